package import Reporting

/// Every message about retry policies.
package enum PolicyChecks {
    package static let noAttempts = Check("no-attempts", .error, "a policy that never tries, or gives no time to try")
    package static let unusedWait = Check("unused-wait", .warning, "a wait for which there is no attempt")
    package static let deadline = Check(
        "deadline-too-short", .warning, "retries that cannot all be made before the deadline")

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
            Checks.unusedWait, "this wait is never reached, there are \(attempts) attempts", at: span,
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
