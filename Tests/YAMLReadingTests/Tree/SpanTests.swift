import Reporting
import Testing
import Values
import YAMLReading

/// Where nodes stand: each as small as it can be.
@Suite struct SpanTests {
    private static let texts: [(String, [YAMLNode.Step], String)] = [
        ("a: 1\nb: 2\n", [], "a: 1\nb: 2"),
        ("a:\n  b: 1\n  c: 2\nd: 3\n", ["a"], "b: 1\n  c: 2"),
        ("a:\n  b:\n    c: 1 # one\n\n# end\n", ["a", "b"], "c: 1"),
        ("a:\n  - 1\n  - 2\n", ["a"], "- 1\n  - 2"),
        ("a:\n- 1\n- 2\nb: 3\n", ["a"], "- 1\n- 2"),
        ("- - 1\n  - 2\n- 3\n", [0], "- 1\n  - 2"),
        ("- a: 1\n  b: 2\n", [0], "a: 1\n  b: 2"),
        ("? a\n: b\n", [], "? a\n: b"),
        ("a: [1, {b: 2}, 3] # x\n", ["a"], "[1, {b: 2}, 3]"),
        ("a: [1, {b: 2}, 3]\n", ["a", 1], "{b: 2}"),
        ("a: [x y: z]\n", ["a", 0], "x y: z"),
        ("a: [\n  1,\n]\n", ["a"], "[\n  1,\n]"),
        ("a: {}\nb: []\n", ["a"], "{}"),
        ("a: one\n  two\n\n  three  # x\nb: 1\n", ["a"], "one\n  two\n\n  three"),
        ("a: 'x\n\n  y' \n", ["a"], "'x\n\n  y'"),
        ("a: \"x\\\n  y\"\n", ["a"], "\"x\\\n  y\""),
        ("a: |\n  x\n\n  y\n\n\nb: 1\n", ["a"], "|\n  x\n\n  y"),
        ("a: >-  # folded\n  x\n", ["a"], ">-  # folded\n  x"),
        ("a: |+\nb: 1\n", ["a"], "|+"),
        ("a:\nb: 1\n", ["a"], ""), ("a: \n", ["a"], ""), ("-\n- 1\n", [0], ""),
        ("a: !!str &x word\nb: *x\n", ["a"], "word"),
        ("a: !!str &x word\nb: *x\n", ["b"], "*x"),
        ("a: &x\n  b: 1\n", ["a"], "b: 1"), ("a: !!map {b: 1}\n", ["a"], "{b: 1}"), ("a: &x\n", ["a"], ""),
        ("é: 世界\n😀: \"ü\"\n", ["😀"], "\"ü\""),
        ("a:\tword\t\nb:\t[1,\t2]\t# x\n", ["b"], "[1,\t2]"), ("a:\tword\t\n", ["a"], "word"),
    ]

    @Test(arguments: texts)
    func `a node covers what is written of it and no more`(text: String, path: [YAMLNode.Step], written: String) throws
    {
        for text in [text, "\u{FEFF}" + text, "---\n" + text] {
            let node = try node(at: path, of: Reading(text, as: .plain))
            #expect(Reading(text, as: .plain).text(node.span) == written)
        }
        let reading = Reading(text.replacing("\n", with: "\r\n"), as: .plain)
        let node = try node(at: path, of: reading)
        #expect(reading.text(node.span) == written.replacing("\n", with: "\r\n"))
    }

    private func node(at path: [YAMLNode.Step], of reading: Reading) throws -> YAMLNode {
        #expect(reading.errors.isEmpty, "\(reading.errors.map(\.message))")
        return try #require(reading.root?[path])
    }

    /// The offset matters too, where nothing is written.
    @Test(arguments: [
        ("a:\nb: 1\n", "a", 2), ("a: # x\nb: 1\n", "a", 2), ("a: &x # x\nb: *x\n", "a", 5),
        ("a: !!null\nb: 1\n", "a", 9),
        ("? a\nb: 1\n", "a", 3), ("{b: 1, a: }", "a", 9), ("{a, b: 1}", "a", 2),
    ])
    func `an empty value stands behind what it belongs to`(text: String, key: String, offset: Int) throws {
        let span = try #require(Reading(text, as: .plain).root?[.key(key)]).span
        #expect(span.range == offset..<offset)
    }

    @Test func `keys, tags and anchors have spans of their own`() throws {
        let reading = Reading("\"a b\" : !!str &x 'v'\n&k k2: *x\n", as: .plain)
        let entries = try Array(#require(reading.root?.mapping))
        #expect(entries.map { reading.text($0.key.span) } == ["\"a b\"", "k2"])
        #expect(reading.text(try #require(entries[0].value.tag).span) == "!!str")
        #expect(reading.text(try #require(entries[0].value.anchor).span) == "&x")
        #expect(reading.text(try #require(entries[1].key.anchor).span) == "&k")
        #expect(reading.text(try #require(entries[1].value.definition)) == "'v'")
        #expect(entries[1].value.scalar?.text == "v")
        #expect(reading.text(try #require(entries[1].value.scalar).source.span) == "v")
    }

    @Test func `a document goes from its marker to the end of its content`() {
        let reading = Reading("a: 1\n# x\n---\nb: 2 # y\n...\n--- |\n  text\n\n---\n# only this\n")
        #expect(
            reading.stream.documents.map { reading.text($0.span) } == ["a: 1", "---\nb: 2", "--- |\n  text", "---"])
        #expect(reading.stream.documents.map { $0.root == nil } == [false, false, false, true])
        #expect(reading.stream.documents.allSatisfy { $0.isComplete })
    }

    @Test func `a syntax error hides neither what came before it nor the next document`() throws {
        let reading = Reading("a: 1\nb: [1, 2\n---\nc: 3\n")
        #expect(reading.errors.count == 1)
        #expect(reading.stream.documents.map(\.isComplete) == [false, true])
        #expect(reading.root?["a"]?.value == 1)
        #expect(reading.stream.documents.last?.root?["c"]?.value == 3)
    }
}
