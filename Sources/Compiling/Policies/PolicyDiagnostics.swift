package import Reporting

/// Every message about retry policies.
package enum PolicyChecks {
    package static let noAttempts = Check(
        "no-attempts", .error, "a policy that never tries, or gives no time to try",
        explanation: """
            The policy leaves no attempt, or no time for one, so that whatever uses it fails without being \
            tried. 'attempts' counts the first try too: 1 means no retry.
            """)
    package static let unusedWait = Check(
        "unused-wait", .warning, "a wait for which there is no attempt",
        explanation: """
            There is a wait after each attempt, and this list has more of them, so the last ones are never \
            waited for. Whoever wrote them wanted more attempts, or fewer waits.
            """)
    package static let deadline = Check(
        "deadline-too-short", .warning, "retries that cannot all be made before the deadline",
        explanation: """
            The attempts and the waits between them take longer than the deadline allows, so that the last ones \
            are never made. What looks like five attempts may be two. Give more time, or fewer attempts.
            """)

    package static let all = [noAttempts, unusedWait, deadline]
}

extension Diagnostic {
    private typealias Checks = PolicyChecks

    static func noAttempts(_ count: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.noAttempts, "with \(count) attempts nothing is ever tried", at: span,
            help: "the first attempt counts: write 1 for no retry")
    }

    static func noTime(at span: SourceSpan) -> Diagnostic {
        Diagnostic(Checks.noAttempts, "an attempt is given no time at all", at: span, help: "write a time, such as 60s")
    }

    static func waitNeverUsed(attempts: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.unusedWait,
            "this wait is never reached, there \(attempts == 1 ? "is 1 attempt" : "are \(attempts) attempts")",
            at: span,
            help: "there is a wait after each attempt, the last one before moving on")
    }

    static func deadlineTooShort(_ deadline: String, needed: String, at span: SourceSpan, policy: SourceSpan?)
        -> Diagnostic
    {
        Diagnostic(
            Checks.deadline, "all attempts and waits take up to \(needed), the deadline is \(deadline)", at: span,
            related: policy.map { [Label("the policy", at: $0)] } ?? [],
            help: "give more time, or fewer attempts")
    }
}
