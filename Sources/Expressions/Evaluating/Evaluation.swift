package import Values

/// What one evaluation may use up, and the world it may look at: nothing but time zones.
package struct Evaluation {
    package let limits: EvaluationLimits
    package let zones: ZoneDatabase
    let dialect: Environment.Dialect
    /// What the checker deduced for the call at hand, where it did; only the sum of nothing asks for it.
    package internal(set) var resultType: ValueType = .any
    private var spent = 0
    /// By their UTF-8 bytes, because texts that look the same may be different patterns.
    private var patterns: [[UInt8]: Pattern] = [:]

    init(limits: EvaluationLimits, zones: ZoneDatabase, dialect: Environment.Dialect = .cel) {
        self.limits = limits
        self.zones = zones
        self.dialect = dialect
    }

    /// Pays for work in steps; about sixteen bytes of text or one element of a list are a step.
    package mutating func pay(_ steps: Int) throws(EvaluationFailure) {
        guard steps <= limits.cost - spent else {
            spent = limits.cost
            throw .costExceeded(limit: limits.cost)
        }
        spent += steps
    }

    /// As if nothing had been spent.
    mutating func beginAnew() { spent = 0 }

    var affordableSteps: Int { limits.cost - spent }

    /// How much text can still be paid for.
    var affordableBytes: Int {
        let (bytes, overflow) = affordableSteps.multipliedReportingOverflow(by: 16)
        return overflow ? .max : bytes
    }

    /// The pattern a text stands for, read once however often it is asked for.
    mutating func pattern(_ text: String) throws(EvaluationFailure) -> Pattern {
        let bytes = Array(text.utf8)
        if let pattern = patterns[bytes] { return pattern }
        try pay(forBytes: bytes.count * 64)
        let pattern: Pattern
        do { pattern = try Pattern(text) } catch { throw .invalid("the pattern cannot be read: \(error.message)") }
        patterns[bytes] = pattern
        return pattern
    }

    package mutating func pay(forBytes count: Int) throws(EvaluationFailure) { try pay(1 + count / 16) }
}

package struct EvaluationLimits: Sendable {
    package var cost: Int
    package static let standard = EvaluationLimits(cost: 2_000_000)

    package init(cost: Int) { self.cost = cost }
}
