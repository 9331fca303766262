import Reporting

/// Lines of literal and folded scalars that look like comments.
extension TreeCheck {
    /// In a folded scalar no line is a heading. In a literal one it may be, unless it stands at the end or within an
    /// expression.
    mutating func checkComments(in index: YAMLTree.Index, isFolded: Bool) {
        let bytes = tree.source.bytes
        let range = tree.range(of: index)
        let lines = bytes.lines(in: range).dropFirst()
        let comments = lines.filter { bytes.has("#", at: $0.lowerBound) && bytes.isSpace(at: $0.lowerBound + 1) }
        guard !comments.isEmpty else { return }
        let expressions = ExpressionOutline(bytes[range]).expressions
        let lastText = lines.last { !$0.isEmpty && !comments.contains($0) }
        let suspect = comments.first { comment in
            let isLast = lastText.map { $0.upperBound < comment.lowerBound } == true
            return isFolded || isLast || expressions.contains { $0.contains(comment.lowerBound) }
        }
        guard let suspect else { return }
        let header = tree.source.span(range.lowerBound..<range.lowerBound + 1)
        findings.report(.swallowedComment(at: tree.source.span(suspect), block: header))
    }
}
