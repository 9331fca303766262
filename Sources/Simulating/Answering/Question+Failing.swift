import Blueprint
import Exchanges
import Expressions
import Values

/// What goes wrong, and how the provider says it.
extension Question {
    /// The class by which this very request is struck, if it is.
    var struckHere: ErrorClass? {
        for (index, fault) in faults.all.enumerated() {
            guard let stage = fault.stage, stage.covers(origin.stage), fault.strikes(origin) else { continue }
            let chance = chance.of(
                "fault", String(index), origin.stage.rawValue, String(origin.request), String(count))
            if chance.share < fault.rate { return fault.failure }
        }
        return nil
    }

    /// How the attempt will fail and where it will be told, if it will.
    func fate(_ told: (Stage) -> (Desk, Repertoire)?) -> (failure: ErrorClass, stage: Stage)? {
        if let cue {
            guard case .failure(let failure) = cue.fate else { return nil }
            // What another try mends would be mended unseen, were it not told at once.
            return (failure, failure.isHiccup ? desk.offer.stages[0] : teller(of: failure, told))
        }
        var rates = faults.all.filter { $0.stage == nil && $0.strikes(origin) }.map { ($0.failure, $0.rate) }
        if !isForTests {
            rates.append((.failed, (desk.offer.simulation ?? desk.provider.simulation)?.fail ?? 0))
        }
        var share = chance.of("fate").share
        var drawn: ErrorClass?
        for (failure, rate) in rates {
            if share < rate {
                drawn = failure
                break
            }
            share -= rate
        }
        return drawn.map { ($0, teller(of: $0, told)) }
    }

    /// The stage that tells of a failure.
    private func teller(of failure: ErrorClass, _ told: (Stage) -> (Desk, Repertoire)?) -> Stage {
        let stages = desk.offer.stages
        if let last = stages.last, failure == .malformed || failure == .empty { return last }
        let tellers = stages.filter { told($0)?.1.failure(failure) != nil }
        if !tellers.isEmpty {
            // What another try mends is told where a try costs nothing.
            let place = failure.isHiccup ? 0 : Int(chance.of("teller").share * Double(tellers.count))
            return tellers[place]
        }
        let byStatus = stages.first { stage in
            told(stage).map { Self.status(of: failure, $0.0, stage) != nil } ?? false
        }
        let any = stages.last { told($0)?.1.anyFailure != nil }
        return (failure == .failed ? any : nil) ?? byStatus ?? stages[0]
    }

    /// The answer, or none, by which the class shows.
    mutating func fail(_ failure: ErrorClass, from repertoire: Repertoire) -> Told {
        let isSubmission = desk.isLast && [.send, .submit, .exec].contains(origin.stage)
        if let entry = repertoire.failure(failure) {
            if entry.state != nil { conclude() }
            return (failure == .failed ? wait(trip) : trip, content(entry))
        }
        switch failure {
        case .network:
            return (trip, .failure(ExchangeFailure(.unreachable, wasSent: false, "simulated: nobody answers")))
        case .timeout: return timeOut(isSubmission)
        case .unknown:
            // Nobody knows whether it was taken; half of them were.
            if isSubmission, chance.of("lost").share < 0.5 { begin() }
            return (wait(trip), .failure(ExchangeFailure(.broken, wasSent: true, "simulated: the answer was lost")))
        case .malformed, .empty:
            let entry = origin.stage == .poll ? repertoire.entry(in: .done) : nil
            conclude()
            return (
                wait(trip),
                render(
                    (entry ?? repertoire.successes.last)?.example, isError: false, failure == .empty ? .emptied : .cut)
            )
        default: break
        }
        if isSubmission { conclude() }
        if origin.stage == .exec {
            let example = repertoire.anyFailure?.example ?? Example.complaining("simulated: \(failure.rawValue)", desk)
            return (wait(trip), render(example, isError: true))
        }
        if let status = Self.status(of: failure, desk, origin.stage) {
            return (trip, render(.error(status, failure, desk), isError: true))
        }
        if let entry = repertoire.anyFailure {
            if entry.state != nil { conclude() }
            return (wait(trip), content(entry))
        }
        let status = Self.statuses(of: failure).first ?? 500
        return (trip, render(.error(status, failure, desk), isError: true))
    }

    private func timeOut(_ isSubmission: Bool) -> Told {
        switch exchange {
        case .http(let request):
            // A submission that may have arrived would be of another class.
            let after = isSubmission ? request.limits.connect : request.limits.total
            return (
                after, .failure(ExchangeFailure(.timeout, wasSent: !isSubmission, "simulated: no answer in time"))
            )
        case .program(let run):
            return (
                run.timeout,
                .failure(ExchangeFailure(.timeout, wasSent: true, "simulated: '\(run.program)' did not end in time"))
            )
        }
    }

    /// What says that a limit was not held.
    mutating func refusal(
        _ refusal: Ledger.Refusal, in repertoire: Repertoire, or borrowed: Repertoire.Entry?
    ) -> Reply.Content {
        var seconds = 1
        var words = "more at once than its limit allows"
        if case .tooOften(let wait) = refusal {
            seconds = max((wait.nanoseconds + 999_999_999) / 1_000_000_000, 1)
            words = "more often than its limit allows"
        }
        guard origin.stage != .exec else {
            return .failure(ExchangeFailure(.program, wasSent: false, "'\(origin.provider)' is asked \(words)"))
        }
        let own = (repertoire.failure(.rateLimited) ?? borrowed)?.example
        let status = Self.status(of: .rateLimited, desk, origin.stage) ?? 429
        var script = script(own ?? .error(status, .rateLimited, desk), isError: true)
        script.headers = [.init("retry-after", String(seconds))]
        return .http(script)
    }

    // MARK: Statuses

    /// The status that the provider's rules or the defaults take for the class; nil where none would be.
    static func status(of failure: ErrorClass, _ desk: Desk, _ stage: Stage) -> Int? {
        statuses(of: failure).first { status in
            let example = Example.error(status, failure, desk)
            guard let answer = Repertoire.answer(example, .json, [:], [:]) else { return false }
            return desk.rules.verdict(on: answer, of: stage, status: status) == .failure(failure)
        }
    }

    private static func statuses(of failure: ErrorClass) -> [Int] {
        switch failure {
        case .invalid: [400, 422]
        case .auth: [401, 403]
        case .quota: [402]
        case .notFound: [404]
        case .rateLimited: [429]
        case .unavailable: [503, 502, 500]
        case .timeout: [504, 408]
        case .contentPolicy: [451]
        default: []
        }
    }
}

extension Example {
    /// An error that no example shows.
    static func error(_ status: Int, _ failure: ErrorClass, _ desk: Desk) -> Example {
        var example = Example(name: failure.rawValue, span: desk.provider.span)
        example.status = status
        example.body = .constant(["error": .string("simulated: \(failure.rawValue)")])
        if failure == .rateLimited {
            example.headers = [.init("retry-after", .constant("1"))]
        }
        return example
    }

    static func complaining(_ text: String, _ desk: Desk) -> Example {
        var example = Example(name: "failed", span: desk.provider.span)
        example.exitCode = 1
        example.complaint = text
        return example
    }
}

extension ErrorClass {
    /// What a poll or a fetch outlives.
    var isHiccup: Bool { [.rateLimited, .timeout, .network, .unavailable].contains(self) }
}
