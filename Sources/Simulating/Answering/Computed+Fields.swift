import Blueprint
import Expressions

extension Computed {
    /// Which fields its expressions read of a name.
    func fields(of name: String) -> Set<String> { templates.fields(of: name) }
}

extension [Template] {
    func fields(of name: String) -> Set<String> {
        reduce(into: []) { fields, template in
            for case .expression(let expression) in template.parts {
                fields.formUnion(expression.tree.fields(of: name))
            }
        }
    }
}

extension SyntaxTree {
    func fields(of name: String) -> Set<String> {
        nodes.reduce(into: []) { fields, node in
            if case .select(let operand, let field, _) = node.kind, isName(name, operand) { fields.insert(field) }
        }
    }

    func isName(_ wanted: String, _ node: NodeID) -> Bool {
        if case .name(wanted, _) = kind(of: node) { true } else { false }
    }
}
