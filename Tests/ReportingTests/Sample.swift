import Reporting
import Testing

/// Source files, and findings in them that are placed by the text they are about.
struct Sample {
    private(set) var sources = Sources()
    private(set) var diagnostics: [Diagnostic] = []

    mutating func file(_ path: String, _ text: String) -> SourceFile.ID { sources.add(path: path, text: text) }
    mutating func file(_ path: String, _ bytes: [UInt8]) -> SourceFile.ID { sources.add(path: path, bytes: bytes) }

    /// Where a text stands for the nth time.
    func span(_ text: String, _ occurrence: Int = 1, in file: SourceFile.ID) -> SourceSpan {
        let bytes = sources[file].bytes
        let wanted = Array(text.utf8)
        let places = bytes.indices.filter { bytes[$0...].starts(with: wanted) }
        guard occurrence <= places.count else {
            Issue.record("“\(text)” does not stand \(occurrence) times in \(sources[file].path)")
            return SourceSpan(file: file, lower: 0, upper: 0)
        }
        return SourceSpan(file: file, lower: places[occurrence - 1], upper: places[occurrence - 1] + wanted.count)
    }

    func end(of file: SourceFile.ID) -> SourceSpan {
        SourceSpan(file: file, lower: sources[file].bytes.count, upper: sources[file].bytes.count)
    }

    mutating func report(
        _ check: Check, _ message: String, at span: SourceSpan, label: String = "", related: [Diagnostic.Label] = [],
        help: String? = nil, fix: Diagnostic.Fix? = nil
    ) {
        diagnostics.append(
            Diagnostic(check, message, at: span, label: label, related: related, help: help, fix: fix))
    }
}

extension Check {
    static let unknownStep = Check(
        "unknown-step", .error, "a step is named that the workflow does not have", explanation: "")
    static let duplicateKey = Check("duplicate-key", .error, "a mapping has the same key twice", explanation: "")
    static let unusedInput = Check("unused-input", .warning, "an input is declared and never read", explanation: "")
    static let yaml = Check("yaml-syntax", .error, "a file is not YAML", explanation: "")
}
