/// One kind of finding: a stable code, how bad it is, and what it is about.
package struct Check: Sendable, Hashable {
    /// Kebab-case and stable for ever, for suppressions and `easel explain`.
    package let code: String
    package let severity: Severity
    /// One sentence, lowercase and without a period, for lists of checks.
    package let summary: String

    package init(_ code: String, _ severity: Severity, _ summary: String) {
        self.code = code
        self.severity = severity
        self.summary = summary
    }
}

package enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Suspicious, yet it would run.
    case warning
    /// It would fail, lose money or leak a secret.
    case error

    package static func < (a: Severity, b: Severity) -> Bool { a == .warning && b == .error }
}
