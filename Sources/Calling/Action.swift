package import Blueprint
package import Exchanges
package import Values

/// What a conversation wants to be done.
package enum Action: Sendable, Equatable {
    /// To be sent once the limits let it. It ends with `Arrival.ended`.
    case exchange(Errand)
    /// To be told at an instant, with `Arrival.woke`.
    case wake(UInt32, at: Timestamp)
    /// The provider has taken a job. Nothing goes on before this is durable and `Arrival.recorded` says so.
    case accepted(job: ValueMap)
    /// The job goes on; the progress is from 0 to 1.
    case progressed(Poll.State, Double?)
    /// The first bytes of a file on this machine are wanted, or all of them. They come with `Arrival.read`.
    case read(UInt32, path: String, most: Int?)
    /// The provider asks for patience: whoever uses the same key should be slower.
    case slowed(Duration?)
    /// An errand that is of no use any more: nobody waits for its end.
    case drop(UInt32)
    /// The paid errand should not be sent if that has not happened yet, and left alone else. It ends either way.
    case withdraw(UInt32)
    /// The last action of all.
    case ended(Outcome)
}

/// What a conversation learns.
package enum Arrival: Sendable {
    case ended(UInt32, Result<Answer, ExchangeFailure>)
    case woke(UInt32)
    /// The job that was accepted is durable.
    case recorded
    /// The bytes of a file; nil where it cannot be read.
    case read(UInt32, [UInt8]?)
    /// Something in the wallet that it waited for has changed.
    case roused
}
