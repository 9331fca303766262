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
    ///   - deliver: is called from the transport's thread with what has ended.
    package init(
        waiting: Waiting = .epoll, authorities: String? = nil, deliver: @escaping Transport.Deliver
    ) {
        mailbox = Mailbox(deliver: deliver) { mailbox in
            TransferLoop.run(mailbox, waiting, authorities: authorities ?? Environment.authorities)
        }
    }

    deinit { close() }

    package func start(_ exchanges: [(id: UInt64, exchange: Exchange)]) { mailbox.post(exchanges) }

    package func cancel(_ ids: [UInt64]) { mailbox.post(cancelling: ids) }

    package func close() { mailbox.close() }
}
