import Blueprint
import Expressions
import Reporting
import Values

/// What is well typed in an expression and still cannot be meant: comparisons that never hold, conditions that decide
/// nothing, divisions by zero, places that no list has.
extension ValueReader {
    mutating func suspicions(in syntax: TemplateSyntax, _ scope: Scope) {
        for part in syntax.parts {
            guard case .expression(let tree) = part else { continue }
            for index in tree.nodes.indices { suspicion(NodeID(index: Int32(index)), in: tree, scope) }
        }
    }

    private mutating func suspicion(_ id: NodeID, in tree: SyntaxTree, _ scope: Scope) {
        switch tree.kind(of: id) {
        case .binary(let op, let left, let right): comparison(op, left, right, id, in: tree, scope)
        case .conditional(let condition, _, _): constantCondition(condition, in: tree)
        case .and(let terms), .or(let terms): for term in terms { constantCondition(term, in: tree) }
        case .index(let operand, let index, let isOptional):
            place(index, of: operand, in: tree)
            if !isOptional { key(index, of: operand, in: tree, scope) }
        default: break
        }
    }

    private mutating func comparison(
        _ op: Operator, _ left: NodeID, _ right: NodeID, _ id: NodeID, in tree: SyntaxTree, _ scope: Scope
    ) {
        switch op {
        case .divide, .modulo:
            if case .literal(.int(0)) = tree.kind(of: right) { report(.divisionByZero(at: tree.span(of: right))) }
        case .equal, .notEqual:
            for (path, literal) in [(left, right), (right, left)] { enumerated(path, literal, in: tree, scope) }
            fallthrough
        case .less, .lessEqual, .greater, .greaterEqual:
            if case .literal = tree.kind(of: left), case .literal = tree.kind(of: right) {
                report(.constantCondition("the same", at: tree.span(of: id)))
            } else if tree.isPath(left), tree.text(of: left) == tree.text(of: right) {
                report(.sameOnBothSides(tree.text(of: left), at: tree.span(of: id)))
            }
        case .contained:
            guard case .list(let elements) = tree.kind(of: right) else { return }
            for element in elements { enumerated(left, element.value, in: tree, scope) }
        default: break
        }
    }

    /// A declared value compared with a literal that its enum does not have.
    private mutating func enumerated(_ path: NodeID, _ other: NodeID, in tree: SyntaxTree, _ scope: Scope) {
        guard case .literal(let value) = tree.kind(of: other), value != .null,
            let bounds = scope.declaration(of: path, in: tree)?.bounds, let violation = bounds.violation(by: value)
        else { return }
        report(
            .neverEqual(
                tree.text(of: path), value, violation, at: tree.span(of: other), among: bounds.allowed))
    }

    private mutating func constantCondition(_ id: NodeID, in tree: SyntaxTree) {
        guard case .literal(.bool(let answer)) = tree.kind(of: id) else { return }
        report(.constantCondition(String(answer), at: tree.span(of: id)))
    }

    /// A look-up in a map whose keys are known, by a value of which all that it may be is known.
    private mutating func key(_ index: NodeID, of operand: NodeID, in tree: SyntaxTree, _ scope: Scope) {
        guard !scope.lookups.isEmpty, let keys = scope.lookups[tree.text(of: operand)] else { return }
        var path = index
        if case .call("string", nil, let arguments) = tree.kind(of: index), arguments.count == 1 { path = arguments[0] }
        var possible: [Value] = []
        if case .literal(let value) = tree.kind(of: path) {
            possible = [value]
        } else if let allowed = scope.declaration(of: path, in: tree)?.bounds.allowed {
            possible = allowed
        }
        let missing = possible.filter { !keys.contains($0.keyText) }
        guard !missing.isEmpty, !tree.asksWhether(tree.text(of: index), isIn: tree.text(of: operand)) else { return }
        report(.missingKeys(missing, of: tree.text(of: operand), keys: keys.sorted(), at: tree.span(of: index)))
    }

    private mutating func place(_ index: NodeID, of operand: NodeID, in tree: SyntaxTree) {
        guard case .literal(.int(let place)) = tree.kind(of: index) else { return }
        if case .map = tree.kind(of: operand) { return }
        if place < 0 {
            report(.impossibleIndex("a list has no element before its first", at: tree.span(of: index)))
        } else if case .list(let elements) = tree.kind(of: operand), place >= elements.count {
            report(.impossibleIndex("this list has only \(elements.count) elements", at: tree.span(of: index)))
        }
    }
}

extension Value {
    /// As `string(…)` gives it.
    fileprivate var keyText: String {
        switch self {
        case .string(let text): text
        case .int(let number): String(number)
        case .bool(let value): String(value)
        default: shown
        }
    }
}

extension SyntaxTree {
    /// Whether somewhere the expression itself looks before it leaps.
    fileprivate func asksWhether(_ key: String, isIn map: String) -> Bool {
        nodes.contains { node in
            guard case .binary(.contained, let left, let right) = node.kind else { return false }
            return text(of: left) == key && text(of: right) == map
        }
    }

    /// Names and fields, no calls: what is the same each time it is read.
    fileprivate func isPath(_ id: NodeID) -> Bool {
        switch kind(of: id) {
        case .name: true
        case .select(let operand, _, _): isPath(operand)
        default: false
        }
    }
}
