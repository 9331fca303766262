import Exchanges
import Synchronization
import Threading

/// What callers on any thread have left for the loop, which takes all of it at once.
final class Mailbox: Sendable {
    struct Mail {
        var started: [(id: UInt64, exchange: Exchange)] = []
        /// When the first of them were.
        var since = 0
        var cancelled: [UInt64] = []
        var isClosed = false

        var isEmpty: Bool { started.isEmpty && cancelled.isEmpty && !isClosed }
    }

    private struct State {
        var mail = Mail()
        /// The loop waits for the network, and has to be woken.
        var isAsleep = false
        var thread: SystemThread?
    }

    let deliver: Transport.Deliver
    let waker = Waker()
    private let state = Mutex(State())
    private let run: @Sendable (Mailbox) -> Void

    init(deliver: @escaping Transport.Deliver, run: @escaping @Sendable (Mailbox) -> Void) {
        self.deliver = deliver
        self.run = run
    }

    // MARK: For callers

    /// Lets the loop begin before there is anything for it.
    func prepare() { state.withLock { if !$0.mail.isClosed { begin(&$0) } } }

    private func begin(_ state: inout State) {
        if state.thread == nil { state.thread = SystemThread { [run] in run(self) } }
    }

    func post(_ exchanges: [(id: UInt64, exchange: Exchange)]) {
        guard !exchanges.isEmpty else { return }
        let failure: ExchangeFailure? = state.withLock { state in
            if state.mail.isClosed { return .cancelled(wasSent: false) }
            begin(&state)
            guard state.thread != nil else {
                return ExchangeFailure(.program, wasSent: false, "no thread can be started for the network")
            }
            if state.mail.started.isEmpty { state.mail.since = TurnClock.read() }
            state.mail.started += exchanges
            wake(&state)
            return nil
        }
        if let failure { deliver(exchanges.map { ($0.id, .failure(failure)) }) }
    }

    func post(cancelling ids: [UInt64]) {
        state.withLock { state in
            state.mail.cancelled += ids
            wake(&state)
        }
    }

    /// Lets the loop end, and does not wait until it has.
    func finish() {
        state.withLock { state in
            state.mail.isClosed = true
            wake(&state)
        }
    }

    /// Returns when the loop has ended, unless the loop itself asks for it.
    func close() {
        finish()
        let thread = state.withLock { state in
            defer { state.thread = nil }
            return state.thread
        }
        thread?.join()
    }

    private func wake(_ state: inout State) {
        guard state.isAsleep else { return }
        state.isAsleep = false
        waker.wake()
    }

    // MARK: For the loop

    /// What has arrived; where nothing has, the loop may sleep, and will be woken.
    func take() -> Mail {
        state.withLock { state in
            state.isAsleep = state.mail.isEmpty
            var mail = Mail()
            mail.isClosed = state.mail.isClosed
            swap(&mail, &state.mail)
            return mail
        }
    }

    /// The loop is awake, and will look by itself: whoever posts need not wake it.
    func stayAwake() { state.withLock { $0.isAsleep = false } }
}
