package import Reporting

/// Every message about test documents.
package enum TestChecks {
    package static let repeatedCase = Check("repeated-case", .error, "two cases of a test with one name")
    package static let unusedAnswer = Check("unused-answer", .error, "an answer of a model that the test never calls")
    package static let crash = Check("crash-before-all", .error, "a crash before anything has happened")

    package static let all = [repeatedCase, unusedAnswer, crash]
}

extension Diagnostic {
    private typealias Checks = TestChecks

    static func repeatedCase(_ name: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.repeatedCase, "there is a case '\(name)' already", at: span,
            related: [Label("first here", at: first)], help: "say what this one shows")
    }

    static func answerNeverUsed(_ model: String, _ subject: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.unusedAnswer, "\(subject) never calls \(model)", at: span,
            help: "remove the answer, or its model is another")
    }

    static func crashBeforeAll(at span: SourceSpan) -> Diagnostic {
        Diagnostic(Checks.crash, "nothing has happened yet to go on after", at: span, help: "write 1 or more")
    }
}
