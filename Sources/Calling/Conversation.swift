package import Values

/// How one attempt of one item speaks to the provider of one model: what it asks, in which order, and what the answers
/// mean. A pure value: what happens comes in, what is to be done goes out.
///
/// Until it has ended it always waits for something: for an exchange, an instant, a record, a file's bytes, or for
/// another conversation that fetches what both need. Arrivals that it does not wait for change nothing.
package struct Conversation: Sendable {
    package let subject: Subject

    package init(_ subject: Subject) { self.subject = subject }

    /// Called once, before all else.
    package mutating func begin(at now: Timestamp, _ wallet: inout Wallet) -> [Action] { [] }

    package mutating func handle(_ arrival: Arrival, at now: Timestamp, _ wallet: inout Wallet) -> [Action] { [] }

    /// Gives the work up: what can be taken back is taken back, and a job is cancelled at the provider where it can be.
    /// What was paid and is about to be answered is waited for.
    package mutating func cancel(at now: Timestamp, _ wallet: inout Wallet) -> [Action] { [] }
}
