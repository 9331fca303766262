import Reporting
import YAMLReading

/// Where the `---` between two documents is missing, all keys of the second seem to be in the first. One doubled
/// `easel:` says so.
extension Diagnostics {
    func withoutUnparted(_ documents: [SourceSpan], in file: SourceFile) -> Diagnostics {
        let causes = filter { $0.parts(file) }.sorted
        if causes.isEmpty { return self }
        let mixed = documents.filter { document in causes.contains { document.contains($0.span) } }
        return filter { finding in causes.contains(finding) || !mixed.contains { $0.contains(finding.span) } }
    }
}

extension Diagnostic {
    /// Whether it tells of a second document that begins within a first.
    func parts(_ file: SourceFile) -> Bool {
        check == YAMLChecks.duplicateKey && file.bytes[span.range].elementsEqual("easel".utf8)
    }
}
