import Expressions
import Reporting
import Values

/// Expressions as workflows have them: read, checked and evaluated.
enum ExpressionBenchmarks {
    static func comparisons() throws -> [Comparison] {
        [try phases(), try walking(), matching()]
    }

    private static let variables: ValueMap = [
        "inputs": [
            "prompt": "a lighthouse at dusk", "count": 3, "aspect_ratio": "16:9", "style": "watercolor",
            "scenes": [["id": "a", "prompt": "waves"], ["id": "b", "prompt": "rocks"]],
        ],
        "body": ["images": [["url": "https://media.example.com/a.png", "content_type": "image/png"]], "seed": 7],
    ]
    private static let environment = Environment(variables: variables.types)

    private static let texts = [
        "inputs.prompt + ', ' + inputs.style",
        "inputs.count > 1 ? inputs.count * 2 : 1",
        "body.images.map(i, i.url)",
        "inputs.aspect_ratio in ['1:1', '16:9'] && inputs.count <= 4",
        "inputs.scenes.filter(s, s.id != 'a').map(s, s.prompt)",
        "has(body.seed) ? string(body.seed) : 'none'",
        "{'width': 1344, 'height': 768}.width",
        "inputs.prompt.size() < 4000",
    ]

    /// Each candidate does all that the ones before it do.
    private static func phases() throws -> Comparison {
        let sources = texts.map { text in
            var sources = Sources()
            return SourceText(text, file: sources.add(path: "expression", text: text))
        }
        let checked = try sources.map(compile)
        return Comparison(
            "Expressions: eight of a workflow, 1,000 times", .operations(8_000),
            .init("evaluate") { try repeated { try checked.reduce(0) { $0 + size(try $1.evaluate(variables)) } } },
            .init("parse") { repeated { sources.reduce(0) { $0 + (parse($1)?.nodes.count ?? 0) } } },
            .init("parse and check") {
                try repeated { try sources.reduce(0) { $0 + (try compile($1).tree.nodes.count) } }
            },
            .init("parse, check and evaluate") {
                try repeated { try sources.reduce(0) { $0 + size(try compile($1).evaluate(variables)) } }
            })
    }

    private static func walking() throws -> Comparison {
        let numbers = Array(0..<10_000)
        let values = Value.list(numbers.map(Value.int))
        let type = ValueType.list(.int)
        var sources = Sources()
        let text = "xs.filter(x, x % 3 == 0).map(x, x * 2 + 1)"
        let source = SourceText(text, file: sources.add(path: "expression", text: text))
        let expression = try compile(source, in: Environment(variables: ["xs": type]))
        return Comparison(
            "Expressions: filter and map a list of 10,000", .operations(10_000),
            .init("the same in Swift") { numbers.filter { $0 % 3 == 0 }.map { $0 &* 2 &+ 1 }.reduce(0, &+) },
            .init("evaluate") { size(try expression.evaluate(["xs": values])) })
    }

    private static func matching() -> Comparison {
        let text = String(repeating: "a lighthouse at dusk, waves and rocks; ", count: 25_000)
        let bytes = Array(text.utf8)
        return Comparison(
            "Patterns: search 1 MB that does not match", .bytes(bytes.count),
            .init("look at each byte") { bytes.reduce(0) { $0 &+ ($1 == 0x7A ? 1 : 0) } },
            .init("`[a-z]+-[0-9]{3}`") { (try? Pattern("[a-z]+-[0-9]{3}"))?.matches(text) == true ? 1 : 0 },
            .init("`(x+x+)+y`") { (try? Pattern("(x+x+)+y"))?.matches(text) == true ? 1 : 0 })
    }

    private static func repeated(_ work: () throws -> Int) rethrows -> Int {
        var sum = 0
        for _ in 0..<1_000 { sum &+= try work() }
        return sum
    }

    private static func parse(_ source: SourceText) -> SyntaxTree? {
        var diagnostics = Diagnostics()
        return SyntaxTree.parse(source, into: &diagnostics)
    }

    private static func compile(_ source: SourceText) throws -> Expression { try compile(source, in: environment) }

    private static func compile(_ source: SourceText, in environment: Environment) throws -> Expression {
        var diagnostics = Diagnostics()
        guard let expression = Expression(source, in: environment, into: &diagnostics) else {
            throw Mistaken(messages: diagnostics.sorted.map(\.message))
        }
        return expression
    }

    private struct Mistaken: Error { let messages: [String] }

    private static func size(_ value: Value) -> Int {
        switch value {
        case .string(let text): text.utf8.count
        case .list(let list): list.count
        case .int(let number): number
        default: 1
        }
    }
}
