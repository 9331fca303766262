package import Values

/// What time it is, and how to wait for it to be later.
package protocol Clock: AnyObject, Sendable {
    var now: Timestamp { get }
    /// Waits for post until an instant, or for ever where there is none; a simulated clock jumps there.
    func wait(for mailbox: Mailbox, until: Timestamp?) -> [Mailbox.Letter]
}

/// The computer's clock.
package final class SystemClock: Clock {
    package init() {}

    package var now: Timestamp { SystemTime.now }

    package func wait(for mailbox: Mailbox, until: Timestamp?) -> [Mailbox.Letter] {
        mailbox.take(waiting: until.map { max($0.since(now) ?? .zero, .zero) })
    }
}
