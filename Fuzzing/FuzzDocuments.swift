import Blueprint
import Compiling
import Reporting

/// Any bytes are a file that can be linted, with findings that lie within it; and where it has no mistake, the graphs of
/// its workflows have texts that compile to themselves.
func fuzzDocuments(_ bytes: [UInt8]) {
    let compilation = compiled(bytes)
    for finding in compilation.findings {
        precondition(finding.span.upper <= bytes.count)
        for label in finding.related { precondition(label.span.upper <= bytes.count) }
        for edit in finding.fix?.edits ?? [] { precondition(edit.span.upper <= bytes.count) }
    }
    for workflow in compilation.workflowNames {
        guard let blueprint = compilation.blueprint(of: workflow) else { continue }
        let again = compiled(Array(blueprint.text.utf8))
        precondition(again.blueprint(of: workflow)?.text == blueprint.text, "not its own text: \(blueprint.text)")
    }
}

private func compiled(_ bytes: [UInt8]) -> Compilation {
    var sources = Sources()
    _ = sources.add(path: "workflow.yaml", bytes: bytes)
    return Compilation(sources)
}
