#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

import Synchronization

/// A real HTTP server on this machine that answers, or misbehaves, exactly as a test says, and remembers what it was
/// asked.
///
///     let server = try TestServer { request in
///         request.path == "/jobs" ? .json(200, #"{"id": 7}"#) : .status(404)
///     }
///     // … server.url("/jobs") …
///     #expect(server.requests.count == 1)
///
/// Each connection has a thread of its own. All end when the server does.
package final class TestServer: Sendable {
    private struct State {
        var requests: [TestRequest] = []
        var connections = 0
        /// Of the connections that are open.
        var sockets: Set<Int32> = []
        var isClosed = false
    }

    package typealias Script = @Sendable (TestRequest) -> TestAnswer

    package let port: UInt16
    private let listener: Int32
    private let state = Mutex(State())
    private let script: Script

    package init(_ script: @escaping Script) throws {
        self.script = script
        (listener, port) = try Self.listen()
        let (listener, weakly) = (listener, Weakly(self))
        try TestThread.start {
            while true {
                let socket = accept(listener, nil, nil)
                guard socket >= 0 else { break }
                guard let server = weakly.server, server.opened(socket) else {
                    close(socket)
                    break
                }
                try? TestThread.start { TestServer.serve(socket, weakly) }
            }
            close(listener)
        }
    }

    deinit { stop() }

    /// Closes every connection and takes no more.
    package func stop() {
        let sockets: Set<Int32> = state.withLock { state in
            if state.isClosed { return [] }
            state.isClosed = true
            // Ends the thread that accepts, which closes it.
            shutdown(listener, Int32(SHUT_RDWR))
            return state.sockets
        }
        for socket in sockets { shutdown(socket, Int32(SHUT_RDWR)) }
    }

    package var url: String { "http://127.0.0.1:\(port)" }
    /// The same server under a name, which is another host.
    package var namedURL: String { "http://localhost:\(port)" }
    package func url(_ path: String) -> String { url + path }

    /// All that were read to their end, in the order of arrival.
    package var requests: [TestRequest] { state.withLock { $0.requests } }
    /// How many connections were opened.
    package var connections: Int { state.withLock { $0.connections } }
    /// How many are open now.
    package var openConnections: Int { state.withLock { $0.sockets.count } }

    // MARK: Connections

    private func opened(_ socket: Int32) -> Bool {
        state.withLock { state in
            guard !state.isClosed else { return false }
            state.connections += 1
            state.sockets.insert(socket)
            return true
        }
    }

    private func closed(_ socket: Int32) { _ = state.withLock { $0.sockets.remove(socket) } }

    private func remember(_ request: TestRequest) -> TestRequest {
        state.withLock { state in
            var request = request
            request.number = state.requests.count
            state.requests.append(request)
            return request
        }
    }

    /// The server may go away while a connection waits, and then the connection is shut down.
    private static func serve(_ socket: Int32, _ weakly: Weakly) {
        var connection = TestConnection(socket)
        while let read = connection.readRequest() {
            guard let server = weakly.server else { break }
            let answer = server.script(server.remember(read))
            guard connection.send(answer, to: read) else { break }
        }
        weakly.server?.closed(socket)
        close(socket)
    }

    private final class Weakly: Sendable {
        private struct Reference: Sendable { weak var server: TestServer? }
        private let reference: Reference
        var server: TestServer? { reference.server }
        init(_ server: TestServer) { reference = Reference(server: server) }
    }

    // MARK: Listening

    private struct NoSocket: Error { let reason: String }

    /// On a port that the system chooses.
    private static func listen() throws -> (socket: Int32, port: UInt16) {
        #if canImport(Glibc)
            let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let listener = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = unsafe withUnsafeMutablePointer(to: &address) { address in
            unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                unsafe bind(listener, address, length) == 0 && listenOn(listener)
                    && getsockname(listener, address, &length) == 0
            }
        }
        guard status else { throw NoSocket(reason: unsafe String(cString: strerror(errno))) }
        return (listener, UInt16(bigEndian: address.sin_port))
    }

    private static func listenOn(_ socket: Int32) -> Bool {
        #if canImport(Glibc)
            Glibc.listen(socket, 1024) == 0
        #else
            Darwin.listen(socket, 1024) == 0
        #endif
    }
}
