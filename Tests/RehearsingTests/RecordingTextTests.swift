import Blueprint
import Compiling
import Reporting
import Testing
import Values

@testable import Rehearsing

/// What is written of an exchange, and what is read of it again.
@Suite struct RecordingTextTests {
    /// Pieces that mean something to YAML, to JSON, to expressions, or to a reader of lines.
    private static let pieces = [
        "a", "Lighthouse", "0", "17", "-", "- ", ": ", " #", "#", "'", "\"", "\\", "\n", "\n\n", "\t", "\r", "{", "}",
        "{{ x }}", "${", "${a}", "[", "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "?", "null", "true", "yes", "~",
        "1e3", "0x1F", "2026-01-01", "é", "日本", "🎨", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{7F}", "\u{1}", "‹KEY›", " ",
        "---", "...", "=", "<<", "://", "easel: 1",
    ]

    private static func value(_ random: inout SplitMix, _ depth: Int) -> Value {
        func text(_ random: inout SplitMix) -> String {
            (0..<Int.random(in: 0...5, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        }
        switch Int.random(in: 0..<(depth > 3 ? 5 : 8), using: &random) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &random))
        case 2: return .int(Int.random(in: -1_000...1_000_000_000_000, using: &random))
        case 3: return .double(Double.random(in: -10...10, using: &random))
        case 4: return .string(text(&random))
        case 5:
            return .list((0..<Int.random(in: 0...3, using: &random)).map { _ in value(&random, depth + 1) })
        default:
            var map = ValueMap()
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                map["k" + text(&random)] = value(&random, depth + 1)
            }
            return .map(map)
        }
    }

    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var bits = state
            bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
            bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
            return bits ^ (bits >> 31)
        }
    }

    private static let surroundings = """
        easel: 1
        interfaces:
          word.find: {inputs: {start: string}, outputs: {word: string}}
        ---
        easel: 1
        provider: words
        base_url: https://words.test
        calls:
          find: {send: {post: /find, examples: {done: {body: {word: a}}}}, result: {word: "${body.word}"}}
        models:
          finder: {implements: word.find, call: find, price: {usd: 0.01, as_of: 2026-06-01}}
        ---
        easel: 1
        test: words
        model: words.finder
        inputs: {start: a}
        replay: words.yaml
        cases: [{name: one, expect: {}}]
        ---

        """

    @Test func `whatever an exchange says is read again as it was`() throws {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SplitMix(state: seed)
        for _ in 0..<60 {
            let bodies = (0..<8).map { _ in Self.value(&random, 0) }
            var text = Self.surroundings + "easel: 1\nrecording: words\nexchanges:\n"
            for body in bodies {
                let exchange = ValueMap(
                    [
                        ("item", "call"), ("model", "words.finder"), ("at", "send"),
                        ("request", ["method": "POST", "url": "https://words.test/find", "body": body]),
                        ("answer", ["status": 200, "body": body]),
                    ] as [(String, Value)])
                text += BlockText(exchange, indentation: 2, isElement: true).text
            }
            text += "ended: success\n"
            var sources = Sources()
            _ = sources.add(path: "words.yaml", text: text)
            let compilation = Compilation(sources, given: Surroundings(hasPath: { _ in true }))
            let said = compilation.findings.map(\.message)
            #expect(said == [], "seed \(seed):\n\(text)")
            let recording = try #require(compilation.tests.first?.cases.first?.replay?.content, "seed \(seed)")
            #expect(recording.exchanges.count == bodies.count)
            for (exchange, body) in zip(recording.exchanges, bodies) {
                let isSame = exchange.request["body"].map { $0.says(body) } ?? false
                #expect(isSame, "seed \(seed): \(body) became \(String(describing: exchange.request["body"]))")
            }
        }
    }

    @Test func `exchanges stand by who asked, in the order in which they were asked for`() {
        let text = RecordingText(
            "a: b\nexchanges:\n  - item: x\n    n: 2\n  - item: y\n    n: 1\n  - item: x\n    n: 0\n")
        #expect(text.entries.count == 3)
        #expect(
            text.arranged(by: [2, 1, 0])
                == "a: b\nexchanges:\n  - item: x\n    n: 0\n  - item: x\n    n: 2\n  - item: y\n    n: 1\n")
        #expect(text.arranged(by: [0, 1]) == nil)
    }
}
