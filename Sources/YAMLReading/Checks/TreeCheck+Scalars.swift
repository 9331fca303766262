import Reporting
import Values

/// Scalars that are not what they seem.
extension TreeCheck {
    mutating func checkScalar(_ index: YAMLTree.Index, _ style: YAMLScalar.Style, _ typing: CoreSchema) {
        switch style {
        case .plain:
            if typing == .untyped { checkReading(of: index) }
            checkLines(of: index)
        case .doubleQuoted: checkEscapes(in: index)
        case .literal, .folded: checkLines(ofBlock: index, isFolded: style == .folded)
        case .singleQuoted: break
        }
    }

    /// Whether it means the same in all versions of YAML and, if it is a number, can be kept exactly.
    private mutating func checkReading(of index: YAMLTree.Index) {
        guard AmbiguousText.canBegin(with: bytes.byte(at: tree.range(of: index).lowerBound)) else { return }
        let text = tree.text(of: index)
        let value = CoreSchema.untyped.value(of: text)
        if let ambiguous = AmbiguousText(text, value) {
            findings.report(.ambiguous(text, ambiguous, at: tree.span(of: index)))
        } else if value.isInexact(reading: text) {
            findings.report(.numberRange(at: tree.span(of: index)))
        }
    }

    /// What a plain scalar loses to a comment, and what it swallows where it goes on over several lines.
    private mutating func checkLines(of index: YAMLTree.Index) {
        let range = tree.range(of: index)
        let comment = bytes.skippingBlanks(from: range.upperBound)
        if bytes.has("#", at: comment), let open = ExpressionOutline(tree.text(of: index)).unclosed {
            findings.report(
                .expressionCutByComment(
                    at: tree.source.span(comment..<comment + 1),
                    expression: tree.span(of: open..<open + 2, inScalar: index),
                    fix: .blockScalar(of: range.lowerBound..<comment, in: tree.source)))
        }
        guard bytes[range].contains(UInt8(ascii: "\n")) else { return }
        let lines = bytes.lines(in: range)
        for line in lines.dropFirst()
        where bytes.has("-", at: line.lowerBound) && bytes.isBlank(at: line.lowerBound + 1) {
            findings.report(.swallowedItem(at: tree.source.span(line), text: tree.source.span(lines[0])))
        }
    }

    /// Backslashes that double quotes take away from an expression.
    private mutating func checkEscapes(in index: YAMLTree.Index) {
        let range = tree.range(of: index)
        guard bytes[range].contains(UInt8(ascii: "\\")), let source = tree.scalar(at: index)?.source else { return }
        let outline = ExpressionOutline(source.text)
        for run in source.runs where bytes.has("\\", at: run.source.lowerBound) {
            guard outline.contains(run.decoded.lowerBound) else { continue }
            let escape = bytes.text(run.source.lowerBound..<run.source.lowerBound + 2)
            guard Self.controlEscapes.contains(escape) else { continue }
            findings.report(.eatenEscape(escape, at: tree.source.span(run.source)))
        }
    }

    /// Those that become a line break or a control character. A tab is the same to an expression either way.
    private static let controlEscapes: Set = [
        "\\0", "\\a", "\\b", "\\n", "\\v", "\\f", "\\r", "\\e", "\\N", "\\L", "\\P",
    ]
}

extension Value {
    /// Whether a number is not the one that was written.
    fileprivate func isInexact(reading text: String) -> Bool {
        switch self {
        case .uint: true
        case .double(let double) where double.isInfinite:
            text.utf8.contains { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        case .double: CoreSchema.int.read(text) != nil
        default: false
        }
    }
}
