import Reporting
import TestKit
import Testing
import Values

@testable import Expressions

/// What holds for every expression, tried on random ones.
@Suite struct ExpressionPropertyTests {
    private let types = Dictionary(uniqueKeysWithValues: RandomExpression.variables.map { ($0.name, $0.type) })
    private let values = ValueMap(RandomExpression.variables.map { ($0.name, $0.value) })
    private let seed = UInt64.random(in: 0...UInt64.max)

    @Test(arguments: [Environment.Dialect.cel, .easel])
    func `a value is of the type that was deduced, checked or unchecked`(dialect: Environment.Dialect) throws {
        print("seed \(seed)")
        var source = RandomExpression(seed: seed, mixesNumbers: dialect == .easel)
        var checkedCount = 0
        for _ in 0..<1_000 {
            let type = source.type()
            let text = source.text(type, 3)
            let probe = ExpressionProbe(text, types, dialect: dialect)
            guard let expression = probe.expression else { continue }
            checkedCount += 1
            let result = Self.outcome(of: expression, values)
            switch result {
            case .success(let value):
                #expect(expression.type.holds(value), "\(value) is no \(expression.type): \(text), seed \(seed)")
            case .failure(let failure):
                #expect(!failure.isTypeMistake, "\(failure.message): \(text), seed \(seed)")
            }
            // That a whole number is meant as a number only its place tells, which nobody looks at without a check.
            guard dialect == .cel, let unchecked = ExpressionProbe(unchecked: text, types).expression else { continue }
            let again = Self.outcome(of: unchecked, values)
            #expect("\(again)" == "\(result)", "unchecked: \(text), seed \(seed)")
        }
        #expect(checkedCount > 900, "seed \(seed)")
    }

    @Test func `white space, comments and parentheses do not change what is read`() throws {
        print("seed \(seed)")
        var plain = RandomExpression(seed: seed)
        var wrapped = RandomExpression(seed: seed, isWrapped: true)
        for _ in 0..<500 {
            let text = plain.text(plain.type(), 3)
            let shape = try #require(Self.shape(text), "\(text), seed \(seed)")
            #expect(Self.shape(wrapped.text(wrapped.type(), 3)) == shape, "\(text), seed \(seed)")
            #expect(Self.shape(spread(text, &plain.random)) == shape, "\(text), seed \(seed)")
            plain.random = wrapped.random
        }
    }

    @Test func `a text without an expression in it is its own value`() throws {
        print("seed \(seed)")
        var random = SeededRandom(seed: seed)
        let pieces = [
            "$", "{", "}", "{{", "}}", "$}", "'", "\"", "\\", " ", "\n", "//", "é", "e\u{301}", "a.b", "%s", "1",
        ]
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random)! }
                .joined()
            guard !text.contains("${") else { continue }
            var sources = Sources()
            let source = SourceText(text, file: sources.add(path: "text", text: text))
            var diagnostics = Diagnostics()
            let template = try #require(
                Template(source, in: Environment(), into: &diagnostics), "\(text), seed \(seed)")
            #expect(try template.evaluate([:]) == .string(text), "seed \(seed)")
        }
    }

    private static func outcome(
        of expression: Expression, _ values: ValueMap
    ) -> Result<Value, EvaluationFailure> {
        do throws(EvaluationError) { return .success(try expression.evaluate(values)) } catch {
            return .failure(error.failure)
        }
    }

    private static func shape(_ text: String) -> String? {
        var sources = Sources()
        var diagnostics = Diagnostics()
        let source = SourceText(text, file: sources.add(path: "expression", text: text))
        return SyntaxTree.parse(source, into: &diagnostics).map { $0.shape($0.root) }
    }

    /// The same tokens with blanks of all kinds between them.
    private func spread(_ text: String, _ random: inout SeededRandom) -> String {
        var lexer = Lexer(Array(text.utf8))
        var spread = ""
        while true {
            let token = lexer.next()
            if token.kind == .end { return spread }
            spread += String(decoding: lexer.bytes[token.range], as: UTF8.self)
            spread += [" ", "\n", "\t", "  ", "\r\n", " // é ' \" }\n", "\u{0C}"].randomElement(using: &random)!
        }
    }
}

extension EvaluationFailure {
    /// What the checker is there to rule out.
    fileprivate var isTypeMistake: Bool {
        switch self {
        case .noSuchOverload, .noFields, .notBoolean, .notIterable, .notOptional, .badKey, .unknownName,
            .unknownFunction:
            true
        default: false
        }
    }
}

extension ValueType {
    fileprivate func holds(_ value: Value) -> Bool {
        switch (self, value) {
        case (.any, _), (.null, .null), (.bool, .bool), (.int, .int), (.uint, .uint), (.double, .double),
            (.string, .string), (.bytes, .bytes), (.timestamp, .timestamp), (.duration, .duration), (.type, .type),
            (.optional, .optional(nil)):
            true
        case (.nullable(let type), _): value == .null || type.holds(value)
        case (.list(let element), .list(let list)): list.allSatisfy(element.holds)
        case (.optional(let type), .optional(let wrapped?)): type.holds(wrapped)
        case (.map(let key, let type), .map(let map)):
            map.entries.allSatisfy { key.holds($0.key.value) && type.holds($0.value) }
        case (.object(let object), .map(let map)):
            object.fields.allSatisfy { field in map[field.name].map(field.type.holds) ?? field.isOptional }
                && map.entries.allSatisfy { object.field($0.key.text) != nil }
        default: false
        }
    }
}
