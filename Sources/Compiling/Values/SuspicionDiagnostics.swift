import Blueprint
package import Reporting
import Values

/// Every message about expressions that can be evaluated and still cannot be meant.
package enum SuspicionChecks {
    package static let neverEqual = Check(
        "never-equal", .error, "a comparison with a value that never occurs",
        explanation: """
            The value has an enum, and this text is none of it, so the comparison always has the same answer and \
            the branch behind it is never taken. Most often it is a misspelling. Write a value of the enum, or \
            add this one to it.
            """)
    package static let constantCondition = Check(
        "constant-condition", .warning, "a condition that is always the same",
        explanation: """
            A condition that no input can change decides nothing, and is often left over from trying something \
            out. One half of what it chooses between is never done, or is always paid for. Remove it, or compare \
            with a value that varies.
            """)
    package static let impossibleIndex = Check(
        "impossible-index", .error, "a place that the list does not have",
        explanation: """
            No list has an element at this place, so the expression would fail in the middle of a run, when what \
            came before has been paid for. Lists begin at '[0]'; '.last()' gives the last element, and '[?i]' \
            gives nothing where there is none.
            """)
    package static let divisionByZero = Check(
        "division-by-zero", .error, "a division by zero",
        explanation: """
            A division of whole numbers by zero has no result, and the step would fail whenever it is run. Write \
            another divisor, or ask first whether it is zero.
            """)
    package static let missingKey = Check(
        "missing-table-key", .error, "a look-up of a key that the table does not have",
        explanation: """
            An input may have a value for which the table has no entry. The request could not be made for it, \
            and the run would fail only on the day when somebody chooses that value. Add the entry, leave the \
            value out of what the model accepts, or read it with '[?…]'.
            """)

    package static let all = [neverEqual, constantCondition, impossibleIndex, divisionByZero, missingKey]
}

extension Diagnostic {
    private typealias Checks = SuspicionChecks

    static func neverEqual(
        _ path: String, _ value: Value, _ violation: String, at span: SourceSpan, among allowed: [Value]?
    ) -> Diagnostic {
        let near = value.nearest(among: allowed)
        return Diagnostic(
            Checks.neverEqual, "'\(path)' is never \(value.shown), which \(violation)", at: span,
            help: near.map { "did you mean '\($0)'?" } ?? "compare with a value that occurs, or allow this one",
            fix: near.flatMap { .write($0, for: value, at: span) })
    }

    static func constantCondition(_ answer: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.constantCondition, "this condition is always \(answer)", at: span,
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
        Diagnostic(
            Checks.divisionByZero, "a division by zero has no result", at: span,
            help: "write another divisor, or ask before whether it is zero")
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
