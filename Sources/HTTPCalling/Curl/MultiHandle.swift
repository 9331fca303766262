import CCurl

/// Owns libcurl's multi handle: all requests that are under way, and the connections that are kept.
///
/// Why this is safe: it is made in `init` and freed in `deinit`, on the one thread that uses it, and whoever adds a
/// request holds it until it has been removed.
@safe final class MultiHandle {
    let curl: Curl
    let pointer: UnsafeMutableRawPointer

    init(_ curl: Curl) {
        self.curl = curl
        guard let pointer = unsafe ccurl_multi_init(curl.functions) else { fatalError("out of memory") }
        unsafe self.pointer = unsafe pointer
        unsafe ccurl_multi_set_number(curl.functions, pointer, CURLMOPT_MAXCONNECTS, Self.keptConnections)
    }

    deinit { unsafe ccurl_multi_cleanup(curl.functions, pointer) }

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
