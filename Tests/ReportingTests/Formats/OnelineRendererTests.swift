import Reporting
import TestKit
import Testing

@Suite struct OnelineRendererTests {
    @Test func `each finding is one line`() throws {
        let text = OnelineRenderer().render(Sample.mixed.diagnostics, in: Sample.mixed.sources)
        try Golden.expect(text, matches: "formats/oneline.txt")
        #expect(text.utf8.count { $0 == UInt8(ascii: "\n") } == Sample.mixed.diagnostics.count)
    }

    @Test func `no findings are no output`() {
        #expect(OnelineRenderer().render([], in: Sources()) == "")
    }
}
