/// A labelled span as an excerpt draws it: the lines that it touches, and how.
struct Mark {
    let range: Range<Int>
    /// The indices of the first and the last line.
    let lines: ClosedRange<Int>
    let label: String
    let isPrimary: Bool
    let ink: Ink
    /// Where a span of several lines runs down at the left; the excerpt assigns it.
    var lane: Int?

    /// What lies beyond the end of the file is drawn at its end.
    init(_ span: SourceSpan, _ label: String, isPrimary: Bool, ink: Ink, in file: SourceFile) {
        let lower = min(max(span.lower, 0), file.bytes.count)
        let upper = min(max(span.upper, lower), file.bytes.count)
        range = lower..<upper
        // A line's break belongs to the line: a span that ends behind one does not touch the next line.
        lines = file.lineIndex(at: lower)...file.lineIndex(at: max(lower, upper - 1))
        self.label = label.shownSafely
        self.isPrimary = isPrimary
        self.ink = ink
    }

    func opens(_ line: Int) -> Bool { lines.lowerBound == line }
    func closes(_ line: Int) -> Bool { lines.upperBound == line }

    /// The columns of one line to underline: the whole mark, or the character where it opens or closes.
    func columns(of line: Int, content: Range<Int>, view: VisibleLine) -> Range<Int> {
        let columns = view.columns(of: range.clamped(to: content))
        let first = columns.lowerBound
        let last = max(columns.upperBound - 1, first)
        if lane == nil { return first..<last + 1 }
        return opens(line) ? first..<first + 1 : last..<last + 1
    }
}
