import Reporting
import Testing

@testable import Compiling

@Suite struct SuppressionTests {
    /// `yes` and `no` draw a warning each.
    private static func workflow(_ lines: String...) -> String {
        "easel: 1\nworkflow: hero\nsteps:\n  pick:\n    save: picks\n    let:\n"
            + lines.map { "      \($0)\n" }.joined()
    }

    @Test func `at the end of a line a comment covers that line`() {
        let text = Self.workflow("a: yes  # easel: allow ambiguous-boolean the word itself", "b: no")
        #expect(Linted(text).codes == ["ambiguous-boolean"])
        #expect(Linted(text).findings.first?.message.hasPrefix("'no'") == true)
    }

    @Test func `on a line of its own a comment covers the next line with content`() {
        let text = Self.workflow(
            "# easel: allow ambiguous-boolean the word itself", "", "# for people", "a: yes", "b: no")
        #expect(Linted(text).findings.map(\.message) == ["'no' is text here, but a boolean in YAML 1.1"])
    }

    @Test func `of an entry that goes on below only the first line is covered`() {
        let text = Self.workflow("# easel: allow ambiguous-boolean the word itself", "a:", "  b: yes")
        #expect(Linted(text).codes == ["unused-suppression", "ambiguous-boolean"])
    }

    @Test func `a text of several lines belongs to the line it begins on`() {
        let broken = [
            "# easel: allow expression-syntax shown as it is", "a: >-", "  two lines", "  ${1 +}", "b: ${2 +}",
        ]
        let text = Self.workflow(broken[0], broken[1], broken[2], broken[3], broken[4])
        let linted = Linted(text)
        #expect(linted.codes == ["expression-syntax"])
        #expect(linted.sources.files[0].position(at: linted.findings[0].span.lower).line == 11)
    }

    @Test func `behind the sign of a block a comment covers the block`() {
        let text = Self.workflow("a: >-  # easel: allow expression-syntax shown as it is", "  ${1 +}", "b: ${2 +}")
        #expect(Linted(text).codes == ["expression-syntax"])
        #expect(Linted(text.replacing("a: >-", with: "a: |")).codes == ["expression-syntax"])
    }

    @Test func `line breaks of other systems and a byte order mark make no difference`() {
        let text = Self.workflow("# easel: allow ambiguous-boolean a word", "a: yes", "b: 1 # easel: allow bad-name w")
        let windows = "\u{FEFF}# easel: allow unknown-key why not\r\n" + text.replacing("\n", with: "\r\n")
        #expect(Linted(windows).codes == ["unused-suppression", "unused-suppression"])
        let mended = text.replacing("b: 1 # easel: allow bad-name w", with: "b: 1").replacing("\n", with: "\r\n")
        #expect(Linted(windows).mended.unicodeScalars.elementsEqual(("\u{FEFF}" + mended).unicodeScalars))
    }

    @Test func `above the first key a comment covers its document and no other`() {
        let comment = "# easel: allow ambiguous-boolean these are words\n"
        let text = Self.workflow("a: yes", "b: no")
        let other = text.replacing("hero", with: "main")
        #expect(Linted(comment + text).codes == [])
        #expect(Linted("# people\n\n" + comment + "---\n# more\n" + text).codes == [])
        #expect(Linted(comment + text + "---\n" + other).codes == ["ambiguous-boolean", "ambiguous-boolean"])
        #expect(Linted(text + "---\n" + comment + other).codes == ["ambiguous-boolean", "ambiguous-boolean"])
        #expect(Linted(text + comment + "---\n" + other).findings.allSatisfy { $0.span.lower < text.utf8.count })
    }

    @Test func `one comment may allow several codes`() {
        let text = Self.workflow("a: [yes, 12:30]  # easel: allow ambiguous-boolean, ambiguous-text as the shop has it")
        #expect(Linted(text).codes == [])
        #expect(Linted(text.replacing(", ambiguous-text", with: ",ambiguous-text")).codes == [])
    }

    @Test(arguments: [
        ("# easel: allow ambiguous-boolean", ["unexplained-suppression"]),
        ("# easel: allow ambiguous-boolean --", ["unexplained-suppression"]),
        ("# easel: allow ambiguous-bool it is a word", ["unknown-suppression", "ambiguous-boolean"]),
        ("# easel: ignore ambiguous-boolean it is a word", ["bad-suppression", "ambiguous-boolean"]),
        ("# easel: allow", ["bad-suppression", "ambiguous-boolean"]),
        ("# easel:", ["bad-suppression", "ambiguous-boolean"]),
        ("# easel: allow yaml-syntax it is a word", ["bad-suppression", "ambiguous-boolean"]),
        ("# easel: allow unused-suppression it is a word", ["bad-suppression", "ambiguous-boolean"]),
        ("# easel: allow ambiguous-text it is a word", ["unused-suppression", "ambiguous-boolean"]),
        ("# easel: allow ambiguous-boolean: it is a word", []),
        ("#easel:allow ambiguous-boolean it is a word", []),
        ("# easel: 1", ["ambiguous-boolean"]),
        ("# easel is a linter", ["ambiguous-boolean"]),
    ])
    func `a comment that is not as it should be is a finding`(comment: String, codes: [String]) {
        #expect(Linted(Self.workflow(comment, "a: yes")).codes == codes)
    }

    @Test func `what keeps a file from being read cannot be allowed, and says nothing about other comments`() {
        let text =
            "# easel: allow yaml-syntax, ambiguous-text it is so\neasel: 1\nworkflow: hero\ndescription: \"open\n"
        #expect(Linted(text).codes == ["bad-suppression", "yaml-quote"])
    }

    @Test(arguments: [
        ("# easel: allow ambiguous-text it is a word\na: 1", "a: 1"),
        ("a: 1  # easel: allow ambiguous-text it is a word", "a: 1"),
        ("a: yes # easel: allow ambiguous-text, ambiguous-boolean w", "a: yes # easel: allow ambiguous-boolean w"),
        ("a: yes # easel: allow ambiguous-boolean, ambiguous-text w", "a: yes # easel: allow ambiguous-boolean w"),
        ("a: 1 # easel: allow ambiguous-boolean, ambiguous-text w", "a: 1"),
        ("a: yes # easel: ignore ambiguous-boolean a word", "a: yes # easel: allow ambiguous-boolean a word"),
        ("a: yes # easel: allow ambigous-boolean a word", "a: yes # easel: allow ambiguous-boolean a word"),
    ])
    func `a fix mends the comment`(lines: String, mended: String) {
        func text(_ lines: String) -> String {
            lines.split(separator: "\n").reduce(Self.workflow()) { $0 + "      \($1)\n" }
        }
        #expect(Linted(text(lines)).mended == text(mended))
    }

    @Test func `while an error stands, no fix deletes a comment that may yet be needed`() {
        let text = Self.workflow("# easel: allow ambiguous-text it is a word", "a: ${1 +}")
        let unused = Linted(text).findings.first { $0.check == SuppressionChecks.unused }
        #expect(unused != nil && unused?.fix == nil)
    }

    @Test func `very many comments cost little`() {
        let text = String(repeating: "# easel: allow ambiguous-boolean a word\n", count: 20_000)
        #expect(Linted(text).codes.count == 1_001)
    }
}
