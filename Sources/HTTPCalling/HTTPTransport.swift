package import Exchanges

/// Carries HTTP requests: one thread, which libcurl shares out among all that are under way.
///
/// The thread begins with the first request, and so does libcurl.
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
    ///   - deliver: is called from the transport's thread with what has ended.
    package init(
        waiting: Waiting = .epoll, authorities: String? = nil, atOnce: Int = 2_048, deliver: @escaping Transport.Deliver
    ) {
        mailbox = Mailbox(deliver: deliver) { mailbox in
            TransferLoop.run(mailbox, waiting, authorities: authorities ?? Environment.authorities, atOnce: atOnce)
        }
    }

    deinit { close() }

    package func start(_ exchanges: [(id: UInt64, exchange: Exchange)]) { mailbox.post(exchanges) }

    package func cancel(_ ids: [UInt64]) { mailbox.post(cancelling: ids) }

    package func close() { mailbox.close() }
}
