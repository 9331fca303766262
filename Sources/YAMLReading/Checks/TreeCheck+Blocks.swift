import Reporting

/// Lines of literal and folded scalars that look like comments.
extension TreeCheck {
    /// In a folded scalar no line is a heading. In a literal one it may be, unless it stands at the end or within an
    /// expression.
    mutating func checkLines(ofBlock index: YAMLTree.Index, isFolded: Bool) {
        let bytes = tree.source.bytes
        let range = tree.range(of: index)
        let lines = bytes.lines(in: range).dropFirst()
        let isComment = { (line: Range<Int>) in
            bytes.has("#", at: line.lowerBound) && bytes.isSpace(at: line.lowerBound + 1)
        }
        guard lines.contains(where: isComment) else { return }
        let outline = ExpressionOutline(bytes[range])
        let endOfText = lines.last { !$0.isEmpty && !isComment($0) }?.upperBound ?? .max
        let suspect = lines.first { line in
            isComment(line) && (isFolded || line.lowerBound > endOfText || outline.contains(line.lowerBound))
        }
        guard let suspect else { return }
        let header = tree.source.span(range.lowerBound..<range.lowerBound + 1)
        findings.report(.swallowedComment(at: tree.source.span(suspect), block: header))
    }
}
