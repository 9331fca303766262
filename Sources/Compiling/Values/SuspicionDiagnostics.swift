import Blueprint
package import Reporting
import Values

/// Every message about expressions that can be evaluated and still cannot be meant.
package enum SuspicionChecks {
    package static let neverEqual = Check("never-equal", .error, "a comparison with a value that never occurs")
    package static let constantCondition = Check("constant-condition", .warning, "a condition that is always the same")
    package static let impossibleIndex = Check("impossible-index", .error, "a place that the list does not have")
    package static let divisionByZero = Check("division-by-zero", .error, "a division by zero")

    package static let all = [neverEqual, constantCondition, impossibleIndex, divisionByZero]
}

extension Diagnostic {
    private typealias Checks = SuspicionChecks

    static func neverEqual(
        _ path: String, _ value: Value, _ violation: String, at span: SourceSpan, help: String?
    ) -> Diagnostic {
        Diagnostic(
            Checks.neverEqual, "'\(path)' is never \(value.shown), which \(violation)", at: span,
            help: help)
    }

    static func constantCondition(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.constantCondition, "this condition is always the same", at: span,
            help: "remove it, or compare with a value that varies")
    }

    static func sameOnBothSides(_ text: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.constantCondition, "'\(text)' is compared with itself", at: span,
            help: "compare it with another value")
    }

    static func impossibleIndex(_ reason: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.impossibleIndex, reason, at: span,
            help: "the first element is [0]; the last is had with .last()")
    }

    static func divisionByZero(at span: SourceSpan) -> Diagnostic {
        Diagnostic(Checks.divisionByZero, "a division by zero has no result", at: span)
    }
}
