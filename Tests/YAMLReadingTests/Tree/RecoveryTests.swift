import Reporting
import Testing
import Values
import YAMLReading

/// One mistake does not hide another.
@Suite struct RecoveryTests {
    @Test func `bad bytes are told once, and the rest is read where it stands`() throws {
        let bytes = Array("a: x".utf8) + [0xFF, 0x07, 0xC3] + Array("y\nb: yes\n".utf8)
        let reading = Reading(bytes)
        #expect(reading.codes == ["yaml-encoding", "yaml-character", "ambiguous-boolean"])
        #expect(reading.findings[0].message == "the byte 0xFF is not UTF-8, the first of 2 such places")
        #expect(reading.root?["a"]?.scalar?.text == "x???y")
        #expect(reading.findings.map(\.span.lower) == [4, 5, 12])
    }

    @Test func `a file that is no text is one finding`() {
        let bytes = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 197 >> 2) | 0x80 }
        let reading = Reading(bytes)
        #expect(reading.codes == ["yaml-encoding"])
        #expect(reading.findings[0].message.hasSuffix("the first of many such places"))
        #expect(reading.stream.documents.isEmpty)
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE], "UTF-16"), ([0xFE, 0xFF], "UTF-16"), ([0x61, 0, 0x3A, 0], "UTF-16"),
            ([0, 0x61, 0, 0x3A], "UTF-16"),
            ([0xFF, 0xFE, 0, 0], "UTF-32"), ([0, 0, 0xFE, 0xFF], "UTF-32"),
        ] as [([UInt8], String)])
    func `another encoding is named`(bytes: [UInt8], encoding: String) {
        #expect(Reading(bytes).findings.map(\.message) == ["the file is \(encoding), not UTF-8"])
    }

    @Test func `what was read of a broken document is there, and marked`() throws {
        let reading = Reading("easel: 1\nworkflow: hero\nsteps: {x: ${a}\n---\n- 1\n--- @\n--- 2\n")
        #expect(reading.codes == ["expression-in-flow", "yaml-start"])
        #expect(reading.stream.documents.map(\.isComplete) == [false, true, false, true])
        let root = try #require(reading.root)
        #expect(root["workflow"]?.scalar?.text == "hero")
        #expect(root["steps", "x"]?.scalar?.text == "$")
        #expect(reading.stream.documents[3].root?.value == 2)
    }

    @Test func `the value that a mistake took away is invalid, not null`() throws {
        let key = try #require(Reading("a: 1\nb: @x\n").root?.mapping).entries.last
        guard case .invalid = key?.value.content else { return #expect(Bool(false), "\(String(describing: key))") }
        guard case .invalid = Reading("a: *x\n").root?["a"]?.content else { return #expect(Bool(false)) }
    }

    /// Of what stands behind a syntax error nobody knows whether it is a comment.
    @Test func `no comment is found where a document is broken`() {
        let reading = Reading("# yes\n\"a # no\" @\n# no\n---\n# yes\nb: 1\n")
        #expect(reading.stream.comments.map(\.text).filter { $0.hasPrefix("# no") }.isEmpty)
        #expect(reading.stream.comments.last?.text == "# yes")
    }

    @Test func `an alias's slip is answered with the anchor that was meant`() {
        let reading = Reading("a: &style {b: 1}\nc: *stlye\nd: *style\n")
        #expect(reading.findings.map(\.help) == ["did you mean '*style'?"])
    }
}
