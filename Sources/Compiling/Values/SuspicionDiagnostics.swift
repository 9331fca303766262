import Blueprint
package import Reporting
import Values

/// Every message about expressions that can be evaluated and still cannot be meant.
package enum SuspicionChecks {
    package static let neverEqual = Check("never-equal", .error, "a comparison with a value that never occurs")
    package static let constantCondition = Check("constant-condition", .warning, "a condition that is always the same")
    package static let impossibleIndex = Check("impossible-index", .error, "a place that the list does not have")
    package static let divisionByZero = Check("division-by-zero", .error, "a division by zero")
    package static let missingKey = Check(
        "missing-table-key", .error, "a look-up of a key that the table does not have")

    package static let all = [neverEqual, constantCondition, impossibleIndex, divisionByZero, missingKey]
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

    static func missingKeys(
        _ missing: [Value], of map: String, keys: [String], at span: SourceSpan
    ) -> Diagnostic {
        let list = missing.prefix(6).map(\.shown).joined(separator: ", ") + (missing.count > 6 ? " …" : "")
        let near = missing.count == 1 ? Suggestion.help(for: missing[0].unquoted, among: keys) : nil
        return Diagnostic(
            Checks.missingKey, "'\(map)' has no key \(list)", at: span,
            help: near ?? "add it, or leave it out of what is taken here; '[?…]' gives nothing where there is no key")
    }
}

extension Value {
    fileprivate var unquoted: String { if case .string(let text) = self { text } else { shown } }
}
