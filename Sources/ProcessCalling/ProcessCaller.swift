import CProcess
package import Exchanges
import Synchronization
package import Values

/// Carries exchanges with programs on this machine, all of them on one thread.
package final class ProcessCaller: Transport {
    private let mailbox: Mailbox
    private let deliver: Deliver
    private let thread: Mutex<UInt?>

    /// - Parameter grace: how long a program that must end may take over it.
    package init(grace: Duration = .seconds(2), deliver: @escaping Deliver) throws(ExchangeFailure) {
        guard let mailbox = Mailbox() else {
            throw ExchangeFailure(.program, wasSent: false, "programs cannot be run: \(lastReason())")
        }
        self.mailbox = mailbox
        self.deliver = deliver
        let supervisor = Supervisor(mailbox: mailbox, grace: max(grace.nanoseconds, 0), deliver: deliver)
        guard let started = Self.startThread({ supervisor.work() }) else {
            throw ExchangeFailure(.program, wasSent: false, "programs cannot be run: no thread can be started")
        }
        thread = Mutex(started)
    }

    deinit { close() }

    package func start(_ exchanges: [(id: UInt64, exchange: Exchange)]) {
        guard !mailbox.post({ $0.started += exchanges }) else { return }
        // It is closed: nothing is started any more, and everything still ends.
        deliver(
            exchanges.map { ($0.id, .failure(ExchangeFailure(.cancelled, wasSent: false, "nothing is run any more"))) })
    }

    package func cancel(_ ids: [UInt64]) { _ = mailbox.post { $0.cancelled += ids } }

    package func close() {
        _ = mailbox.post { $0.isClosed = true }
        let thread = thread.withLock { thread in
            defer { thread = nil }
            return thread
        }
        // Who closes from within a delivery cannot wait for its own end.
        if let thread, process_thread_is_own(thread) == 0 { process_thread_join(thread) }
    }

    private final class Body: Sendable {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    private static func startThread(_ run: @escaping @Sendable () -> Void) -> UInt? {
        // The thread takes over what is retained here.
        let body = unsafe Unmanaged.passRetained(Body(run))
        var thread: UInt = 0
        let status = unsafe process_thread_start(
            &thread,
            { argument in
                if let argument = unsafe argument {
                    unsafe Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
                }
                return nil
            }, body.toOpaque())
        guard status == 0 else {
            unsafe body.release()
            return nil
        }
        return thread
    }
}
