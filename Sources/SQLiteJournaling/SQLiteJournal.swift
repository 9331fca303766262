package import Journaling
import Synchronization
package import Values

/// A journal in one file, which several processes may share.
package final class SQLiteJournal: Journal {
    /// One thread at a time has the connection.
    let database: Mutex<Database>

    /// Opens a file, or makes it where there is none; its folder must be there.
    /// - Parameter patience: how long other processes may keep the file to themselves.
    package convenience init(path: String, patience: Duration = .seconds(10)) throws(JournalError) {
        try self.init(path: path, patience: patience, migrations: Schema.migrations)
    }

    init(path: String, patience: Duration, migrations: [[String]]) throws(JournalError) {
        database = Mutex(try Opening(path: path, patience: patience, migrations: migrations).open())
    }

    package func begin(_ run: NewRun) throws(JournalError) -> Beginning {
        try database.withLock { database throws(JournalError) in try database.begin(run) }
    }

    @discardableResult
    package func append(_ turn: Turn) throws(JournalError) -> [String] {
        try database.withLock { database throws(JournalError) in try database.append(turn) }
    }

    package func records(of run: String, from number: Int, limit: Int) throws(JournalError) -> [Record] {
        try database.withLock { database throws(JournalError) in
            try database.records(of: run, from: number, limit: limit)
        }
    }

    package func runs(matching query: RunQuery) throws(JournalError) -> [RunSummary] {
        try database.withLock { database throws(JournalError) in try database.runs(matching: query) }
    }

    package func claim(_ claim: Claim) throws(JournalError) -> Claimed {
        try database.withLock { database throws(JournalError) in try database.claim(claim) }
    }

    package func reserve(_ reservations: [Reservation]) throws(JournalError) -> [Reservation.Outcome] {
        try database.withLock { database throws(JournalError) in try database.reserve(reservations) }
    }

    package func recall(_ query: NoteQuery, at now: Timestamp) throws(JournalError) -> [Note] {
        try database.withLock { database throws(JournalError) in try database.recall(query, at: now) }
    }

    package func removeRuns(endedBefore end: Timestamp, at now: Timestamp) throws(JournalError) -> [String] {
        try database.withLock { database throws(JournalError) in try database.removeRuns(endedBefore: end, at: now) }
    }

    /// Reads the whole file and says what is wrong in it; a long file takes seconds.
    package func checkWhole() throws(JournalError) {
        try database.withLock { database throws(JournalError) in try database.check(.whole) }
    }
}
