import Reporting
import Testing
import YAMLReading

/// Hostile files cost little and end in a finding.
@Suite struct LimitTests {
    private func limits(_ change: (inout YAMLLimits) -> Void) -> YAMLLimits {
        var limits = YAMLLimits()
        change(&limits)
        return limits
    }

    @Test func `a file at a limit is read, and one beyond it is not`() {
        let cases: [(YAMLLimits, within: String, beyond: String, at: String)] = [
            (limits { $0.bytes = 5 }, "a: 12", "a: 123", ""),
            (limits { $0.depth = 3 }, "a: [[1]]", "a: [[[1]]]", "["),
            (limits { $0.depth = 3 }, "a: &x [1]\nb: [*x]", "a: &x [[1]]\nb: [*x]", "*x"),
            (limits { $0.nodes = 5 }, "a: [1, 2]", "a: [1, 2, 3]", "3"),
            (limits { $0.aliasedNodes = 4 }, "a: &x [1]\nb: [*x, *x]", "a: &x [1]\nb: [*x, *x, *x]", "*x"),
            (limits { $0.scalarBytes = 4 }, "a: four", "a: 'fours'", "'fours'"),
        ]
        for (limits, within, beyond, place) in cases {
            #expect(Reading(within, within: limits).findings.isEmpty, "\(within)")
            let reading = Reading(beyond, within: limits)
            #expect(reading.codes == ["yaml-limit"], "\(beyond)")
            #expect(reading.findings.map { reading.text($0.span) } == [place], "\(beyond)")
        }
    }

    @Test func `what was read before a limit is kept`() throws {
        let reading = Reading("a: 1\nb: [[2]]\nc: 3", within: limits { $0.depth = 2 })
        let document = try #require(reading.stream.documents.first)
        #expect(!document.isComplete)
        #expect(document.root?["a"]?.scalar?.text == "1")
    }

    /// Nine levels of nine aliases each are a thousand million nodes.
    @Test func `a billion laughs are one finding`() {
        var text = "l0: &l0 lol\n"
        for level in 1...9 {
            let aliases = Array(repeating: "*l\(level - 1)", count: 9).joined(separator: ", ")
            text += "l\(level): &l\(level) [\(aliases)]\n"
        }
        for dialect in [YAMLDialect.configuration, .plain] {
            #expect(Reading(text, as: dialect).codes == ["yaml-limit"])
        }
    }

    @Test func `an alias chain deeper than the limit is one finding`() {
        let text = "a0: &a0 [1]\n" + (1...200).map { "a\($0): &a\($0) [*a\($0 - 1)]\n" }.joined()
        #expect(Reading(text, as: .plain).codes == ["yaml-limit"])
    }

    @Test(arguments: [
        ("[", 100_000), ("{a: ", 100_000), ("- ", 100_000), ("? ", 100_000), ("[{? ", 50_000), ("- - ? ", 50_000),
    ])
    func `nesting without end is one finding`(text: String, count: Int) {
        for dialect in [YAMLDialect.configuration, .plain] {
            let reading = Reading(String(repeating: text, count: count), as: dialect)
            // A `? ` in a `? ` is a mistake by itself.
            #expect(reading.codes.filter { $0 != "complex-key" } == ["yaml-limit"])
            #expect(reading.stream.documents.map(\.isComplete) == [false])
        }
    }

    @Test func `block nesting by indentation is one finding`() {
        let text = (0..<2000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        #expect(Reading(text).codes == ["yaml-limit"])
    }

    @Test(arguments: [
        ("a: ", 5_000_000), ("# ", 5_000_000), ("a: \"", 1_100_000), ("a: 'b ", 1_100_000), ("", 1_100_000),
        ("a: |\n  ", 1_100_000), ("a: [", 1_100_000), ("? ", 1_100_000),
    ])
    func `a line of megabytes is read or reported`(start: String, count: Int) {
        let reading = Reading(start + String(repeating: "x", count: count))
        #expect(reading.findings.count == (start == "# " ? 0 : 1))
        #expect(reading.findings.allSatisfy { reading.isInside($0) })
    }

    @Test func `many anchors, keys, documents and comments are read`() {
        let anchors = (0..<20_000).map { "a\($0): &a\($0) 1\nb\($0): *a\($0)\n" }.joined()
        #expect(Reading(anchors).findings.isEmpty)
        let keys = (0..<50_000).map { "k\($0): v\n" }.joined()
        #expect(Reading(keys).findings.isEmpty)
        let documents = Reading(String(repeating: "---\na: 1\n", count: 20_000))
        #expect(documents.findings.isEmpty && documents.stream.documents.count == 20_000)
        #expect(Reading(String(repeating: "# x\n", count: 50_000)).stream.comments.count == 50_000)
    }

    /// Each of these took minutes where the cost of a mistake grew with its file.
    @Test(arguments: [
        ("a: [", "{{ x }},", "]"), ("a: [", "x,#y\n", "]"), ("", "- ${a ? b : c}\n", ""), ("", "- ${a #b\n", ""),
        ("a: |\n", "  # ${b}\n", "  c\n"), ("a: |\n  b\n", "  # c\n", ""), ("a: >\n", "  ${ # x\n", ""),
        ("a: \"", "${\\n}", "\""), ("a: b\n", "  - c\n", ""), ("", "- *a\n", ""), ("{", "a:1,", "}"),
        ("", "a: 1\n", ""),
        ("", "- 12:30\n", ""), ("a: ", "${", ""), ("a: ${", "'", ""), ("", "--- @\n", ""), ("", "\u{85}", ""),
    ])
    func `a mistake in every word costs no more than the words`(start: String, word: String, end: String) {
        let reading = Reading(start + String(repeating: word, count: 20_000) + end)
        #expect(reading.findings.count <= YAMLLimits().findings + 2)
        #expect(reading.findings.allSatisfy { reading.isInside($0) })
    }

    @Test func `findings beyond the limit are counted as one`() {
        let text = (0..<50).map { "k\($0): yes\n" }.joined()
        let reading = Reading(text, within: limits { $0.findings = 10 })
        #expect(reading.codes == Array(repeating: "ambiguous-boolean", count: 10) + ["yaml-limit"])
    }

    @Test func `broken documents beyond the limit end the reading`() {
        let reading = Reading(String(repeating: "--- ]\n", count: 50), within: limits { $0.brokenDocuments = 3 })
        #expect(reading.codes == Array(repeating: "yaml-syntax", count: 3) + ["yaml-limit"])
    }

    @Test func `tag directives beyond the limit are one finding`() {
        let text = (0..<200).map { "%TAG !t\($0)! x\n" }.joined() + "--- a\n"
        #expect(Reading(text, as: .plain).codes == ["yaml-limit"])
    }
}
