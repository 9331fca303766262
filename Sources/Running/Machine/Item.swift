import Blueprint
import Values

/// One element of a step's fan-out, and how far it has come. There may be a hundred thousand: it is kept small.
struct Item: Sendable {
    enum Phase: UInt8, Sendable {
        case idle
        /// Wanted; limits decide when it goes.
        case ordered
        /// Money that others have reserved may come back.
        case starved
        case working
        /// Working still, though nobody waits for it any more.
        case leaving
        case done, failed, cancelled

        var hasEnded: Bool { self == .done || self == .failed || self == .cancelled }
    }

    /// Which combination of the fan-out's variables it is.
    let combination: Int32
    var phase = Phase.idle
    var isCached = false
    /// Over all models; and on the present one, as its policy counts them.
    var attempts: Int32 = 0
    var tries: Int32 = 0
    var rateWaits: Int16 = 0
    var freeTries: Int16 = 0
    /// The position in the item's own order of the route.
    var position: Int16 = 0
    /// The instance of the workflow that does its work.
    var child: Int32 = -1
    var cost = 0.0
    var reserved = 0.0
    /// From its first attempt to the end of its last; that which has not been is the least moment.
    var began = Moment.min
    var ended = Moment.min
    var outputs: Value?
    /// The option it was last tried with.
    var model: String?
    var pursuit: Box<Chase>?
    var failure: Box<Failure>?

    init(combination: Int) { self.combination = Int32(combination) }
}

/// What is known of an item only while work for it is under way.
struct Chase: Sendable {
    var model: String
    var intent: Intent?
    /// When it was intended, which says whose day's money it is.
    var intended: Timestamp?
    var job: ValueMap?
    /// The job is done and paid for; only its files are missing.
    var isPaid = false
    var notBefore: Timestamp?
    var deadline: Timestamp?
    var reason = Order.Reason.first
}

/// A large value that most of its owners do not have.
final class Box<Content: Sendable>: Sendable {
    let content: Content
    init(_ content: Content) { self.content = content }
}
