/// One kind of finding: a stable code, how bad it is, and what it is about. Every finding has one, which is shared.
package final class Check: Sendable {
    /// Kebab-case and stable for ever, for suppressions and `easel explain`.
    package let code: String
    package let severity: Severity
    /// One sentence, lowercase and without a period, for lists of checks.
    package let summary: String
    /// Why it matters and what to do about it: one to four sentences, for `easel explain` and `docs/checks.md`.
    package let explanation: String

    package init(_ code: String, _ severity: Severity, _ summary: String, explanation: String) {
        self.code = code
        self.severity = severity
        self.summary = summary
        self.explanation = explanation
    }
}

extension Check: Hashable {
    /// A code stands for one check, so there is no need to compare, or to hash, all that is said about it.
    package static func == (a: Check, b: Check) -> Bool { a.code == b.code }
    package func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

package enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Suspicious, yet it would run.
    case warning
    /// It would fail, lose money or leak a secret.
    case error

    package static func < (a: Severity, b: Severity) -> Bool { a == .warning && b == .error }
}
