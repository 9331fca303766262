import Blueprint
import Expressions
import Values

/// Asking for a job until it has come to an end.
extension Conversation {
    private static let standardEvery = Pace.Every.growing(.seconds(1), .seconds(10))
    private static let standardWithin = Duration.seconds(86_400)
    /// Whatever a server asks for; who writes a provider's file may be in more of a hurry.
    private static let leastWait = Duration.milliseconds(50)
    private static let leastPause = Duration.milliseconds(1)

    /// Until when the job is asked for.
    var deadline: Timestamp {
        let within =
            subject.pace?.within ?? counterpart.offer.pace?.within ?? counterpart.call?.poll?.pace?.within
            ?? subject.timeout ?? Self.standardWithin
        return (submitted ?? now).adding(within) ?? now
    }

    mutating func startPolling(after wait: Duration?) {
        phase = .polling
        rest(wait)
    }

    /// Waits as long as the server asks for, or as the pace says.
    private mutating func rest(_ wait: Duration?) {
        series[Self.stageSeries] = nil
        // A hundred thousand jobs may be waiting, and nobody asks what the last answer was.
        for name in ["body", "text", "headers"] { names[name] = nil }
        let pause = wait.map { max($0, Self.leastWait) } ?? max(pause, Self.leastPause)
        let next = now.adding(pause) ?? deadline
        wake(at: min(next, max(deadline, now)), for: .poll)
    }

    private var pause: Duration {
        let age = submitted.flatMap { now.since($0) } ?? .zero
        let every =
            subject.pace?.every ?? counterpart.offer.pace?.every ?? counterpart.call?.poll?.pace?.every
            ?? Self.standardEvery
        switch every {
        case .constant(let pause): return pause
        case .growing(let least, let most):
            var pause = least
            for _ in 0..<min(polls, 64) where pause < most {
                pause = Duration(nanoseconds: pause.nanoseconds + pause.nanoseconds / 2)
            }
            return min(pause, most)
        case .stretches(let stretches):
            let stretch = stretches.first { stretch in stretch.until.map { age < $0 } ?? true } ?? stretches.last
            return stretch?.every ?? .seconds(5)
        }
    }

    mutating func poll() {
        guard case .polling = phase, let poll = counterpart.call?.poll else { return }
        polls += 1
        begin(.stage(.poll), [poll.request])
    }

    // MARK: States

    /// The poll was answered, and its answer is no error.
    mutating func polled() {
        guard let poll = counterpart.call?.poll else { return }
        pollTrouble = nil
        let state = poll.state(of: names) ?? poll.otherwise
        switch state {
        case .queued, .running: goOn(state, poll)
        case .done: done(poll)
        case .ended(.notFound) where isWithinGrace: goOn(.queued, poll)
        case .ended(let kind):
            let reason = poll.reason?.perhaps(names).map { $0.plainText ?? ((try? $0.json()) ?? "") } ?? ""
            let isNamed = poll.state(of: names) != nil
            fail(Trouble(kind, reason.isEmpty ? Self.words(kind, isNamed) : reason))
        }
    }

    private static func words(_ kind: ErrorClass, _ isNamed: Bool) -> String {
        switch kind {
        case .malformed where !isNamed: "no state names what the answer says of the job"
        case .notFound: "the provider does not know the job any more"
        case .cancelled: "the provider says that the job was cancelled"
        default: "the provider says that the job has failed, and not why"
        }
    }

    private var isWithinGrace: Bool {
        guard let call = counterpart.call, let grace = call.poll?.grace ?? call.grace else { return false }
        return submitted?.adding(grace).map { now <= $0 } ?? false
    }

    private mutating func goOn(_ state: Poll.State, _ poll: Poll) {
        let progress = poll.progress?.perhaps(names)?.number.flatMap { $0.isFinite ? min(max($0, 0), 1) : nil }
        if reported?.state != state || reported?.progress != progress {
            reported = (state, progress)
            actions.append(.progressed(state, progress))
        }
        goOn(after: series[Self.stageSeries]?.wait)
    }

    private mutating func goOn(after wait: Duration?) {
        guard now < deadline else {
            let last = pollTrouble.map { "; the last one: \($0.message)" } ?? ""
            return cancelJob(Trouble(.timeout, "the job was not done in its time, after \(polls) polls\(last)"))
        }
        rest(wait)
    }

    private mutating func done(_ poll: Poll) {
        do throws(Trouble) {
            for (key, value) in try kept(poll.request.keep, names).entries { job[key] = value }
        } catch {
            return fail(error)
        }
        names["job"] = .map(job)
        guard let call = counterpart.call else { return }
        startFetch(call)
    }

    // MARK: Troubles

    /// A hiccup ends nothing: the job goes on, and is asked for again.
    mutating func pollTroubled(_ trouble: Trouble, isAnswered: Bool) {
        if trouble.class == .notFound, isWithinGrace { return goOn(after: trouble.wait) }
        guard trouble.isHiccup else { return fail(trouble) }
        pollTrouble = trouble
        let wait = trouble.wait ?? (isAnswered ? nil : max(pause, .seconds(1)))
        goOn(after: wait)
    }
}
