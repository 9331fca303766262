package import Reporting

/// Every message about a project as a whole.
package enum ProjectChecks {
    package static let budgets = Check(
        "reversed-budgets", .error, "a budget that a smaller one makes useless",
        explanation: """
            The budget of a run is part of that of the day, and the day's part of the month's. A larger one \
            within a smaller one can never be used up. Most often the two numbers have been exchanged.
            """)
    package static let unknownProfile = Check(
        "unknown-profile", .error, "a profile that the project does not have",
        explanation: """
            The project has no profile of this name, so it would run with the settings of another one: the wrong \
            purse, or the wrong keys. Look for a misspelling, or declare it under 'profiles'.
            """)
    package static let unusedRoute = Check(
        "unused-route", .warning, "a route that no step uses",
        explanation: """
            No step uses the route. It is left over, or a step names a model directly that should have gone \
            through it and so has no fallback. Use it, or remove it.
            """)
    package static let unusedPolicy = Check(
        "unused-policy", .warning, "a policy that nothing uses",
        explanation: """
            Nothing uses the policy, so what it promises is not done: retries that were meant for some step do \
            not happen. Name it with 'retry' where it belongs, or remove it.
            """)
    package static let unusedSecret = Check(
        "unused-secret", .warning, "a secret that no provider uses",
        explanation: """
            The project says where the key comes from, and no provider asks for it. Most often the name is \
            spelled otherwise in the provider's 'auth', and the key that is really asked for is missing.
            """)
    package static let unusedType = Check(
        "unused-type", .warning, "a type that nothing uses",
        explanation: """
            Nothing is declared with this type, so what it demands is demanded of nothing. Use it where it was \
            meant to be, or remove it.
            """)

    package static let all = [budgets, unknownProfile, unusedRoute, unusedPolicy, unusedSecret, unusedType]
}

extension Diagnostic {
    private typealias Checks = ProjectChecks

    static func budgetsReversed(_ smaller: String, _ larger: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.budgets, "the budget of a \(smaller) is more than that of a \(larger)", at: span,
            help: "no \(smaller) could use it up: exchange the two")
    }

    static func unknownProfile(_ name: String, at span: SourceSpan, among known: [String]) -> Diagnostic {
        .unknownReference(Checks.unknownProfile, "profile", name, at: span, among: known)
    }

    static func unused(_ check: Check, _ what: String, _ name: String, by users: String, at span: SourceSpan)
        -> Diagnostic
    {
        Diagnostic(check, "\(users) uses the \(what) '\(name)'", at: span, help: "use it, or remove it")
    }

    static func unusedSecret(_ name: String, at span: SourceSpan, among others: [String]) -> Diagnostic {
        let near = Suggestion.nearest(to: name, among: others)
        return Diagnostic(
            Checks.unusedSecret, "no provider uses the secret '\(name)'", at: span,
            help: near.map { "did you mean '\($0)', which a provider uses?" } ?? "use it, or remove it",
            fix: near.map { Fix("write '\($0)'", [Edit(replace: span, with: $0)]) })
    }

    /// The same finding, told of a profile under which alone it is true.
    func under(_ profile: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            check, message + " (under the profile '\(profile)')", at: self.span, label: label,
            related: related + [Label("the profile", at: span)], help: help, fix: fix)
    }
}
