package import Reporting

/// Every message about test documents.
package enum TestChecks {
    package static let repeatedCase = Check(
        "repeated-case", .error, "two cases of a test with one name",
        explanation: """
            When a case fails, its name is all that a report shows at first, and two cases of one name cannot be \
            told apart. Say what each of them shows.
            """)
    package static let unusedAnswer = Check(
        "unused-answer", .error, "an answer of a model that the test never calls",
        explanation: """
            The test has an answer ready for a model that the workflow never calls, so it does not try what its \
            author thinks: after a change of a route it would stay green for ever. Name the model that is \
            called.
            """)
    package static let moment = Check(
        "moment-before-all", .error, "a crash or a cancellation before anything has happened",
        explanation: """
            'crash' and 'cancel' come after so many events of a run, to see what becomes of it. Before the first \
            event there is nothing to go on with, and nothing to cancel. Write 1 or more.
            """)

    package static let cost = Check(
        "malformed-cost", .error, "an expected cost that is no amount of money",
        explanation: """
            What a run costs is a number of USD, or a range of two with '..' between them, the smaller one first. \
            Anything else could never be held against a cost.
            """)

    package static let unknownEvent = Check(
        "unknown-event", .error, "an expected event that never happens",
        explanation: """
            An event is written as a report shows it: whose it is, what happens, and with whom or why, as \
            'draw failed timeout' or 'run resumed'. No run has an event of this kind, so the case could only fail.
            """)

    package static let all = [repeatedCase, unusedAnswer, moment, cost, unknownEvent]
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

    static func unknownEvent(_ word: String, at span: SourceSpan, among known: [String]) -> Diagnostic {
        .unknownReference(Checks.unknownEvent, "event", word, at: span, among: known)
    }

    static func longEvent(_ verb: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(Checks.unknownEvent, "nothing follows upon '\(verb)'", at: span, help: "remove it")
    }

    static func momentBeforeAll(at span: SourceSpan) -> Diagnostic {
        Diagnostic(Checks.moment, "nothing has happened yet by then", at: span, help: "write 1 or more")
    }

    static func noCost(at span: SourceSpan) -> Diagnostic {
        Diagnostic(Checks.cost, "this is no amount of money", at: span, help: "write 0.08, or 0.08..0.16")
    }
}
