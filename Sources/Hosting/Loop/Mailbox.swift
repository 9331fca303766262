package import Exchanges
import Synchronization
import Threading
package import Values

/// Where other threads leave what the host's loop deals with.
package final class Mailbox: Sendable {
    package enum Letter: Sendable {
        case ended(UInt64, Result<Answer, ExchangeFailure>)
        /// Requests that left later than they were sent.
        case departed([Departure])
        /// Someone wants the runs to end.
        case stop
        /// Nothing but a reason to look around.
        case nudge
    }

    package typealias Departure = (id: UInt64, at: Timestamp)

    private struct State {
        var letters: [Letter] = []
        var departures: [Departure] = []
        /// Whether somebody sleeps until there are some.
        var isAwaited = false
    }

    private let waker = Waker()
    private let state = Mutex(State())

    package init() {}

    package func post(_ new: [Letter]) {
        guard !new.isEmpty else { return }
        let isAwaited = state.withLock { state in
            state.letters += new
            defer { state.isAwaited = false }
            return state.isAwaited
        }
        if isAwaited { waker.wake() }
    }

    /// Wakes nobody: for a request that left late the next ones leave later, and they are not let go before this is read.
    package func post(departures: [Departure]) { state.withLock { $0.departures += departures } }

    /// All that has come, after waiting for the first of it: so long, or for ever.
    package func take(waiting patience: Duration?) -> [Letter] {
        let ready = take(isAwaited: patience != .zero)
        if !ready.isEmpty || patience == .zero { return ready }
        waker.sleep(nanoseconds: patience?.nanoseconds)
        return take(isAwaited: false)
    }

    private func take(isAwaited: Bool) -> [Letter] {
        state.withLock { state in
            var letters = state.letters
            state.letters = []
            if !state.departures.isEmpty { letters.insert(.departed(state.departures), at: 0) }
            state.departures = []
            state.isAwaited = isAwaited && letters.isEmpty
            return letters
        }
    }
}
