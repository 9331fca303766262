import Reporting
import TestKit
import Testing
import Values

@testable import Expressions

@Suite struct TemplateTests {
    private static let variables: ValueMap = ["a": "x", "n": 2, "f": 1.5, "list": [1], "m": ["k": "}"]]
    private static let environment = Environment(variables: variables.types)

    private static func read(_ text: String) -> (template: Template?, diagnostics: [Diagnostic], sources: Sources) {
        var sources = Sources()
        let source = SourceText(text, file: sources.add(path: "text", text: text))
        var diagnostics = Diagnostics()
        let template = Template(source, in: environment, into: &diagnostics)
        return (template, diagnostics.sorted, sources)
    }

    @Test(
        arguments: [
            ("plain", "plain"),
            ("", ""),
            ("${n}", 2),
            ("  ${n}\n", 2),
            ("${list}", [1]),
            ("${a}-${n}-${f}", "x-2-1.5"),
            ("${a} ", "x"),
            ("$${a}", "${a}"),
            ("$$${a}", "$${a}"),
            ("costs $5 and {braces}", "costs $5 and {braces}"),
            ("${m.k}", "}"),
            ("${'}'}", "}"),
            ("${ {'k': '}'}.k }", "}"),
            ("${'''}'''}${r'\\}'}", "}\\}"),
            ("${n // }\n}", 2),
            ("é${a}é", "éxé"),
            ("${n}${n}", "22"),
        ] as [(String, Value)])
    func `a text has this value`(text: String, value: Value) throws {
        let template = try #require(Self.read(text).template)
        #expect(try template.evaluate(Self.variables) == value)
    }

    @Test func `a lone expression keeps its type, text is text`() {
        #expect(Self.read("${n}").template?.type == .int)
        #expect(Self.read("${n}!").template?.type == .string)
        #expect(Self.read("${list}").template?.type == .list(.int))
    }

    @Test func `mistakes look as recorded`() throws {
        let mistakes = [
            "draw ${a", "${}", "${ }", "${a + ${n}}", "${{ a }}", "hello {{ a }}", "${list} items", "${m} and",
            "${'abc} and ${n}", "${a b} and ${c}", "é ${a +} é", "${m.?k} x",
        ]
        let text = mistakes.map { mistake -> String in
            let (_, diagnostics, sources) = Self.read(mistake)
            if diagnostics.isEmpty { Issue.record("no mistake is found in \(mistake)") }
            return HumanRenderer().render(diagnostics, in: sources)
        }
        try Golden.expect(text.joined(separator: "\n"), matches: "templates.txt")
    }

    @Test func `every check has a message among the recorded ones`() throws {
        let recorded = try ["checker.txt", "templates.txt"].map { try Golden.text(of: $0) }.joined()
        let unseen = (ExpressionChecks.all + TemplateChecks.all).filter { !recorded.contains("[\($0.code)]") }
        // Syntax errors and limits have tests of their own.
        #expect(unseen.map(\.code).filter { $0 != "expression-limit" } == [])
    }

    @Test func `no bytes crash the scanner`() {
        var generator = SeededRandom(seed: 7)
        let pieces = ["${", "}", "$", "{", "'", "\"", "\\", "a", " ", "//", "\n", "'''", "r'", "é", "[", "(", "?"]
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 0..<12, using: &generator)).map { _ in
                pieces.randomElement(using: &generator)!
            }
            _ = Self.read(text.joined())
        }
    }
}
