import Blueprint
import Reporting
import YAMLReading

/// What a workflow declares and nobody reads, and files that two of its steps would write.
extension WorkflowCompiler {
    /// What is declared and never read: paid for in vain, or a slip elsewhere.
    mutating func usage() {
        sameFiles()
        guard document.isComplete else { return }
        if !used.usesAllInputs, document.fields["inputs"] != nil {
            let read = Set(used.inputs.map(\.name))
            let strays = read.filter { inputs[$0] == nil }
            for name in inputs.map(\.name) where !read.contains(name) {
                // A use that is misspelled is a use.
                guard !strays.contains(where: { Suggestion.nearest(to: $0, among: [name]) != nil }) else { continue }
                guard !implementsInput(name), let key = document.fields["inputs"]?.mapping?.entry(name)?.key else {
                    continue
                }
                report(.unusedInput(name, at: key.span))
            }
        }
        for node in graph.nodes where !node.isWanted {
            guard node.fields["save"] == nil, !hasEffects(node) else { continue }
            report(.unusedStep(node.name, at: node.span))
        }
    }

    private func implementsInput(_ name: String) -> Bool {
        project.implementedName(self.name).flatMap { project.interfaces[$0]?.inputs[name] } != nil
    }

    private func hasEffects(_ node: StepGraph.Node) -> Bool {
        guard let name = node.fields["uses"]?.text else { return false }
        // Of what is not known nothing is said; a workflow may save what it makes.
        guard let interface = project.models[name]?.interface ?? project.routes[name]?.interface else { return true }
        return interface.hasEffects
    }

    /// Two steps that would write the same files.
    private mutating func sameFiles() {
        var stems: [String: (name: String, span: SourceSpan)] = [:]
        for node in graph.nodes {
            for (_, stem, span) in node.fields["save"]?.stems ?? [] {
                if let first = stems[stem] {
                    report(.sameFile(stem, at: span, first: first.span, first.name))
                } else {
                    stems[stem] = (node.name, span)
                }
            }
        }
    }
}

extension YAMLNode {
    /// The stems of `save`, one or by output.
    var stems: [(output: String?, stem: String, span: SourceSpan)] {
        if let text { return [(nil, text, span)] }
        return named.compactMap { name, _, node in node.text.map { (name, $0, node.span) } }
    }
}
