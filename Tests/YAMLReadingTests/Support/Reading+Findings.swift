import Reporting
import YAMLReading

extension Reading {
    var errors: [Diagnostic] { findings.filter { $0.check.severity == .error } }
    var codes: [String] { findings.map(\.check.code) }

    /// The whole text with a fix applied.
    func applying(_ fix: Diagnostic.Fix) -> String {
        var bytes = sources[file].bytes
        for edit in fix.edits.sorted(by: { $0.span > $1.span }) {
            bytes.replaceSubrange(edit.span.range, with: edit.replacement.utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether all places that a finding names lie within the file.
    func isInside(_ finding: Diagnostic) -> Bool {
        let edits = finding.fix?.edits ?? []
        let spans = [finding.span] + finding.related.map(\.span) + edits.map(\.span)
        return spans.allSatisfy { 0 <= $0.lower && $0.upper <= sources[file].bytes.count }
    }
}
