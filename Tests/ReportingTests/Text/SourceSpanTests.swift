import Reporting
import Testing

@Suite struct SourceSpanTests {
    private let file = SourceFile.ID(rawValue: 0)

    private func span(_ range: Range<Int>) -> SourceSpan {
        SourceSpan(file: file, lower: range.lowerBound, upper: range.upperBound)
    }

    @Test func `a span never ends before it begins`() {
        #expect(SourceSpan(file: file, lower: 5, upper: 3).range == 5..<5)
    }

    @Test func `two spans join to the smallest that holds both`() {
        #expect(span(2..<4).joined(with: span(8..<9)) == span(2..<9))
        #expect(span(8..<9).joined(with: span(2..<4)) == span(2..<9))
        #expect(span(2..<9).joined(with: span(3..<4)) == span(2..<9))
    }

    @Test func `spans are in order by file, start and end`() {
        let later = SourceSpan(file: .init(rawValue: 1), lower: 0, upper: 1)
        #expect(
            [later, span(3..<9), span(3..<4), span(0..<9)].sorted() == [span(0..<9), span(3..<4), span(3..<9), later])
    }
}
