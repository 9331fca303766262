import CSQLite
import Journaling

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Owns one connection to a file of SQLite's, and its prepared statements.
///
/// Why this is safe: the pointer is made in `init` and closed in `deinit`, after all statements. The connection has no
/// lock of its own; `SQLiteJournal` lets one thread at a time have it.
@safe final class Database {
    let path: String
    private let handle: OpaquePointer
    private let turnstile: Turnstile?
    private let patience: Int
    private var statements = [Statement?](repeating: nil, count: Query.allCases.count)

    /// - Parameter patience: how long others may keep the file busy, in milliseconds.
    init(path: String, patience: Int) throws(JournalError) {
        self.path = path
        self.patience = patience
        var handle: OpaquePointer?
        let status = unsafe sqlite3_open_v2(
            path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nil)
        guard let opened = unsafe handle, status == SQLITE_OK else {
            let reason = unsafe String(cString: sqlite3_errmsg(handle))
            unsafe sqlite3_close(handle)
            throw .cannotOpen(path: path, reason: reason)
        }
        unsafe self.handle = opened
        turnstile = Turnstile(beside: path)
        unsafe sqlite3_extended_result_codes(opened, 1)
        // SQLite's own handler comes to wait for 100 ms at a time, while nobody else may go in.
        unsafe sqlite3_busy_handler(
            opened,
            { patience, tries in
                usleep(1000)
                return Int(tries) < Int(bitPattern: patience) ? 1 : 0
            }, UnsafeMutableRawPointer(bitPattern: patience))
    }

    deinit {
        statements = []
        unsafe sqlite3_close(handle)
    }

    /// Whether the file may only be read, which SQLite falls back to by itself.
    var isReadOnly: Bool { unsafe sqlite3_db_readonly(handle, "main") == 1 }

    /// How many rows the last statement has changed.
    var changes: Int { unsafe Int(sqlite3_changes(handle)) }

    // MARK: Statements

    func statement(_ query: Query) throws(JournalError) -> Statement {
        if let statement = statements[query.rawValue] { return statement }
        let statement = try prepare(query.text)
        statements[query.rawValue] = statement
        return statement
    }

    private func prepare(_ text: String) throws(JournalError) -> Statement {
        var handle: OpaquePointer?
        try check(unsafe sqlite3_prepare_v2(self.handle, text, -1, &handle, nil))
        guard let prepared = unsafe handle else { throw failure(SQLITE_MISUSE) }
        return unsafe Statement(prepared)
    }

    /// Runs a statement to its end, row by row.
    func run(
        _ query: Query, _ values: (any Bindable)?..., row: (Statement) throws(JournalError) -> Void = { _ in }
    ) throws(JournalError) {
        let statement = try statement(query)
        statement.bind(values)
        try run(statement, row: row)
    }

    /// Runs a statement that takes a blob besides what is bound, which is not copied.
    func run(_ statement: Statement, with bytes: [UInt8], at place: Int32) throws(JournalError) {
        let status = statement.step(with: bytes, at: place)
        defer { statement.reset() }
        guard status == SQLITE_DONE else { throw failure(status) }
    }

    func run(_ statement: Statement, row: (Statement) throws(JournalError) -> Void) throws(JournalError) {
        defer { statement.reset() }
        while true {
            let status = statement.step()
            if status == SQLITE_DONE { return }
            guard status == SQLITE_ROW else { throw failure(status) }
            try row(statement)
        }
    }

    /// For statements that are run once, and those that cannot be prepared. No value of anybody's ever stands in one.
    @discardableResult
    func execute(_ text: String) throws(JournalError) -> String? {
        var answer: String?
        try run(try prepare(text)) { statement in if answer == nil { answer = statement.optionalText(0) } }
        return answer
    }

    // MARK: Transactions

    /// All that is written within, or nothing of it. Nobody else writes in the meantime.
    func transaction<Result>(_ body: () throws(JournalError) -> Result) throws(JournalError) -> Result {
        try begin()
        do throws(JournalError) {
            let result = try body()
            try run(.commit)
            return result
        } catch {
            // A full disk may have ended the transaction already; and where it cannot be ended, closing does.
            if unsafe sqlite3_get_autocommit(handle) == 0 { try? run(.rollback) }
            throw error
        }
    }

    private func begin() throws(JournalError) {
        guard let turnstile else { return try run(.begin) }
        guard turnstile.enter(patience: patience) else { throw .busy(path: path) }
        defer { turnstile.leave() }
        try run(.begin)
    }

    // MARK: Failures

    private func check(_ status: Int32) throws(JournalError) {
        guard status == SQLITE_OK else { throw failure(status) }
    }

    private func failure(_ status: Int32) -> JournalError {
        let reason = unsafe String(cString: sqlite3_errmsg(handle))
        return switch status & 0xFF {
        case SQLITE_FULL: .diskFull(path: path)
        case SQLITE_BUSY, SQLITE_LOCKED: .busy(path: path)
        case SQLITE_READONLY: .readOnly(path: path)
        case SQLITE_IOERR, SQLITE_NOMEM: .failing(path: path, reason: reason)
        case SQLITE_NOTADB: .notAJournal(path: path)
        case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .cannotOpen(path: path, reason: reason)
        // Besides what SQLite calls corrupt: a table that is not there, a row that must not be.
        default: .damaged(path: path, reason: reason)
        }
    }
}
