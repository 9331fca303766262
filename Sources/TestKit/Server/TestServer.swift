import Synchronization
import Threading

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

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
    package typealias Script = @Sendable (TestRequest) -> TestAnswer

    package let port: UInt16
    private let lines: TestConnections

    package init(_ script: @escaping Script) throws {
        let (listener, port) = try Self.listen()
        self.port = port
        lines = TestConnections(listener, script)
        guard let thread = SystemThread({ [lines] in lines.accept() }) else { throw NoThread() }
        thread.detach()
    }

    private struct NoThread: Error {}

    deinit { stop() }

    /// Closes every connection and takes no more.
    package func stop() { lines.stop() }

    package var url: String { "http://127.0.0.1:\(port)" }
    /// The same server under a name, which is another host.
    package var namedURL: String { "http://localhost:\(port)" }
    package func url(_ path: String) -> String { url + path }

    /// All that were read to their end, in the order of arrival.
    package var requests: [TestRequest] { lines.requests }
    /// How many connections were opened.
    package var connections: Int { lines.opened }

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
