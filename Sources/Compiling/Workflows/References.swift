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
            switch tree.kind(of: id) {
            case .name(let name, _): if Self.isRoot(name) { bare += 1 }
            case .select, .has, .index:
                guard let (root, field, span) = read(by: id, in: tree) else { continue }
                bare -= 1
                let reference = Reference(name: field, span: span)
                if isSteps(root, in: tree) { steps.append(reference) } else { inputs.append(reference) }
            default: break
            }
        }
        if bare > 0 { collectBare(in: tree) }
    }

    private mutating func collectBare(in tree: SyntaxTree) {
        let ids = tree.nodes.indices.map { NodeID(index: Int32($0)) }
        let taken = Set(ids.compactMap { read(by: $0, in: tree)?.root })
        for id in ids where isRoot(id, in: tree) && !taken.contains(id) {
            if isSteps(id, in: tree) { wholeSteps.append(tree.span(of: id)) } else { usesAllInputs = true }
        }
    }

    /// The field that a node reads of `inputs` or of `steps`.
    private func read(by id: NodeID, in tree: SyntaxTree) -> (root: NodeID, field: String, span: SourceSpan)? {
        switch tree.kind(of: id) {
        case .select(let operand, let field, _), .has(let operand, let field):
            isRoot(operand, in: tree) ? (operand, field, tree.focus(of: id)) : nil
        case .index(let operand, let key, _):
            if isRoot(operand, in: tree), case .literal(.string(let field)) = tree.kind(of: key) {
                (operand, field, tree.span(of: key))
            } else {
                nil
            }
        default: nil
        }
    }

    private func isRoot(_ id: NodeID, in tree: SyntaxTree) -> Bool {
        if case .name(let name, _) = tree.kind(of: id) { Self.isRoot(name) } else { false }
    }

    private static func isRoot(_ name: String) -> Bool { name == "inputs" || name == "steps" }

    private func isSteps(_ id: NodeID, in tree: SyntaxTree) -> Bool {
        if case .name("steps", _) = tree.kind(of: id) { true } else { false }
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
