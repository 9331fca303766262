import Reporting
import Testing

@Suite struct DiagnosticsTests {
    private func diagnostic(_ check: Check, _ message: String, _ file: Int32, _ range: Range<Int>) -> Diagnostic {
        let span = SourceSpan(file: .init(rawValue: file), lower: range.lowerBound, upper: range.upperBound)
        return Diagnostic(check, message, at: span)
    }

    private func collect(_ found: [Diagnostic]) -> Diagnostics {
        var diagnostics = Diagnostics()
        for diagnostic in found { diagnostics.report(diagnostic) }
        return diagnostics
    }

    @Test func `findings are sorted by file, place, code and message, however they came`() {
        let inOrder = [
            diagnostic(.unknownStep, "b", 0, 1..<2),
            diagnostic(.duplicateKey, "z", 0, 1..<3),
            diagnostic(.unknownStep, "a", 0, 1..<3),
            diagnostic(.unknownStep, "b", 0, 1..<3),
            diagnostic(.unusedInput, "a", 0, 4..<4),
            diagnostic(.duplicateKey, "a", 1, 0..<1),
        ]
        for start in inOrder.indices {
            let rotated = Array(inOrder[start...] + inOrder[..<start])
            #expect(collect(rotated).sorted == inOrder)
            #expect(collect(rotated.reversed()).sorted == inOrder)
        }
    }

    @Test func `the same finding at the same place counts once`() {
        let one = diagnostic(.unknownStep, "a", 0, 1..<2)
        let other = diagnostic(.unknownStep, "a", 0, 2..<3)
        #expect(collect([one, other, one]).sorted == [one, other])
    }

    @Test func `warnings are no errors`() {
        #expect(collect([]).isEmpty)
        #expect(!collect([diagnostic(.unusedInput, "a", 0, 0..<1)]).isEmpty)
        #expect(!collect([diagnostic(.unusedInput, "a", 0, 0..<1)]).hasErrors)
        #expect(collect([diagnostic(.unusedInput, "a", 0, 0..<1), diagnostic(.yaml, "a", 0, 0..<1)]).hasErrors)
    }
}
