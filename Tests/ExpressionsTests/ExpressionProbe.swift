import Reporting
import TestKit
import Values

@testable import Expressions

/// An expression in which `a` is bound again and again, made of itself each time.
func doubling(from first: String, by next: String, _ times: Int, in body: String) -> String {
    "cel.bind(a, \(first), " + String(repeating: "cel.bind(a, \(next), ", count: times) + body
        + String(repeating: ")", count: times + 1)
}

/// Compiles and evaluates one text, for tests that are tables of expressions.
struct ExpressionProbe {
    let sources: Sources
    let diagnostics: [Diagnostic]
    let expression: Expression?

    init(_ text: String, _ variables: [String: ValueType] = [:], dialect: Environment.Dialect = .easel) {
        var sources = Sources()
        let source = SourceText(text, file: sources.add(path: "expression", text: text))
        var diagnostics = Diagnostics()
        let environment = Environment(
            variables: variables, dialect: dialect, elsewhere: ["secret": "secrets are for 'auth' and 'headers'"])
        expression = Expression(source, in: environment, into: &diagnostics)
        self.sources = sources
        self.diagnostics = diagnostics.sorted
    }

    /// Takes a text as it is, without a check.
    init(unchecked text: String, _ variables: [String: ValueType] = [:]) {
        var sources = Sources()
        let source = SourceText(text, file: sources.add(path: "expression", text: text))
        var diagnostics = Diagnostics()
        let environment = Environment(variables: variables)
        expression = SyntaxTree.parse(source, into: &diagnostics).map { Expression(unchecked: $0, in: environment) }
        self.sources = sources
        self.diagnostics = diagnostics.sorted
    }

    /// Evaluates a text whose variables have the types their values show.
    static func evaluate(
        _ text: String, _ variables: ValueMap = [:], limits: EvaluationLimits = .standard
    ) -> Result<Value, EvaluationFailure>? {
        let probe = ExpressionProbe(text, variables.types)
        guard let expression = probe.expression else { return nil }
        do throws(EvaluationError) {
            return .success(try expression.evaluate(variables, limits: limits, zones: .system ?? .utcOnly))
        } catch {
            return .failure(error.failure)
        }
    }
}
