/// Tickets that wait for the same limits, whichever key they go with: only the first of them has to be looked at.
struct Lane: Sendable {
    /// One key, and all that must be open for it.
    struct Way: Sendable, Hashable {
        let key: Int
        let windows: [Int]
        /// The limits on requests that are open.
        let open: [Int]
        /// The limits on jobs that run.
        let running: [Int]
        let flows: [Int]
    }

    /// What goes first: what ends paid work, before what looks after it, before what begins more.
    enum Urgency: Int, Sendable, Comparable {
        case ending, tending, starting

        static func < (a: Urgency, b: Urgency) -> Bool { a.rawValue < b.rawValue }
    }

    /// What tells one lane from the other.
    struct Signature: Sendable, Hashable {
        let pool: Int
        let urgency: Urgency
        let ways: [Way]
        let fuse: Int?
    }

    enum Obstacle: Sendable, Equatable {
        case window(Int)
        case occupancy(Int)
        case flow(Int)
        case fuse(Int)
        case claim
    }

    let signature: Signature
    var turns = Turns()
    var isReady = false
    /// When to look again.
    var wakes: Moment?
    var obstacle: Obstacle?
    var obstacleSince = Moment.min
    /// How often its first ticket was next and could not go.
    var passes = 0
    var lastServed = 0

    /// How often that may be before others have to leave it a place.
    static let patience = 32

    init(_ signature: Signature) { self.signature = signature }
}
