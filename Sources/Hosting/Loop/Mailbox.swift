package import Exchanges
import Synchronization
package import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where other threads leave what the host's loop deals with.
package final class Mailbox: Sendable {
    package enum Letter: Sendable {
        case ended(UInt64, Result<Answer, ExchangeFailure>)
        /// Requests that left only now.
        case departed([UInt64])
        /// Someone wants the runs to end.
        case stop
        /// Nothing but a reason to look around.
        case nudge
    }

    private struct State {
        var letters: [Letter] = []
        /// Whether somebody sleeps until there are some.
        var isAwaited = false
    }

    private let bell = Bell()
    private let state = Mutex(State())

    package init() {}

    package func post(_ new: [Letter]) {
        guard !new.isEmpty else { return }
        let isAwaited = state.withLock { state in
            state.letters += new
            defer { state.isAwaited = false }
            return state.isAwaited
        }
        if isAwaited { bell.ring() }
    }

    /// All that has come, after waiting for the first of it: so long, or for ever.
    package func take(waiting patience: Duration?) -> [Letter] {
        let ready = take(isAwaited: patience != .zero)
        if !ready.isEmpty || patience == .zero { return ready }
        bell.wait(patience)
        return take(isAwaited: false)
    }

    private func take(isAwaited: Bool) -> [Letter] {
        state.withLock { state in
            let letters = state.letters
            state.letters = []
            state.isAwaited = isAwaited && letters.isEmpty
            return letters
        }
    }
}

/// A pipe that is written to for somebody who sleeps at its other end. A signal's handler may ring it too.
private final class Bell: Sendable {
    private let reading: Int32
    private let writing: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        _ = unsafe ends.withUnsafeMutableBufferPointer { unsafe pipe($0.baseAddress!) }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        reading = ends[0]
        writing = ends[1]
    }

    deinit {
        close(reading)
        close(writing)
    }

    func ring() {
        var byte: UInt8 = 1
        _ = unsafe write(writing, &byte, 1)
    }

    func wait(_ patience: Duration?) {
        var ends = [pollfd(fd: reading, events: Int16(POLLIN), revents: 0)]
        // Rounded up, because to wake a little early would be to wake twice.
        let milliseconds = patience.map { Int32(clamping: ($0.nanoseconds + 999_999) / 1_000_000) } ?? -1
        _ = unsafe ends.withUnsafeMutableBufferPointer { unsafe poll($0.baseAddress, 1, milliseconds) }
        var bytes = [UInt8](repeating: 0, count: 64)
        while unsafe bytes.withUnsafeMutableBytes({ unsafe read(reading, $0.baseAddress, $0.count) }) == bytes.count {}
    }
}
