import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// What stands in calls and nowhere else: values that may be none, texts by name.
extension ValueReader {
    /// A value of a type, or an optional one.
    mutating func perhaps(_ node: YAMLNode?, wanting type: ValueType, _ what: String, in scope: Scope) -> Template? {
        guard let node, let scalar = node.scalar, !scalar.isNothing else { return nil }
        guard scalar.mayHoldExpressions else { return read(node, wanting: type, what, in: scope) }
        guard let template = template(scalar, in: scope) else { return nil }
        guard template.type.certain.fits(type) else {
            report(
                .mismatch(ExpressionChecks.wrongType, what, template.type.certain, wanted: type, at: place(of: scalar)))
            return nil
        }
        return template
    }

    /// Text, or an optional one, or null: what an answer says to people.
    mutating func words(_ node: YAMLNode?, _ what: String, in scope: Scope) -> Template? {
        guard let node, let scalar = node.scalar, !scalar.isNothing else { return nil }
        guard let template = template(scalar, in: scope) else { return nil }
        guard template.type.certain.isInterpolableOrNull else {
            report(
                .mismatch(
                    ExpressionChecks.wrongType, what, template.type.certain, wanted: .string, at: place(of: scalar)))
            return nil
        }
        return template
    }

    /// Texts by name, as headers are.
    mutating func texts(_ node: YAMLNode?, in scope: Scope) -> [Computed.Entry] {
        var entries: [Computed.Entry] = []
        for (name, _, value) in node?.named ?? [] {
            if let text = words(value, "'\(name)'", in: scope) { entries.append(.init(name, text.computed)) }
        }
        return entries
    }

    /// Values by name.
    mutating func values(_ node: YAMLNode?, in scope: Scope) -> [(name: String, value: Typed)] {
        var values: [(name: String, value: Typed)] = []
        for (name, _, node) in node?.named ?? [] {
            values.append((name, read(node, in: scope) ?? Typed(computed: .constant(.null), type: .poison)))
        }
        return values
    }

    mutating func entries(_ node: YAMLNode?, in scope: Scope) -> [Computed.Entry] {
        values(node, in: scope).map { .init($0.name, $0.value.computed) }
    }

    /// Parameters of a URL or fields of a form: text, numbers, truth values, and lists of them.
    mutating func parameters(_ node: YAMLNode?, in scope: Scope) -> [Computed.Entry] {
        var entries: [Computed.Entry] = []
        for (name, key, value) in node?.named ?? [] {
            guard let read = read(value, in: scope) else { continue }
            if !read.type.certain.isParameter { report(.noParameter(name, read.type.certain, at: key)) }
            entries.append(.init(name, read.computed))
        }
        return entries
    }

    /// Whether an expression below a node reads a name.
    func reads(_ name: String, in node: YAMLNode?) -> Bool {
        guard let node else { return false }
        switch node.content {
        case .scalar(let scalar):
            guard scalar.mayHoldExpressions, let syntax = templates.syntax(of: scalar) else { return false }
            return syntax.parts.contains { part in
                guard case .expression(let tree) = part else { return false }
                return tree.nodes.contains { if case .name(name, _) = $0.kind { true } else { false } }
            }
        case .sequence(let nodes): return nodes.contains { reads(name, in: $0) }
        case .mapping(let mapping): return mapping.contains { reads(name, in: $0.value) }
        case .invalid: return false
        }
    }
}

extension ValueType {
    fileprivate var isInterpolableOrNull: Bool {
        switch self {
        case .null: true
        case .nullable(let wrapped): wrapped.isInterpolable
        default: isInterpolable
        }
    }

    fileprivate var isParameter: Bool {
        switch self {
        case .list(let element): element.isInterpolable || element.isMediaItself
        default: isInterpolable || isMediaItself
        }
    }

    private var isMediaItself: Bool { if case .media = self { true } else { false } }
}
