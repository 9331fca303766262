import Values

/// A variable, or a field somewhere in it, as `body.image.url`: what most expressions are, and what needs no evaluator.
struct FieldPath: Sendable {
    private let variable: ValueMap.Key
    /// The innermost first, as the tree has them.
    private var fields: [ValueMap.Key] = []
    /// What an evaluator asks for the way.
    private var cost = 1

    /// Nil where an expression is anything else.
    init?(_ tree: SyntaxTree, _ resolution: Resolution) {
        var id = tree.root
        while case nil = resolution[id], case .select(let operand, let field, false) = tree.kind(of: id) {
            fields.append(.string(field))
            cost += 2 + field.utf8.count / 16
            id = operand
        }
        guard case .variable(let name)? = resolution[id] else { return nil }
        variable = .string(name)
    }

    /// Nil wherever there is more to say than the value: an evaluator says it.
    func value(in variables: ValueMap, _ limits: EvaluationLimits) -> Value? {
        guard cost <= limits.cost, var value = variables[variable] else { return nil }
        for field in fields.reversed() {
            guard case .map(let map) = value, let inner = map[field] else { return nil }
            value = inner
        }
        return value
    }
}
