import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Wakes the loop: what others have for it lies in the box beside.
final class Bell: Sendable {
    struct Letters: Sendable {
        var answers: [(ticket: HTTPServer.Ticket, answer: ServedAnswer)] = []
        var isStopped = false
    }

    private let letters = Mutex(Letters())
    private let writing: Socket
    let reading: Socket

    init() throws(ServingFailure) {
        var ends: [Int32] = [-1, -1]
        #if canImport(Glibc)
            let kind = Int32(SOCK_STREAM.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
            throw ServingFailure("no socket can be made", errno)
        }
        reading = Socket(owning: ends[0])
        writing = Socket(owning: ends[1])
    }

    func post(_ write: (inout Letters) -> Void) {
        letters.withLock { write(&$0) }
        // A full socket has rung often enough.
        _ = writing.write([1], from: 0)
    }

    /// All that has come; that it is stopped stays.
    func take() -> Letters {
        letters.withLock { letters in
            defer { letters = Letters(isStopped: letters.isStopped) }
            return letters
        }
    }
}
