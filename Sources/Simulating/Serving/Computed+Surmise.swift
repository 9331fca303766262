import Blueprint
import Expressions
import Values

extension Computed {
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
    /// Whether a name stands anywhere in it.
    func names(_ wanted: String) -> Bool {
        nodes.contains { if case .name(wanted, _) = $0.kind { true } else { false } }
    }
}
