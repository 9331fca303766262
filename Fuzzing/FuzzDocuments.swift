import Compiling
import Reporting

/// Any bytes are a file that can be linted, with findings that lie within it, and mended, which ends.
func fuzzDocuments(_ bytes: [UInt8]) {
    var sources = Sources()
    _ = sources.add(path: "workflow.yaml", bytes: bytes)
    for finding in Lint.findings(in: sources) {
        precondition(finding.span.upper <= bytes.count)
        for label in finding.related { precondition(label.span.upper <= bytes.count) }
        for edit in finding.fix?.edits ?? [] { precondition(edit.span.upper <= bytes.count) }
    }
    let mended = Mending.mend(sources) { Lint.findings(in: $0) }
    precondition(mended.count > 0 || mended.sources.files[0].bytes == bytes)
}
