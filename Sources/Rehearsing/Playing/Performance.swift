import Blueprint
package import Reporting
package import Running
package import Values

/// All that came of playing a case.
package struct Performance: Sendable {
    let machine: RunMachine
    let events: [Event]
    let sent: [SentRequest]
    let files: [String]
    /// Those that were given; others wait in vain.
    package let usedAnswers: Set<SourceSpan>
    /// The exchanges of a recording that were asked for.
    package var usedExchanges: Set<SourceSpan> = []
    /// What a recording was asked for and does not have.
    var unrecorded: [Unrecorded] = []
    /// Answers that could not be worked out, and why.
    let troubles: [Stated<String>]
    /// Why there is no end to judge, if there is none.
    let obstacle: String?

    /// In virtual time, from the first event to the last.
    package var elapsed: Duration {
        guard let first = events.first, let last = events.last else { return .zero }
        return last.time.since(first.time) ?? .zero
    }

    package var ending: Ending? { machine.ending }

    /// How often a model was asked for something that may be billed.
    func calls(of model: String) -> Int { Set(sent.filter { $0.model == model && $0.isPaid }.map(\.call)).count }
}
