import Blueprint
import Exchanges
import Expressions
import Values

/// What follows where a request did not come to what was hoped for.
extension Conversation {
    private static let mostTries = 4
    private static let longestRest = Duration.seconds(60)

    /// - Parameter isAnswered: whether the other side has said it, so that it is known what it did.
    mutating func troubled(_ id: UInt32, _ slot: Int, _ trouble: Trouble, isAnswered: Bool) {
        guard let current = series[id], current.slots.indices.contains(slot) else { return }
        if trouble.class == .rateLimited, isAnswered { actions.append(.slowed(trouble.wait)) }
        if isAnswered, trouble.status == 401, renew(id, slot, current) { return }
        if current.isPaid(slot) { return refused(id, slot, trouble, isAnswered) }
        switch current.stage {
        case .poll: return pollTroubled(trouble, isAnswered: isAnswered)
        case .lookup: if trouble.class == .notFound { return notFound(id, slot) }
        case .cancel: if !trouble.isHiccup { return tooLate() }
        default: break
        }
        let most = trouble.retries ?? Self.mostTries
        let tries = current.slots[slot].tries + (trouble.isFree ? 0 : 1)
        let rest = trouble.wait ?? Self.rest(after: max(tries, 1))
        guard trouble.isHiccup, isInTime(tries, most, rest, current.stage),
            !isGivingUp || letsPaidFinish || current.stage == .cancel
        else { return broken(id, trouble) }
        series[id]?.slots[slot].tries = tries
        series[id]?.slots[slot].state = .resting
        wake(in: max(rest, .milliseconds(50)), for: .rest(series: id, slot: slot))
    }

    /// A second more or less for every try that came to nothing.
    static func rest(after tries: Int) -> Duration { .seconds(min(1 << min(tries - 1, 5), 30)) }

    /// What a job has led to is worth asking for as long as the job has time; other things are not worth so much.
    private func isInTime(_ tries: Int, _ most: Int, _ rest: Duration, _ stage: Stage) -> Bool {
        if stage == .fetch { return tries < 100 && now.adding(rest).map { $0 <= deadline } ?? false }
        return tries < most && rest <= Self.longestRest
    }

    /// Asks once for a new token, where one that was kept is refused.
    private mutating func renew(_ id: UInt32, _ slot: Int, _ current: Series) -> Bool {
        let tokens = current.slots[slot].tokens
        guard !tokens.isEmpty, !current.slots[slot].isRenewed else { return false }
        for (place, value) in tokens {
            wallet.discard(
                .token(provider: counterpart.provider.name, place: place, key: subject.key.id), holding: value)
        }
        series[id]?.slots[slot].isRenewed = true
        series[id]?.slots[slot].state = .waiting
        // It was refused: it has cost nothing, and may be sent again.
        if current.isPaid(slot) { fate = .rejected }
        advance(id)
        return true
    }

    /// The paid request came to nothing, or to nothing that is known.
    private mutating func refused(_ id: UInt32, _ slot: Int, _ given: Trouble, _ isAnswered: Bool) {
        if isLost { return stillLost(id, slot, given, isAnswered) }
        var trouble = given
        switch (isAnswered, trouble.isUnanswered) {
        case (true, _):
            let isTaken = (trouble.status ?? 200) < 400 && !trouble.isNamed
            // A gateway that gave up waiting does not know what became of it.
            let isLost = trouble.status == 504 && !trouble.isNamed
            fate = isTaken ? .accepted : isLost ? .unknown : .rejected
            if isLost { return lost(id, slot, trouble) }
        case (false, true):
            fate = .unknown
            trouble.message = "no answer came: \(trouble.message)"
            trouble.class = .unknown
            return lost(id, slot, trouble)
        case (false, false): if fate != .rejected { fate = .notSent }
        }
        if isGivingUp, fate == .notSent || fate == .rejected { trouble.class = .cancelled }
        fail(trouble)
    }

    /// A series that comes to nothing.
    mutating func broken(_ id: UInt32, _ trouble: Trouble) {
        guard let current = series[id] else { return }
        switch current.purpose {
        case .token(let place, _, let item): lost(.token(place: place), id, item, trouble)
        case .upload(let tag, let item): lost(.upload(tag), id, item, trouble)
        case .stage(let stage):
            switch stage {
            case .lookup:
                var trouble = trouble
                trouble.message = "the job could not be looked up: \(trouble.message)"
                trouble.class = .unknown
                fail(trouble)
            case .cancel: abandoned()
            case .poll: pollTroubled(trouble, isAnswered: false)
            default: fail(trouble)
            }
        }
    }
}
