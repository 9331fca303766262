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
    /// Names that stand by themselves: variables of a fan-out are among them.
    private(set) var names: Set<String> = []

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
        var consumed: Set<NodeID> = []
        for index in tree.nodes.indices {
            let id = NodeID(index: Int32(index))
            switch tree[id].kind {
            case .select(let operand, let field, _):
                collect(field, of: operand, at: tree.focus(of: id), in: tree, &consumed)
            case .has(let operand, let field):
                collect(field, of: operand, at: tree.focus(of: id), in: tree, &consumed)
            case .index(let operand, let key, _):
                guard case .literal(.string(let field)) = tree[key].kind else { continue }
                collect(field, of: operand, at: tree.span(of: key), in: tree, &consumed)
            default: break
            }
        }
        for index in tree.nodes.indices {
            let id = NodeID(index: Int32(index))
            guard case .name(let name, _) = tree[id].kind else { continue }
            names.insert(name)
            guard !consumed.contains(id) else { continue }
            if name == "inputs" { usesAllInputs = true }
            if name == "steps" { wholeSteps.append(tree.span(of: id)) }
        }
    }

    private mutating func collect(
        _ field: String, of operand: NodeID, at span: SourceSpan, in tree: SyntaxTree, _ consumed: inout Set<NodeID>
    ) {
        guard case .name(let root, _) = tree[operand].kind else { return }
        switch root {
        case "inputs": inputs.append(Reference(name: field, span: span))
        case "steps": steps.append(Reference(name: field, span: span))
        default: return
        }
        consumed.insert(operand)
    }

    mutating func merge(_ other: References) {
        inputs += other.inputs
        usesAllInputs = usesAllInputs || other.usesAllInputs
    }
}
