import CSQLite
import Foundation
import Journaling
import Synchronization
import Values

@testable import SQLiteJournaling

/// A file for one test, in a folder of its own that is gone when the test is over.
final class JournalFile: Sendable {
    let folder = FileManager.default.temporaryDirectory.appending(path: "easel-\(UUID().uuidString)").path()

    var path: String { folder + "/easel.db" }

    init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func open(patience: Int = 10) throws -> SQLiteJournal {
        try SQLiteJournal(path: path, patience: .seconds(patience))
    }

    /// What another program may do to the file.
    @discardableResult
    func execute(_ text: String) throws -> [String] {
        var handle: OpaquePointer?
        defer { unsafe sqlite3_close(handle) }
        var answers: [String] = []
        let status = unsafe sqlite3_open(path, &handle)
        guard status == SQLITE_OK else { throw Refused(status: status) }
        let ran = unsafe withUnsafeMutablePointer(to: &answers) { answers in
            unsafe sqlite3_exec(
                handle, text,
                { answers, _, values, _ in
                    let answers = unsafe answers?.assumingMemoryBound(to: [String].self)
                    if let value = unsafe values?[0] { unsafe answers?.pointee.append(String(cString: value)) }
                    return 0
                }, answers, nil)
        }
        guard ran == SQLITE_OK else { throw Refused(status: ran) }
        return answers
    }

    private struct Refused: Error { let status: Int32 }
}

extension SQLiteJournal {
    /// Of the journal's own connection, which nobody else can ask.
    @discardableResult
    func pragma(_ text: String) throws -> String? {
        try database.withLock { database throws(JournalError) in try database.execute("PRAGMA \(text)") }
    }
}
