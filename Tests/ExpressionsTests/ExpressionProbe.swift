import Reporting
import TestKit
import Values

@testable import Expressions

/// Compiles and evaluates one text, for tests that are tables of expressions.
struct ExpressionProbe {
    let sources: Sources
    let diagnostics: [Diagnostic]
    let expression: Expression?

    init(_ text: String, _ variables: [String: ValueType] = [:], dialect: Environment.Dialect = .easel) {
        var sources = Sources()
        let source = SourceText(text, file: sources.add(path: "expression", text: text))
        var diagnostics = Diagnostics()
        expression = Expression(
            source, in: Environment(variables: variables, dialect: dialect), into: &diagnostics)
        self.sources = sources
        self.diagnostics = diagnostics.sorted
    }

    /// Evaluates a text whose variables have the types their values show.
    static func evaluate(
        _ text: String, _ variables: [String: Value] = [:], limits: EvaluationLimits = .standard
    ) -> Result<Value, EvaluationFailure>? {
        let probe = ExpressionProbe(text, variables.mapValues { ValueType(of: $0) })
        guard let expression = probe.expression else { return nil }
        do throws(EvaluationError) {
            return .success(try expression.evaluate(variables, limits: limits, zones: .system ?? .utcOnly))
        } catch {
            return .failure(error.failure)
        }
    }
}
