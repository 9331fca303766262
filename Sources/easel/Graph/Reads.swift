import Blueprint
import Expressions
import Values

/// Which fields of `inputs` and `steps` values read: where the arrows of a drawing come from.
struct Reads {
    /// `inputs` and `steps`, each with its fields in order of their first use.
    private(set) var fields: [String: [String]] = ["inputs": [], "steps": []]

    init(_ values: [Computed]) { for value in values { collect(value) } }

    private mutating func collect(_ value: Computed) {
        switch value {
        case .constant: break
        case .template(let template): collect(template)
        case .list(let values): for value in values { collect(value) }
        case .map(let entries): for entry in entries { collect(entry.value) }
        case .conditional(let condition, let value):
            collect(condition)
            collect(value)
        }
    }

    private mutating func collect(_ template: Template) {
        for case .expression(let expression) in template.parts { collect(expression.tree) }
    }

    private mutating func collect(_ tree: SyntaxTree) {
        for index in tree.nodes.indices {
            switch tree.kind(of: NodeID(index: Int32(index))) {
            case .select(let operand, let field, _), .has(let operand, let field):
                add(field, of: tree.kind(of: operand))
            case .index(let operand, let key, _):
                if case .literal(.string(let field)) = tree.kind(of: key) { add(field, of: tree.kind(of: operand)) }
            default: break
            }
        }
    }

    private mutating func add(_ field: String, of operand: Node.Kind) {
        guard case .name(let root, _) = operand, fields[root]?.contains(field) == false else { return }
        fields[root]?.append(field)
    }
}
