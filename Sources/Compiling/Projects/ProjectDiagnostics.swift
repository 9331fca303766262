package import Reporting

/// Every message about a project as a whole.
package enum ProjectChecks {
    package static let budgets = Check("reversed-budgets", .error, "a budget that a smaller one makes useless")
    package static let unknownProfile = Check("unknown-profile", .error, "a profile that the project does not have")
    package static let unusedRoute = Check("unused-route", .warning, "a route that no step uses")
    package static let unusedPolicy = Check("unused-policy", .warning, "a policy that nothing uses")
    package static let unusedSecret = Check("unused-secret", .warning, "a secret that no provider uses")
    package static let unusedType = Check("unused-type", .warning, "a type that nothing uses")

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

    /// The same finding, told of a profile under which alone it is true.
    func under(_ profile: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            check, message + " (under the profile '\(profile)')", at: self.span, label: label,
            related: related + [Label("the profile", at: span)], help: help, fix: fix)
    }
}
