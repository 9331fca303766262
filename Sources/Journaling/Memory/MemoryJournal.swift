import Synchronization
package import Values

/// A journal that lasts as long as the program: for tests, and for runs that nobody wants to resume.
package final class MemoryJournal: Journal {
    private let memory = Mutex(Memory())

    package init() {}

    package func begin(_ run: NewRun) throws(JournalError) -> Beginning {
        try memory.withLock { memory throws(JournalError) in try memory.begin(run) }
    }

    @discardableResult
    package func append(_ turn: Turn) throws(JournalError) -> [String] {
        try memory.withLock { memory throws(JournalError) in try memory.append(turn) }
    }

    package func records(of run: String, from number: Int, limit: Int) throws(JournalError) -> [Record] {
        try memory.withLock { memory throws(JournalError) in
            Array(try memory.run(run).records.dropFirst(max(0, number - 1)).prefix(max(0, limit)))
        }
    }

    package func runs(matching query: RunQuery) throws(JournalError) -> [RunSummary] {
        memory.withLock { $0.runs(matching: query) }
    }

    package func claim(_ claim: Claim) throws(JournalError) -> Claimed {
        try memory.withLock { memory throws(JournalError) in try memory.claim(claim) }
    }

    package func reserve(_ reservations: [Reservation]) throws(JournalError) -> [Reservation.Outcome] {
        try memory.withLock { memory throws(JournalError) in try memory.reserve(reservations) }
    }

    package func recall(_ query: NoteQuery, at now: Timestamp) throws(JournalError) -> [Note] {
        memory.withLock { $0.notes.recall(query, at: now) }
    }

    package func removeRuns(endedBefore end: Timestamp, at now: Timestamp) throws(JournalError) -> [String] {
        memory.withLock { $0.removeRuns(endedBefore: end, at: now) }
    }
}
