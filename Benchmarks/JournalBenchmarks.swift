import CSQLite
import Foundation
import Journaling
import SQLiteJournaling
import Values

/// The journal against SQLite's own functions on the same disk, with as many records a transaction as a turn may have.
enum JournalBenchmarks {
    static func comparisons() throws -> [Comparison] {
        try [(1, 100), (10, 1_000), (100, 10_000)].map { rows, total in try comparison(rows, of: total) }
    }

    private static func comparison(_ rows: Int, of total: Int) throws -> Comparison {
        let folder = FileManager.default.temporaryDirectory.appending(path: "easel-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let raw = try RawStore(path: folder + "/raw.db")
        let journal = try SQLiteJournal(path: folder + "/easel.db")
        let lease = try begin(journal)
        let payload = [UInt8](repeating: UInt8(ascii: "x"), count: 300)
        var next = (raw: 0, journal: 1)
        return Comparison(
            "Journal: records of 300 bytes, \(rows) a durable transaction", .operations(total),
            .init("SQLite's own functions") {
                for _ in 0..<total / rows {
                    try raw.write(next.raw..<next.raw + rows, payload)
                    next.raw += rows
                }
                return next.raw
            },
            .init("`SQLiteJournal.append`") {
                for _ in 0..<total / rows {
                    let records = (next.journal..<next.journal + rows).map {
                        Record(number: $0, time: start, payload: payload)
                    }
                    try journal.append(Turn([Turn.Entry(lease, records)]))
                    next.journal += rows
                }
                return next.journal
            })
    }

    private static func begin(_ journal: SQLiteJournal) throws -> Lease {
        let pinned = Pinned(inputs: [], blueprint: [], hash: "")
        let run = NewRun(
            id: "r1", workflow: "hero", project: "demo", profile: nil, key: nil, pinned: pinned, started: start,
            owner: .current(), until: start)
        guard case .begun(let lease) = try journal.begin(run) else { throw RunStands() }
        return lease
    }

    private static let start = Timestamp(seconds: 1_795_000_000)!

    private struct RunStands: Error {}
}

/// The least that writes the same rows durably: prepared statements, bound and stepped.
///
/// Why this is safe: both pointers are made in `init` and freed in `deinit`, and no other object knows them.
@safe private final class RawStore {
    private let database: OpaquePointer
    private let insert: OpaquePointer

    init(path: String) throws {
        var database: OpaquePointer?
        var insert: OpaquePointer?
        let sql = """
            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
            CREATE TABLE records (
                run INTEGER, number INTEGER, time INTEGER, payload BLOB, PRIMARY KEY (run, number)
            ) WITHOUT ROWID;
            """
        unsafe sqlite3_open(path, &database)
        unsafe sqlite3_exec(database, sql, nil, nil, nil)
        unsafe sqlite3_prepare_v2(database, "INSERT INTO records VALUES (1, ?, 1, ?)", -1, &insert, nil)
        guard let opened = unsafe database, let prepared = unsafe insert else { throw NotOpened(path: path) }
        unsafe self.database = opened
        unsafe self.insert = prepared
    }

    deinit {
        unsafe sqlite3_finalize(insert)
        unsafe sqlite3_close(database)
    }

    func write(_ numbers: Range<Int>, _ payload: [UInt8]) throws {
        unsafe sqlite3_exec(database, "BEGIN IMMEDIATE", nil, nil, nil)
        for number in numbers {
            unsafe sqlite3_bind_int64(insert, 1, Int64(number))
            let status = unsafe payload.withUnsafeBytes { bytes in
                unsafe sqlite3_bind_blob(insert, 2, bytes.baseAddress, Int32(bytes.count), nil)
                return unsafe sqlite3_step(insert)
            }
            unsafe sqlite3_reset(insert)
            guard status == SQLITE_DONE else { throw NotWritten(number: number) }
        }
        unsafe sqlite3_exec(database, "COMMIT", nil, nil, nil)
    }

    private struct NotOpened: Error { let path: String }
    private struct NotWritten: Error { let number: Int }
}
