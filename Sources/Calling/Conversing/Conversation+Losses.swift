import Blueprint
import Expressions
import Values

/// What follows where the paid request was sent and nobody knows what became of it: it is cleared up where the API has
/// a way, and never paid for twice.
extension Conversation {
    private static let mostResends = 4

    /// Every request of a submission but a lone one is made of answers, which would be others the next time; and a key
    /// stands for one request.
    private func honoursKey(_ call: Call) -> Bool {
        counterpart.provider.idempotency != nil && call.submission.count == 1
    }

    /// The attempt was broken off after its intent was written down.
    mutating func clearUp(_ call: Call) {
        fate = .unknown
        isLost = true
        if honoursKey(call) {
            phase = .submitting
            return begin(counterpart.plans.submission)
        }
        guard !call.lookup.isEmpty else {
            return fail(Trouble(.unknown, "the request was sent, and nobody knows what became of it"))
        }
        lookUp(call)
    }

    /// The answer did not come.
    mutating func lost(_ id: UInt32, _ slot: Int, _ trouble: Trouble) {
        guard let call = counterpart.call else { return fail(trouble) }
        isLost = true
        // What nobody wants any more is not asked for again: that might be what makes it.
        if honoursKey(call), !isGivingUp { return resend(id, slot, trouble) }
        guard !call.lookup.isEmpty else { return fail(trouble) }
        lookUp(call)
    }

    private mutating func lookUp(_ call: Call) {
        phase = .lookingUp
        begin(counterpart.plans.lookup)
    }

    /// The same with the same key, which the provider takes for the same.
    private mutating func resend(_ id: UInt32, _ slot: Int, _ trouble: Trouble) {
        guard let tries = series[id]?.slots[slot].tries, tries + 1 < Self.mostResends else { return fail(trouble) }
        series[id]?.slots[slot].tries = tries + 1
        series[id]?.slots[slot].state = .resting
        wake(in: trouble.wait ?? Self.rest(after: tries + 1), for: .rest(series: id, slot: slot))
    }

    /// What is said of the same request sent again tells little of the first.
    mutating func stillLost(_ id: UInt32, _ slot: Int, _ given: Trouble, _ isAnswered: Bool) {
        fate = .unknown
        var trouble = given
        if trouble.isHiccup || !isAnswered, !isGivingUp {
            if !isAnswered { trouble.message = "no answer came: \(trouble.message)" }
            trouble.class = .unknown
            return resend(id, slot, trouble)
        }
        // A refusal is the answer that got lost; anything else may be about the second sending alone.
        if trouble.class == .contentPolicy { fate = .rejected }
        if !ErrorClass.final.contains(trouble.class) || trouble.class == .auth { trouble.class = .unknown }
        fail(trouble)
    }

    /// A request may still be on its way to where jobs are kept: it counts as lost when it is missing twice.
    mutating func notFound(_ id: UInt32, _ slot: Int) {
        guard series[id]?.slots[slot].tries == 0 else { return neverTaken() }
        series[id]?.slots[slot].tries = 1
        series[id]?.slots[slot].state = .resting
        wake(in: counterpart.call?.grace ?? .seconds(1), for: .rest(series: id, slot: slot))
    }

    /// The provider never heard of it.
    private mutating func neverTaken() {
        fate = .notSent
        fail(Trouble(.network, "the request was lost: the provider has no such job"))
    }
}
