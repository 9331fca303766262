/// What all conversations of a process share: tokens, and files that were uploaded.
///
/// Of each there is at most one request at once: others that need it wait, and are roused when it is there.
package struct Wallet: Sendable {
    private var roused: [UInt64] = []

    package init() {}

    /// The conversations to be told `Arrival.roused`, by the ids of their subjects.
    package mutating func takeRoused() -> [UInt64] {
        defer { roused = [] }
        return roused
    }
}
