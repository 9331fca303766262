import Expressions
import Reporting
import Values
import YAMLReading

/// What an expression reads of `inputs` and of `steps`: from that come the edges of the graph, and what nobody uses.
struct References {
    struct Reference {
        let name: String
        let span: SourceSpan
    }

    private(set) var inputs: [Reference] = []
    private(set) var steps: [Reference] = []
    /// All of `steps` at once, as in `size(steps)`: nobody could say what depends on what.
    private(set) var wholeSteps: [SourceSpan] = []
    private(set) var usesAllInputs = false

    mutating func collect(in node: YAMLNode?, _ templates: TemplateTable) {
        guard let node else { return }
        switch node.content {
        case .scalar(let scalar):
            guard scalar.mayHoldExpressions, let syntax = templates.syntax(of: scalar) else { return }
            for case .expression(let tree) in syntax.parts { collect(in: tree) }
        case .sequence(let nodes): for node in nodes { collect(in: node, templates) }
        case .mapping(let mapping): for entry in mapping { collect(in: entry.value, templates) }
        case .invalid: break
        }
    }

    mutating func collect(in tree: SyntaxTree) {
        // How many of the two names stand there without a field that is read of them.
        var bare = 0
        for index in tree.nodes.indices {
            let id = NodeID(index: Int32(index))
            let kind = tree.kind(of: id)
            if case .name(let name, _) = kind {
                if Root(name) != nil { bare += 1 }
            } else if let (root, _, reference) = read(by: id, kind, in: tree) {
                bare -= 1
                if root == .steps { steps.append(reference) } else { inputs.append(reference) }
            }
        }
        if bare > 0 { collectBare(in: tree) }
    }

    private mutating func collectBare(in tree: SyntaxTree) {
        let ids = tree.nodes.indices.map { NodeID(index: Int32($0)) }
        let taken = Set(ids.compactMap { read(by: $0, tree.kind(of: $0), in: tree)?.operand })
        for id in ids where !taken.contains(id) {
            guard let root = root(id, in: tree) else { continue }
            if root == .steps { wholeSteps.append(tree.span(of: id)) } else { usesAllInputs = true }
        }
    }

    /// The field that a node reads of `inputs` or of `steps`.
    private func read(
        by id: NodeID, _ kind: Node.Kind, in tree: SyntaxTree
    ) -> (root: Root, operand: NodeID, reference: Reference)? {
        switch kind {
        case .select(let operand, let field, _), .has(let operand, let field):
            guard let root = root(operand, in: tree) else { return nil }
            return (root, operand, Reference(name: field, span: tree.focus(of: id)))
        case .index(let operand, let key, _):
            guard let root = root(operand, in: tree), case .literal(.string(let field)) = tree.kind(of: key) else {
                return nil
            }
            return (root, operand, Reference(name: field, span: tree.span(of: key)))
        default: return nil
        }
    }

    private enum Root {
        case inputs, steps

        init?(_ name: String) {
            switch name {
            case "inputs": self = .inputs
            case "steps": self = .steps
            default: return nil
            }
        }
    }

    private func root(_ id: NodeID, in tree: SyntaxTree) -> Root? {
        if case .name(let name, _) = tree.kind(of: id) { Root(name) } else { nil }
    }

    mutating func merge(_ other: References) {
        inputs += other.inputs
        usesAllInputs = usesAllInputs || other.usesAllInputs
    }
}

extension TemplateTable {
    /// Whether a text reads a variable.
    func reads(_ name: String, in node: YAMLNode?) -> Bool {
        guard let scalar = node?.scalar, scalar.mayHoldExpressions, let syntax = syntax(of: scalar) else {
            return false
        }
        return syntax.parts.contains { part in
            guard case .expression(let tree) = part else { return false }
            return tree.nodes.contains { if case .name(name, _) = $0.kind { true } else { false } }
        }
    }
}
