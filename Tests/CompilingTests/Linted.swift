import Reporting

@testable import Compiling

/// A text that was linted by itself.
struct Linted {
    let findings: [Diagnostic]
    let sources: Sources

    init(_ text: String) { self.init(Array(text.utf8)) }

    init(_ bytes: [UInt8], path: String = "workflow.yaml", given surroundings: Surroundings = Surroundings()) {
        var sources = Sources()
        _ = sources.add(path: path, bytes: bytes)
        self.sources = sources
        findings = Lint.findings(in: sources, given: surroundings)
    }

    var codes: [String] { findings.map(\.check.code) }

    /// The text after every fix that can be had.
    var mended: String {
        String(decoding: Mending.mend(sources) { Lint.findings(in: $0) }.sources.files[0].bytes, as: UTF8.self)
    }
}
