package import Reporting
package import Values

/// A comparison that does not hold because a value was another than the one that is written there.
package struct FailedEquation: Sendable {
    /// Where the constant stands, and where the other side does.
    package let constant: SourceSpan
    package let side: String
    /// What the other side came to.
    package let value: Value
}

extension Expression {
    /// The one `… == constant` that keeps a condition from holding; nil where something else does, or more than one.
    package func failedEquation(
        _ variables: ValueMap, zones: ZoneDatabase = .utcOnly
    ) throws(EvaluationError) -> FailedEquation? {
        var terms = [tree.root]
        if case .and(let all) = tree.kind(of: tree.root) { terms = all }
        var failed: FailedEquation?
        for term in terms {
            if try evaluate(term, variables, zones: zones) == .bool(true) { continue }
            guard failed == nil, case .binary(.equal, let left, let right) = tree.kind(of: term),
                let (constant, other) = tree.isLiteral(right)
                    ? (right, left) : tree.isLiteral(left) ? (left, right) : nil
            else { return nil }
            failed = FailedEquation(
                constant: tree.span(of: constant), side: tree.text(of: other),
                value: try evaluate(other, variables, zones: zones))
        }
        return failed
    }
}

extension SyntaxTree {
    fileprivate func isLiteral(_ id: NodeID) -> Bool {
        switch kind(of: id) {
        case .literal: true
        case .unary(.negate, let operand): isLiteral(operand)
        default: false
        }
    }
}
