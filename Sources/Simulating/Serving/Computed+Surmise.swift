import Blueprint
import Expressions
import Values

extension Computed {
    /// Whether an expression of it reads an input.
    func reads(input name: String) -> Bool {
        switch self {
        case .constant: false
        case .template(let template):
            template.parts.contains { part in
                guard case .expression(let expression) = part else { return false }
                let tree = expression.tree
                return tree.nodes.contains { node in
                    guard case .select(let operand, name, _) = node.kind else { return false }
                    if case .name("inputs", _) = tree.kind(of: operand) { return true } else { return false }
                }
            }
        case .conditional(_, let value): value.reads(input: name)
        case .list(let elements): elements.contains { $0.reads(input: name) }
        case .map(let entries): entries.contains { $0.value.reads(input: name) }
        }
    }

    /// Whether it is what the model's `params` come to.
    var isParams: Bool {
        guard case .template(let template) = self, template.parts.count == 1,
            case .expression(let expression)? = template.parts.first
        else { return false }
        return expression.tree.isName("params", expression.tree.root)
    }

    /// Whether a request always has it.
    var isAlwaysThere: Bool {
        switch self {
        case .conditional, .constant: false
        case .template(let template): if case .optional = template.type { false } else { !template.isFixed }
        case .list, .map: true
        }
    }
}

extension Template {
    fileprivate var isFixed: Bool { constant != nil }
}

extension TypeDeclaration {
    /// All that it may be, where that is little.
    var choices: [Value] {
        if let allowed = bounds.allowed { return allowed }
        switch type {
        case .bool: return [true, false]
        case .int:
            guard let least = bounds.least, let most = bounds.greatest, most - least <= 32 else { return [] }
            return (Int(least)...Int(most)).map { .int($0) }
        default: return []
        }
    }
}

extension SyntaxTree {
    func isName(_ wanted: String, _ node: NodeID) -> Bool {
        if case .name(wanted, _) = kind(of: node) { true } else { false }
    }

    /// What is read of something.
    func fields(of wanted: String) -> Set<String> {
        var fields: Set<String> = []
        for node in nodes {
            if case .select(let operand, let field, _) = node.kind, isName(wanted, operand) { fields.insert(field) }
        }
        return fields
    }

    /// Whether a name stands anywhere in it.
    func names(_ wanted: String) -> Bool {
        nodes.contains { if case .name(wanted, _) = $0.kind { true } else { false } }
    }
}
