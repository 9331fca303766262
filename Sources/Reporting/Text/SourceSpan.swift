/// A stretch of a source file: UTF-8 byte offsets, half open. Lines and columns exist only in renderers.
package struct SourceSpan: Sendable, Hashable {
    package let file: SourceFile.ID
    package let lower: Int
    package let upper: Int

    package init(file: SourceFile.ID, lower: Int, upper: Int) {
        self.file = file
        self.lower = lower
        self.upper = max(lower, upper)
    }

    package var range: Range<Int> { lower..<upper }

    /// The smallest span that holds both; they must be of one file.
    package func joined(with other: SourceSpan) -> SourceSpan {
        SourceSpan(file: file, lower: min(lower, other.lower), upper: max(upper, other.upper))
    }
}

extension SourceSpan: Comparable {
    package static func < (a: SourceSpan, b: SourceSpan) -> Bool {
        (a.file, a.lower, a.upper) < (b.file, b.lower, b.upper)
    }
}
