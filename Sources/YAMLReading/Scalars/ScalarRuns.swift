import Reporting

/// Finds again where each byte of a decoded scalar stood.
///
/// libyaml tells only where a scalar begins and ends, so its source is walked a second time by libyaml's own rules,
/// until the decoded text is accounted for.
enum ScalarRuns {
    static func of(_ text: String, style: YAMLScalar.Style, in bytes: [UInt8], from start: Int) -> [SourceText.Run] {
        let decoded = Array(text.utf8)
        let runs: RunList
        switch style {
        case _ where decoded.isEmpty: return [wholeRun(of: decoded, at: start)]
        case .plain, .singleQuoted, .doubleQuoted:
            let content = style == .plain ? start : start + 1
            if isVerbatim(decoded, style, in: bytes, at: content) { return [wholeRun(of: decoded, at: content)] }
            var walk = FlowScalarWalk(style, in: bytes, from: content)
            runs = walk.runs(covering: decoded.count)
        case .literal, .folded:
            var walk = BlockScalarWalk(isFolded: style == .folded, in: bytes, from: start)
            runs = walk.runs(of: decoded)
        }
        return runs.count == decoded.count ? runs.runs : [wholeRun(of: decoded, at: start)]
    }

    /// Whether a text stands in the source just as it is: no escape, no doubled quote, no line folded away.
    private static func isVerbatim(
        _ decoded: [UInt8], _ style: YAMLScalar.Style, in bytes: [UInt8], at start: Int
    ) -> Bool {
        guard bytes[start...].starts(with: decoded) else { return false }
        let end = start + decoded.count
        return switch style {
        case .singleQuoted: bytes.has("'", at: end) && !decoded.contains(UInt8(ascii: "'"))
        case .doubleQuoted: bytes.has("\"", at: end) && !decoded.contains(UInt8(ascii: "\\"))
        default: true
        }
    }

    private static func wholeRun(of decoded: [UInt8], at offset: Int) -> SourceText.Run {
        SourceText.Run(decoded: 0..<decoded.count, source: offset..<offset + decoded.count)
    }
}
