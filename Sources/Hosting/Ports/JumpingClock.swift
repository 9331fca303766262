import Synchronization
package import Values

/// A clock that jumps to whatever is waited for: hours pass in no time.
package final class JumpingClock: Clock {
    private let time: Mutex<Timestamp>

    package init(_ start: Timestamp = .epoch) { time = Mutex(start) }

    package var now: Timestamp { time.withLock { $0 } }

    package func advance(by duration: Duration) { time.withLock { $0 = $0.adding(duration) ?? $0 } }

    package func wait(for mailbox: Mailbox, until: Timestamp?) -> [Mailbox.Letter] {
        if let until { time.withLock { $0 = max($0, until) } }
        return mailbox.take(waiting: .zero)
    }
}
