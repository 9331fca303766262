import Reporting

/// Lines of literal and folded scalars that look like comments.
extension TreeCheck {
    /// In a folded scalar no line is a heading. In a literal one it may be, unless it stands at the end or within an
    /// expression.
    mutating func checkLines(ofBlock index: YAMLTree.Index, isFolded: Bool) {
        let range = tree.range(of: index)
        let lines = bytes.lines(in: range).dropFirst()
        guard lines.contains(where: bytes.looksLikeComment) else { return }
        let outline = ExpressionOutline(bytes[range])
        let endOfText = lines.last { !$0.isEmpty && !bytes.looksLikeComment($0) }?.upperBound ?? .max
        let suspect = lines.first { line in
            bytes.looksLikeComment(line)
                && (isFolded || line.lowerBound > endOfText || outline.contains(line.lowerBound))
        }
        guard let suspect else { return }
        let header = tree.source.span(range.lowerBound..<range.lowerBound + 1)
        findings.report(.swallowedComment(at: tree.source.span(suspect), block: header))
    }
}

extension [UInt8] {
    /// A `#tag` does not.
    fileprivate func looksLikeComment(_ line: Range<Int>) -> Bool {
        has("#", at: line.lowerBound) && isSpace(at: line.lowerBound + 1)
    }
}
