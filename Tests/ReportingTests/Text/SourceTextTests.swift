import Reporting
import Testing

@Suite struct SourceTextTests {
    private let file = SourceFile.ID(rawValue: 0)

    private func place(_ range: Range<Int>, in text: SourceText) -> Range<Int> { text.span(range).range }

    @Test func `a text that stands as it is keeps its offsets`() {
        let text = SourceText("hello", file: file, at: 10)
        #expect(text.runs == [.init(decoded: 0..<5, source: 10..<15)])
        #expect(place(1..<3, in: text) == 11..<13)
        #expect(text.span.range == 10..<15)
    }

    @Test(arguments: [(0..<0, 10..<10), (2..<2, 12..<12), (5..<5, 15..<15)])
    func `an empty range is an empty span at its place`(range: Range<Int>, expected: Range<Int>) {
        #expect(place(range, in: SourceText("hello", file: file, at: 10)) == expected)
    }

    @Test func `an empty text is one empty run`() {
        let text = SourceText("", file: file, at: 7)
        #expect(text.runs == [.init(decoded: 0..<0, source: 7..<7)])
        #expect(text.span.range == 7..<7)
    }

    /// `"a\n\u00e9b"` without its quotes, from offset 1: the escapes stand for one and for two bytes.
    @Test(arguments: [
        (0..<1, 1..<2), (1..<2, 2..<4), (2..<4, 4..<10), (2..<3, 4..<10), (3..<4, 4..<10), (4..<5, 10..<11),
        (0..<5, 1..<11), (1..<1, 2..<2), (2..<2, 4..<4), (3..<3, 4..<4), (4..<4, 10..<10), (5..<5, 11..<11),
    ])
    func `an escape stands or falls as a whole`(range: Range<Int>, expected: Range<Int>) {
        let text = SourceText(
            "a\n\u{E9}b", file: file,
            runs: [
                .init(decoded: 0..<1, source: 1..<2), .init(decoded: 1..<2, source: 2..<4),
                .init(decoded: 2..<4, source: 4..<10), .init(decoded: 4..<5, source: 10..<11),
            ])
        #expect(place(range, in: text) == expected)
    }

    /// A folded scalar: one blank stands for a break and an indentation, and a line that was continued for nothing.
    @Test(arguments: [
        (0..<3, 10..<13), (3..<4, 13..<18), (4..<7, 18..<21), (2..<5, 12..<19), (7..<7, 25..<25), (4..<4, 18..<18),
        (0..<7, 10..<21),
    ])
    func `what was dropped belongs to no character`(range: Range<Int>, expected: Range<Int>) {
        let text = SourceText(
            "one two", file: file,
            runs: [
                .init(decoded: 0..<3, source: 10..<13), .init(decoded: 3..<4, source: 13..<18),
                .init(decoded: 4..<7, source: 18..<21), .init(decoded: 7..<7, source: 21..<25),
            ])
        #expect(place(range, in: text) == expected)
    }

    @Test func `a range beyond the text is its end`() {
        let text = SourceText("hello", file: file, at: 10)
        #expect(place(9..<9, in: text) == 15..<15)
    }

    @Test func `a part of a text stands where it stood in the whole`() {
        let whole = SourceText(
            "a\n\u{E9}b one two", file: file,
            runs: [
                .init(decoded: 0..<1, source: 1..<2), .init(decoded: 1..<2, source: 2..<4),
                .init(decoded: 2..<4, source: 4..<10), .init(decoded: 4..<8, source: 10..<14),
                .init(decoded: 8..<9, source: 14..<19), .init(decoded: 9..<12, source: 19..<22),
            ])
        let bytes = Array(whole.text.utf8)
        for lower in 0...bytes.count where lower != 3 {
            for upper in lower...bytes.count where upper != 3 {
                let part = whole.slice(lower..<upper)
                #expect(part.text.utf8.elementsEqual(bytes[lower..<upper]))
                for start in lower...upper {
                    for end in start...upper where start < end || start < upper {
                        let inner = part.span(start - lower..<end - lower)
                        #expect(inner == whole.span(start..<end), "\(start)..<\(end) of \(lower)..<\(upper)")
                    }
                }
            }
        }
    }
}
