import Synchronization
import Threading

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The connections of a server, each with a thread of its own, and what came over them.
///
/// A descriptor is closed only by its own thread, and only after it has left this list: so nobody shuts down one
/// whose number another has got meanwhile.
final class TestConnections: Sendable {
    private struct State {
        var requests: [TestRequest] = []
        var opened = 0
        /// Those that are open, the one that takes connections among them.
        var sockets: Set<Int32>
        var isStopped = false
    }

    private let listener: Int32
    private let state: Mutex<State>
    private let script: TestServer.Script

    init(_ listener: Int32, _ script: @escaping TestServer.Script) {
        self.listener = listener
        self.script = script
        state = Mutex(State(sockets: [listener]))
    }

    var requests: [TestRequest] { state.withLock { $0.requests } }
    var opened: Int { state.withLock { $0.opened } }

    func stop() {
        state.withLock { state in
            state.isStopped = true
            for socket in state.sockets { shutdown(socket, Int32(SHUT_RDWR)) }
        }
    }

    /// Takes connections until the server stops.
    func accept() {
        while true {
            let socket = takeConnection()
            let isStopped = state.withLock { state in
                if socket >= 0, !state.isStopped {
                    state.opened += 1
                    state.sockets.insert(socket)
                }
                return state.isStopped
            }
            if isStopped {
                if socket >= 0 { close(socket) }
                return forget(listener)
            }
            if socket >= 0 { serve(socket) }
        }
    }

    private func takeConnection() -> Int32 {
        #if canImport(Glibc)
            Glibc.accept(listener, nil, nil)
        #else
            Darwin.accept(listener, nil, nil)
        #endif
    }

    private func serve(_ socket: Int32) {
        let thread = SystemThread { [self] in
            var connection = TestConnection(socket)
            while let request = connection.readRequest() {
                guard connection.send(script(remember(request)), to: request) else { break }
            }
            forget(socket)
        }
        if let thread { thread.detach() } else { forget(socket) }
    }

    private func forget(_ socket: Int32) {
        state.withLock { _ = $0.sockets.remove(socket) }
        close(socket)
    }

    private func remember(_ request: TestRequest) -> TestRequest {
        state.withLock { state in
            var request = request
            request.number = state.requests.count
            state.requests.append(request)
            return request
        }
    }
}
