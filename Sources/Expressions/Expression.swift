package import Reporting
package import Values

/// An expression that can be evaluated: parsed, its names resolved, its types deduced. Never changed, and shared.
package final class Expression: Sendable {
    package let tree: SyntaxTree
    /// What the value will be; `any` where it is known only when it is there.
    package var type: ValueType { deduction.type }
    private let resolution: Resolution
    private let deduction: Deduction
    private let path: FieldPath?
    private let dialect: Environment.Dialect

    /// More mistakes in one expression are not told: nobody reads them, and a hostile one could have any number.
    private static let mostFindings = 20

    /// Parses and checks an expression; nil where it has a mistake.
    package convenience init?(
        _ source: SourceText, in environment: Environment, into diagnostics: inout Diagnostics
    ) {
        guard let tree = SyntaxTree.parse(source, into: &diagnostics) else { return nil }
        self.init(checking: tree, in: environment, into: &diagnostics)
    }

    package init?(checking tree: SyntaxTree, in environment: Environment, into diagnostics: inout Diagnostics) {
        self.tree = tree
        dialect = environment.dialect
        resolution = Resolver.resolve(tree, in: environment)
        path = FieldPath(tree, resolution)
        var found = Diagnostics()
        deduction = Checker.check(tree, resolution, in: environment, into: &found)
        for diagnostic in found.sorted.prefix(Self.mostFindings) { diagnostics.report(diagnostic) }
        if found.hasErrors { return nil }
    }

    /// Takes an expression as it is: what a check would find shows when it is evaluated.
    package init(unchecked tree: SyntaxTree, in environment: Environment) {
        self.tree = tree
        dialect = environment.dialect
        resolution = Resolver.resolve(tree, in: environment)
        path = FieldPath(tree, resolution)
        deduction = Deduction()
    }

    package func evaluate(
        _ variables: ValueMap, limits: EvaluationLimits = .standard, zones: ZoneDatabase = .utcOnly
    ) throws(EvaluationError) -> Value {
        guard let value = path?.value(in: variables, limits) else {
            return try evaluate(tree.root, variables, limits: limits, zones: zones)
        }
        var evaluation = Evaluation(limits: limits, zones: zones, dialect: dialect)
        try pay(forAllOf: value, at: tree.root, &evaluation)
        return value
    }

    /// The value of a part that stands in no macro, whose variables nobody else has.
    func evaluate(
        _ id: NodeID, _ variables: ValueMap, limits: EvaluationLimits = .standard, zones: ZoneDatabase
    ) throws(EvaluationError) -> Value {
        var evaluator = Evaluator(
            tree, resolution, deduction, variables: variables,
            evaluation: Evaluation(limits: limits, zones: zones, dialect: dialect))
        let value = try evaluator.value(of: id)
        evaluator.evaluation.beginAnew()
        try pay(forAllOf: value, at: id, &evaluator.evaluation)
        return value
    }

    /// Nobody could write out what costs more to read than it may cost to compute.
    private func pay(
        forAllOf value: Value, at id: NodeID, _ evaluation: inout Evaluation
    ) throws(EvaluationError) {
        do { try evaluation.pay(forAllOf: value) } catch {
            throw EvaluationError(failure: error, span: tree.span(of: id))
        }
    }
}

extension SyntaxTree {
    /// Reads an expression; its first syntax error ends the reading.
    package static func parse(_ source: SourceText, into diagnostics: inout Diagnostics) -> SyntaxTree? {
        do { return try Parser.parse(source) } catch {
            diagnostics.report(error.diagnostic(in: source))
            return nil
        }
    }
}
