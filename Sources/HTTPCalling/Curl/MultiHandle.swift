import CCurl

/// Owns libcurl's multi handle: all requests that are under way, and the connections that are kept.
///
/// Why this is safe: it is made in `init` and freed in `deinit`, on the one thread that uses it, and whoever adds a
/// request holds it until it has been removed.
@safe final class MultiHandle {
    let curl: Curl
    private let pointer: UnsafeMutableRawPointer
    private var isClosed = false

    init(_ curl: Curl) {
        self.curl = curl
        guard let pointer = unsafe ccurl_multi_init(curl.functions) else { fatalError("out of memory") }
        unsafe self.pointer = unsafe pointer
        unsafe ccurl_multi_set_number(curl.functions, pointer, CURLMOPT_MAXCONNECTS, Self.keptConnections)
    }

    deinit { close() }

    /// Closes what is kept, which those hear of who watch the sockets: they have to be there still.
    func close() {
        guard !isClosed else { return }
        isClosed = true
        unsafe ccurl_multi_cleanup(curl.functions, pointer)
    }

    func add(_ transfer: Transfer) { unsafe ccurl_multi_add(curl.functions, pointer, transfer.handle.pointer) }

    func remove(_ transfer: Transfer) { unsafe ccurl_multi_remove(curl.functions, pointer, transfer.handle.pointer) }

    /// A request that has ended, and how.
    func next() -> (transfer: Transfer, result: CURLcode)? {
        var result = CURLE_OK
        guard let easy = unsafe ccurl_multi_next(curl.functions, pointer, &result),
            let context = unsafe ccurl_get_private(curl.functions, easy)
        else { return nil }
        return (unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue(), result)
    }

    /// Calls back with each socket that it wants to know something of.
    func tellSockets(_ function: ccurl_socket_function, _ context: UnsafeMutableRawPointer) {
        unsafe ccurl_multi_set_socket(curl.functions, pointer, function, context)
    }

    /// Calls back with the time after which it wants to be called.
    func tellTimes(_ function: ccurl_timer_function, _ context: UnsafeMutableRawPointer) {
        unsafe ccurl_multi_set_timer(curl.functions, pointer, function, context)
    }

    /// Looks at everything, whatever has happened.
    func perform() { unsafe ccurl_multi_perform(curl.functions, pointer) }

    /// Does what time has come for.
    func tick() { unsafe ccurl_multi_act(curl.functions, pointer, CURL_SOCKET_TIMEOUT, 0) }

    func act(on socket: Int32, _ events: Int32) { unsafe ccurl_multi_act(curl.functions, pointer, socket, events) }

    /// Waits for any of its sockets, or for the other descriptor.
    func poll(besides other: Int32, milliseconds: Int32) {
        unsafe ccurl_multi_poll(curl.functions, pointer, other, milliseconds)
    }

    /// More than are in flight at once in any sensible run, so that none is closed only to be opened again.
    private static let keptConnections = 2048
}
