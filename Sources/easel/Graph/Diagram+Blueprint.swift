import Blueprint
import Drawing

/// A workflow as people are shown it: what it is given, what its steps use, and what it gives.
extension Diagram {
    /// Nil for a blueprint without its own workflow, which no compiler makes.
    init?(_ blueprint: Blueprint) {
        guard let workflow = blueprint.workflows[blueprint.name] else { return nil }
        var nodes = workflow.inputs.map { Node("inputs.\($0.name)", title: $0.name, kind: .input) }
        var edges: [Edge] = []
        for step in workflow.steps {
            let id = "steps.\(step.name)"
            nodes.append(
                Node(
                    id, title: step.name, lines: step.lines(blueprint.routes), isFanOut: step.isFanOut,
                    isConditional: step.condition != nil))
            edges += Reads(step.values).fields["inputs", default: []].map { Edge("inputs.\($0)", id) }
            edges += step.edges.map { edge in
                Edge("steps.\(workflow.steps[edge.step].name)", id, isOrderOnly: edge.isOrderOnly)
            }
        }
        for output in workflow.outputs {
            let id = "outputs.\(output.key)"
            nodes.append(Node(id, title: output.key, kind: .output))
            for (root, names) in Reads([output.value]).fields.sorted(by: { $0.key < $1.key }) {
                edges += names.map { Edge("\(root).\($0)", id) }
            }
        }
        self.init(nodes: nodes, edges: edges)
    }
}

extension Step {
    /// Whatever decides what the step does, and how often.
    fileprivate var values: [Computed] {
        var values = arguments.map(\.value) + variables.map(\.list)
        values += [condition, filter].compactMap { $0 }.map { .template($0) }
        if case .values(let entries) = work { values += entries.map(\.value) }
        return values
    }

    /// What stands below the step's name: what it uses, a route with its models, and what it is repeated for.
    fileprivate func lines(_ routes: [String: Route]) -> [String] {
        let repeated = isFanOut ? ["each " + variables.map(\.name).joined(separator: " × ")] : []
        switch work {
        case .model(let name): return repeated + [name]
        case .workflow(let name): return repeated + ["workflow \(name)"]
        case .values(let entries): return repeated + ["let " + entries.map(\.key).joined(separator: ", ")]
        case .candidates(_, let names): return repeated + names.map { "• \($0)" }
        case .route(let name):
            let chain = (routes[name]?.entries ?? []).enumerated().map { ($0 == 0 ? "  " : "→ ") + $1.name }
            return repeated + [name] + chain
        }
    }
}
