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
        // Names that no field has been read of yet: children stand before their parents.
        var open: [NodeID] = []
        for index in tree.nodes.indices {
            let id = NodeID(index: Int32(index))
            switch tree.nodes[index].kind {
            case .name(let name, _): if name == "inputs" || name == "steps" { open.append(id) }
            case .select(let operand, let field, _):
                if take(operand, from: &open) { add(field, of: operand, at: tree.focus(of: id), in: tree) }
            case .has(let operand, let field):
                if take(operand, from: &open) { add(field, of: operand, at: tree.focus(of: id), in: tree) }
            case .index(let operand, let key, _):
                guard case .literal(.string(let field)) = tree[key].kind, take(operand, from: &open) else { continue }
                add(field, of: operand, at: tree.span(of: key), in: tree)
            default: break
            }
        }
        for id in open {
            if isSteps(id, in: tree) { wholeSteps.append(tree.span(of: id)) } else { usesAllInputs = true }
        }
    }

    private func take(_ id: NodeID, from open: inout [NodeID]) -> Bool {
        guard let place = open.firstIndex(of: id) else { return false }
        open.remove(at: place)
        return true
    }

    private func isSteps(_ id: NodeID, in tree: SyntaxTree) -> Bool {
        if case .name("steps", _) = tree[id].kind { true } else { false }
    }

    private mutating func add(_ field: String, of root: NodeID, at span: SourceSpan, in tree: SyntaxTree) {
        let reference = Reference(name: field, span: span)
        if isSteps(root, in: tree) { steps.append(reference) } else { inputs.append(reference) }
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
