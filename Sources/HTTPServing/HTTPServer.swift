/// A small HTTP/1.1 server: one thread and one loop, which whoever runs it lends.
///
/// Requests are handed over one by one; the answer is given at once, or later from any thread.
package final class HTTPServer: Sendable {
    /// What an answer is for.
    package struct Ticket: Sendable, Hashable {
        let client: Int
        let number: Int
    }

    /// Runs on the loop's thread: what takes long is answered later.
    package typealias Handler = (ServedRequest, Ticket) -> ServedAnswer?

    private let listener: Socket
    private let bell: Bell
    private let limits: ServingLimits
    /// With the port that it has in fact.
    package let address: ListenAddress

    package init(at address: ListenAddress, limits: ServingLimits = ServingLimits()) throws(ServingFailure) {
        listener = try Socket.listening(at: address)
        bell = try Bell()
        self.limits = limits
        self.address = ListenAddress(host: address.host, port: listener.port)
    }

    /// Serves until it is stopped.
    package func run(_ handler: Handler) {
        var loop = ServingLoop(listener, bell, limits)
        loop.run(handler)
    }

    /// Nobody waits for an answer any more where the client has gone.
    package func answer(_ ticket: Ticket, _ answer: ServedAnswer) {
        bell.post { $0.answers.append((ticket, answer)) }
    }

    /// Takes no more, gives the answers that are there or under way, and ends.
    package func stop() { bell.post { $0.isStopped = true } }
}
