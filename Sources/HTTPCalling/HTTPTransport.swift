package import Exchanges
package import Values

/// Carries HTTP requests: one thread, which libcurl shares out among all that are under way.
///
/// The thread begins with the first request, and so does libcurl; or before, where it is known that there will be some.
package final class HTTPTransport: Transport {
    /// What waits for the network, where there is a choice.
    package enum Waiting: Sendable, CaseIterable {
        /// Costs what happens.
        case epoll
        /// Costs what is open; everywhere.
        case poll
    }

    private let mailbox: Mailbox

    /// - Parameters:
    ///   - authorities: a file of certificates to trust in the place of the system's.
    ///   - atOnce: how many requests are under way at most. The others wait in line: more connections would use up the
    ///     machine's memory and its ports, and bring nothing.
    ///   - punctuality: a request that leaves this machine so much later than it was started is late: a connection had to
    ///     be made first, or libcurl to be loaded.
    ///   - departed: is called from the transport's thread with what has left late, and how long ago; whoever counts
    ///     requests by their times has counted it too early.
    ///   - deliver: is called from the transport's thread with what has ended.
    package init(
        waiting: Waiting = .epoll, authorities: String? = nil, atOnce: Int = 2_048,
        punctuality: Duration = .milliseconds(1),
        departed: @escaping @Sendable ([(id: UInt64, ago: Duration)]) -> Void = { _ in },
        deliver: @escaping Transport.Deliver
    ) {
        mailbox = Mailbox(deliver: deliver) { mailbox in
            TransferLoop.run(
                mailbox, waiting, authorities: authorities ?? Environment.authorities, atOnce: atOnce,
                Departures(punctuality: punctuality.nanoseconds, tell: departed))
        }
    }

    deinit { close() }

    package func start(_ exchanges: [(id: UInt64, exchange: Exchange)]) { mailbox.post(exchanges) }

    package func cancel(_ ids: [UInt64]) { mailbox.post(cancelling: ids) }

    /// Loads libcurl while others have something to do: requests will come.
    package func prepare() { mailbox.prepare() }

    /// There will be no more requests: what is open is closed while others have something to do.
    package func finish() { mailbox.finish() }

    package func close() { mailbox.close() }
}
