import CSQLite
import Journaling
import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Opens a file as a journal: looks at what it is, brings it up to date, and makes it durable.
struct Opening {
    let path: String
    let patience: Duration
    let migrations: [[String]]

    func open() throws(JournalError) -> sending Database {
        let wasLeftOpen = size(of: path + "-wal") > 0
        let milliseconds = patience.nanoseconds / 1_000_000
        let database = try Database(path: path, patience: milliseconds)
        // In one transaction: somebody else may be making the same file.
        try database.execute("BEGIN")
        let version = try version(of: database)
        try database.execute("COMMIT")
        guard !database.isReadOnly else { throw .readOnly(path: path) }
        try useLog(database, within: milliseconds)
        // Durable when a transaction returns, whatever happens to the power.
        try database.execute("PRAGMA synchronous = FULL")
        try database.execute("PRAGMA journal_size_limit = 67108864")
        if version < migrations.count { try migrate(database) }
        // SQLite mends by itself what a killed program has left. A short look at the rest costs little in a file that
        // is not long.
        if wasLeftOpen, size(of: path) <= Self.quicklyChecked { try database.check(.quick) }
        return database
    }

    /// In bytes; a file of that size is checked in some tens of milliseconds.
    private static let quicklyChecked = 16 << 20

    /// How many migrations the file has gone through: none, if it is new.
    private func version(of database: Database) throws(JournalError) -> Int {
        let application = try database.number("PRAGMA application_id")
        let version = try database.number("PRAGMA user_version")
        guard application != Schema.applicationID else {
            guard version <= migrations.count else {
                throw .madeByNewer(path: path, version: version, known: migrations.count)
            }
            return version
        }
        let tables = try database.number("SELECT count(*) FROM sqlite_master")
        guard application == 0, version == 0, tables == 0 else { throw .notAJournal(path: path) }
        return 0
    }

    /// A write-ahead log lets others read while one writes. SQLite does not wait when several make the same new file.
    private func useLog(_ database: Database, within milliseconds: Int) throws(JournalError) {
        var rest = milliseconds
        while true {
            do throws(JournalError) {
                guard try database.execute("PRAGMA journal_mode = WAL") != "wal" else { return }
                throw .cannotOpen(path: path, reason: "its file system has no memory that processes can share")
            } catch .busy where rest > 0 {
                usleep(1000)
                rest -= 1
            }
        }
    }

    private func migrate(_ database: Database) throws(JournalError) {
        try database.transaction { () throws(JournalError) in
            // Somebody else may have done it by now.
            let version = try version(of: database)
            for step in migrations[version...].joined() { try database.execute(step) }
            // Pragmas take no parameters; these are numbers of our own.
            try database.execute("PRAGMA application_id = \(Schema.applicationID)")
            try database.execute("PRAGMA user_version = \(migrations.count)")
        }
    }

    private func size(of path: String) -> Int {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
    }
}

extension Database {
    enum Check {
        /// Leaves out what an index says about its table.
        case quick
        case whole
    }

    func check(_ check: Check) throws(JournalError) {
        let answer = try execute(check == .quick ? "PRAGMA quick_check(1)" : "PRAGMA integrity_check(1)")
        guard answer == "ok" else { throw .damaged(path: path, reason: answer ?? "nothing can be read") }
    }

    fileprivate func number(_ query: String) throws(JournalError) -> Int { try execute(query).flatMap { Int($0) } ?? 0 }
}
