import Exchanges
import Synchronization

/// What is asked of the thread that runs programs, and the bell that wakes it.
final class Mailbox: Sendable {
    struct Letters: Sendable {
        var started: [(id: UInt64, exchange: Exchange)] = []
        var cancelled: [UInt64] = []
        var isClosed = false
        /// Nobody reads what comes any more.
        var isFinished = false
    }

    private let letters = Mutex(Letters())
    /// Both ends live as long as anybody may ring.
    let bell: (reading: Descriptor, writing: Descriptor)

    /// Nil where there are too many open files.
    init?() {
        guard let bell = Descriptor.pipe() else { return nil }
        bell.reading.stopWaiting()
        bell.writing.stopWaiting()
        self.bell = bell
    }

    /// Says whether anybody will read it.
    func post(_ write: (inout Letters) -> Void) -> Bool {
        let isRead = letters.withLock { letters in
            guard !letters.isFinished else { return false }
            write(&letters)
            return true
        }
        // A full pipe has rung often enough.
        _ = bell.writing.write([1], from: 0)
        return isRead
    }

    /// All that has come; that it is closed stays.
    func take() -> Letters {
        letters.withLock { letters in
            defer { letters = Letters(isClosed: letters.isClosed) }
            return letters
        }
    }

    /// Ends the reading, unless something has come that must be answered.
    func finish() -> Bool {
        letters.withLock { letters in
            letters.isFinished = letters.started.isEmpty
            return letters.isFinished
        }
    }
}
