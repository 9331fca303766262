import Reporting

/// Finds again where each byte of a decoded scalar stood.
///
/// libyaml tells only where a scalar begins and ends, so its source is walked a second time by libyaml's own rules,
/// until the decoded text is accounted for.
enum ScalarRuns {
    static func source(of text: String, style: YAMLScalar.Style, in file: ReadableText, from start: Int) -> SourceText {
        let bytes = file.bytes
        if text.isEmpty { return SourceText(text, file: file.file, at: start) }
        let runs: RunList
        switch style {
        case .plain, .singleQuoted, .doubleQuoted:
            let content = style == .plain ? start : start + 1
            if isVerbatim(text, style, in: bytes, at: content) { return SourceText(text, file: file.file, at: content) }
            var walk = FlowScalarWalk(style, in: bytes, from: content)
            runs = walk.runs(covering: text.utf8.count)
        case .literal, .folded:
            var walk = BlockScalarWalk(isFolded: style == .folded, in: bytes, from: start)
            runs = walk.runs(of: Array(text.utf8))
        }
        return runs.count == text.utf8.count
            ? SourceText(text, file: file.file, runs: runs.runs) : SourceText(text, file: file.file, at: start)
    }

    /// Whether a text stands in the source just as it is: no escape, no doubled quote, no line folded away.
    private static func isVerbatim(
        _ text: String, _ style: YAMLScalar.Style, in bytes: [UInt8], at start: Int
    ) -> Bool {
        let decoded = text.utf8Span.span
        let end = start + decoded.count
        guard end <= bytes.count else { return false }
        let source = bytes.span
        let delimiter: UInt8 =
            switch style {
            case .singleQuoted: UInt8(ascii: "'")
            case .doubleQuoted: UInt8(ascii: "\\")
            default: 0
            }
        for place in decoded.indices where source[start + place] != decoded[place] || decoded[place] == delimiter {
            return false
        }
        return switch style {
        case .singleQuoted: bytes.has("'", at: end)
        case .doubleQuoted: bytes.has("\"", at: end)
        default: true
        }
    }
}
