import Testing
import Values

@testable import Expressions

@Suite struct FieldPathTests {
    private static let variables: ValueMap = [
        "a": ["b": ["c": "deep", "a field with a name of many letters": 1], "list": [1, 2], "none": .null],
        "plain": "text", "perhaps": .optional(["b": 1]), "missing": .optional(nil),
    ]

    @Test(arguments: [
        "a", "a.b", "a.b.c", "a['b'].c", "a.?b", "a.b.nowhere", "a.nowhere.c", "a.list.b", "a.none.b", "plain",
        "plain.b", "perhaps.b", "missing.b", "missing", "nowhere", "a.b == a.b", "[1].map(a, a)",
    ])
    func `a field is what an evaluator finds, at the same cost`(text: String) throws {
        let types = ["a", "plain", "perhaps", "missing", "nowhere"].map { ($0, ValueType.any) }
        let probe = ExpressionProbe(unchecked: text, Dictionary(uniqueKeysWithValues: types))
        let expression = try #require(probe.expression)
        for cost in 0...24 {
            let limits = EvaluationLimits(cost: cost)
            let found = Result { () throws(EvaluationError) in
                try expression.evaluate(Self.variables, limits: limits)
            }
            let evaluated = Result { () throws(EvaluationError) in
                try expression.evaluate(expression.tree.root, Self.variables, limits: limits, zones: .utcOnly)
            }
            switch (found, evaluated) {
            case (.success(let found), .success(let evaluated)): #expect(found == evaluated)
            case (.failure(let found), .failure(let evaluated)):
                #expect(found.failure == evaluated.failure)
                #expect(found.span == evaluated.span)
            default: Issue.record("at \(cost): \(found), where the evaluator says \(evaluated)")
            }
        }
    }
}
