import Reporting
import Testing

@Suite struct FixesTests {
    private static func apply(_ edits: [[(Range<Int>, String)]], to text: String) -> (text: String, count: Int) {
        var sources = Sources()
        let file = sources.add(path: "a.yaml", text: text)
        let fixes = edits.map { edits in
            Diagnostic.Fix(
                "mend",
                edits.map {
                    Diagnostic.Edit(
                        replace: SourceSpan(file: file, lower: $0.0.lowerBound, upper: $0.0.upperBound), with: $0.1)
                })
        }
        let (result, count) = Fixes.applied(fixes, to: sources)
        return (String(decoding: result.files[0].bytes, as: UTF8.self), count)
    }

    @Test func `fixes that stand apart are applied together`() {
        let (text, count) = Self.apply([[(8..<9, "C")], [(0..<1, "A"), (4..<5, "")]], to: "a   b   c")
        #expect(text == "A      C")
        #expect(count == 2)
    }

    @Test func `a fix is applied as a whole or not at all, and the first one wins`() {
        let (text, count) = Self.apply(
            [[(0..<2, "x")], [(1..<3, "y"), (8..<9, "C")], [(4..<5, "B")]], to: "a   b   c")
        #expect(text == "x  B   c")
        #expect(count == 2)
    }

    @Test func `fixes that touch wait for the next time`() {
        #expect(Self.apply([[(1..<1, "x")], [(1..<1, "y")]], to: "ab") == ("axb", 1))
        #expect(Self.apply([[(0..<1, "x")], [(1..<2, "y")]], to: "ab") == ("xb", 1))
    }

    @Test func `a fix that changes nothing is none`() {
        #expect(Self.apply([[(0..<1, "a")]], to: "ab") == ("ab", 0))
    }

    @Test func `a fix beyond the end, or one that overlaps itself, is left out`() {
        #expect(Self.apply([[(1..<3, "x")], [(0..<1, "x"), (0..<2, "y")], []], to: "ab") == ("ab", 0))
    }
}
