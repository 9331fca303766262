import Reporting
import TestKit
import Testing
import Values

@Suite struct JSONRendererTests {
    @Test func `findings are one object`() throws {
        let text = JSONRenderer().render(Sample.mixed.diagnostics, in: Sample.mixed.sources)
        try Golden.expect(text, matches: "formats/findings.json")
        #expect(try Value(json: text)["diagnostics"]?.list?.count == Sample.mixed.diagnostics.count)
    }

    @Test func `no findings are an object too`() throws {
        let expected: Value = ["version": 1, "errors": 0, "warnings": 0, "diagnostics": []]
        #expect(try Value(json: JSONRenderer().render([], in: Sources())) == expected)
    }
}
