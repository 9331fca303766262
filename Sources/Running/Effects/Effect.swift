package import Blueprint
package import Values

/// What the machine wants done. Whoever does it answers with events.
package enum Effect: Sendable {
    /// An attempt to be made as soon as limits let it.
    case attempt(Order)
    /// The attempt that was intended last is to be sent, or taken up again.
    case perform(ItemID, Pursuit)
    /// The item's order or attempt is no longer wanted: withdrawn, or its job cancelled.
    case abandon(ItemID)
    /// To be told when the time has come; for the whole run where there is no item.
    case alarm(ItemID?, at: Timestamp)
    /// The item has its outputs: its files get their names.
    case save(ItemID)
    case end(Ending)
}

/// How an intended attempt goes on.
package enum Pursuit: Sendable, Equatable {
    case send
    /// After a crash: the job is known.
    case follow(job: ValueMap)
    /// After a crash: nobody knows whether it was sent.
    case find
}

/// An attempt that the machine wants.
package struct Order: Sendable {
    /// Why this model, and why now.
    package enum Reason: Sendable, Equatable {
        case first
        case again(after: ErrorClass, wait: Duration)
        case movedOn(from: String, after: ErrorClass)
    }

    package let item: ItemID
    /// Counted from 1, over all models of the item.
    package let attempt: Int
    package let model: String
    package let option: Int
    package let inputs: ValueMap
    package let notBefore: Timestamp?
    package let reserved: Double
    /// Of one attempt.
    package let timeout: Duration?
    package let pace: Pace?
    package let cache: Cache?
    package let reason: Reason
}

/// How a run ended.
package struct Ending: Sendable, Equatable {
    package enum State: String, Sendable, CaseIterable {
        case success, partial, failed, cancelled
    }

    package let state: State
    package let outputs: ValueMap
    package let cost: Double
    /// What made it fail, and where.
    package let failure: Failure?
    package let step: String?
}
