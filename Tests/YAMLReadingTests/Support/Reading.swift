import Reporting
import YAMLReading

/// A text, what was read from it, and what was found.
struct Reading {
    let sources: Sources
    let file: SourceFile.ID
    let stream: YAMLStream
    let findings: [Diagnostic]

    init(
        _ bytes: [UInt8], as dialect: YAMLDialect = .configuration, within limits: YAMLLimits = YAMLLimits()
    ) {
        var sources = Sources()
        file = sources.add(path: "test.yaml", bytes: bytes)
        self.sources = sources
        var diagnostics = Diagnostics()
        stream = readYAML(sources[file], as: dialect, within: limits, into: &diagnostics)
        findings = diagnostics.sorted
    }

    init(_ text: String, as dialect: YAMLDialect = .configuration, within limits: YAMLLimits = YAMLLimits()) {
        self.init(Array(text.utf8), as: dialect, within: limits)
    }

    var hasErrors: Bool { findings.contains { $0.check.severity == .error } }
    var root: YAMLNode? { stream.documents.first?.root }

    /// The source bytes of a span.
    func text(_ span: SourceSpan) -> String { String(decoding: sources[file].bytes[span.range], as: UTF8.self) }
    func text(_ range: Range<Int>) -> String { String(decoding: sources[file].bytes[range], as: UTF8.self) }
}
