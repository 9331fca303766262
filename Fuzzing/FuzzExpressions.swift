import Expressions
import Reporting
import Values

/// Any text is an expression with a value, or has a finding whose span lies within it.
func fuzzExpressions(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    var sources = Sources()
    let source = SourceText(text, file: sources.add(path: "expression", text: text))
    var diagnostics = Diagnostics()
    if let tree = SyntaxTree.parse(source, into: &diagnostics) {
        if let checked = Expression(checking: tree, in: scope, into: &diagnostics) { evaluate(checked) }
        evaluate(Expression(unchecked: tree, in: scope))
    }
    expectFindingsInside(text, diagnostics)
}

/// Any text is a template with a value, or has a finding whose span lies within it.
func fuzzTemplates(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    var sources = Sources()
    let source = SourceText(text, file: sources.add(path: "text", text: text))
    var diagnostics = Diagnostics()
    let template = Template(source, in: scope, into: &diagnostics)
    precondition(template != nil || diagnostics.hasErrors)
    if let template { _ = Result { try template.evaluate(variables, limits: limits) } }
    expectFindingsInside(text, diagnostics)
}

private let limits = EvaluationLimits(cost: 100_000)
private let variables: ValueMap = [
    "n": 3, "s": "text", "xs": [1, 2, 3], "m": ["a": 1, "b": ["c": .null]], "f": 1.5, "t": true,
]
private let scope = Environment(variables: variables.types)

/// What the checker deduced is what the evaluator gives.
private func evaluate(_ expression: Expression) {
    guard let value = try? expression.evaluate(variables, limits: limits) else { return }
    switch (expression.type, value) {
    case (.int, .int), (.double, .double), (.string, .string), (.bool, .bool), (.list, .list), (.bytes, .bytes): break
    case (.int, _), (.double, _), (.string, _), (.bool, _), (.list, _), (.bytes, _):
        preconditionFailure("deduced \(expression.type), got \(value)")
    default: break
    }
}

private func expectFindingsInside(_ text: String, _ diagnostics: Diagnostics) {
    let bytes = 0...text.utf8.count
    for diagnostic in diagnostics.sorted {
        precondition(bytes.contains(diagnostic.span.lower) && bytes.contains(diagnostic.span.upper))
    }
}
