import Foundation
import Journaling
import TestKit
import Testing

@testable import SQLiteJournaling

/// What may be found in the place of a journal, and how it is opened and closed.
@Suite struct FileTests {
    @Test func `a journal is closed as one file, and opened again with all that was in it`() throws {
        let file = try JournalFile()
        do {
            let journal = try file.open()
            let lease = try journal.started()
            try journal.append(Turn([Turn.Entry(lease, JournalSample.records(1...9))]))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: file.folder) == ["easel.db"])
        #expect(try file.open().records(of: "r1", from: 1, limit: 10) == JournalSample.records(1...9))
    }

    @Test func `whatever is written is durable, also after money was set aside`() throws {
        let journal = try JournalFile().open()
        let lease = try journal.started()
        let full = "2"
        #expect(try journal.pragma("journal_mode") == "wal")
        #expect(try journal.pragma("synchronous") == full)
        _ = try journal.reserve([Reservation(lease, 1, in: [])])
        #expect(try journal.pragma("synchronous") == full)
        #expect(throws: JournalError.unknownRun("r9")) {
            try journal.reserve([Reservation(Lease(run: "r9", token: 1), 1, in: [])])
        }
        #expect(try journal.pragma("synchronous") == full)
    }

    @Test func `an empty file becomes a journal`() throws {
        let file = try JournalFile()
        try Data().write(to: URL(filePath: file.path))
        _ = try file.open().started()
    }

    @Test(arguments: ["hello\n", String(repeating: "no database at all ", count: 1000)])
    func `a file of another kind is left alone`(text: String) throws {
        let file = try JournalFile()
        try Data(text.utf8).write(to: URL(filePath: file.path))
        #expect(throws: JournalError.notAJournal(path: file.path)) { try file.open() }
        #expect(try String(contentsOfFile: file.path, encoding: .utf8) == text)
    }

    @Test(arguments: ["CREATE TABLE runs (id)", "PRAGMA application_id = 7", "PRAGMA user_version = 1"])
    func `somebody else's database is left alone`(text: String) throws {
        let file = try JournalFile()
        try file.execute(text)
        let before = try Data(contentsOf: URL(filePath: file.path))
        #expect(throws: JournalError.notAJournal(path: file.path)) { try file.open() }
        #expect(try Data(contentsOf: URL(filePath: file.path)) == before)
    }

    @Test func `a folder, or a path through a file, cannot be opened`() throws {
        let file = try JournalFile()
        let folder = JournalError.cannotOpen(path: file.folder, reason: "unable to open database file")
        #expect(throws: folder) { try SQLiteJournal(path: file.folder) }
        _ = try file.open()
        let within = file.path + "/easel.db"
        let error = #expect(throws: JournalError.self) { try SQLiteJournal(path: within) }
        #expect(error == .cannotOpen(path: within, reason: "unable to open database file"))
        #expect(error?.message == "cannot open '\(within)': unable to open database file")
    }

    @Test func `a journal gives the space of removed runs back, unless somebody is at work`() throws {
        let file = try JournalFile()
        let journal = try file.open()
        let long = [UInt8](repeating: 7, count: 5_000_000)
        for id in ["a", "b", "c"] {
            let lease = try journal.started(JournalSample.run(id))
            let record = Record(number: 1, time: JournalSample.time(0), payload: long)
            let status = RunSummary.Status(.success, ended: JournalSample.time(id == "a" ? 1 : id == "b" ? 5 : 9))
            var entry = Turn.Entry(lease, [record], status: status)
            entry.term = id == "c" ? .until(JournalSample.time(90)) : .released
            try journal.append(Turn([entry]))
        }
        let pages = try #require(Int(try file.execute("PRAGMA page_count")[0]))
        #expect(try journal.removeRuns(endedBefore: JournalSample.time(2), at: JournalSample.time(10)) == ["a"])
        #expect(try file.execute("PRAGMA page_count") == ["\(pages)"])
        #expect(try journal.removeRuns(endedBefore: JournalSample.time(6), at: JournalSample.time(90)) == ["b"])
        let rest = try #require(Int(try file.execute("PRAGMA page_count")[0]))
        #expect(rest < pages / 2)
        #expect(try file.open().records(of: "c", from: 1, limit: 9).map(\.payload) == [long])
        try journal.checkWhole()
    }

    /// In a process of its own, because nothing is forbidden to the administrator, whose tests these may be.
    @Test func `what may not be written to is told`() async throws {
        let file = try JournalFile()
        _ = try file.open()
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file.path)
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: file.folder)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.folder) }
        await #expect(processExitsWith: .success) { [path = file.path as String] in
            if geteuid() == 0 { #expect(seteuid(65534) == 0) }
            let readOnly = #expect(throws: JournalError.self) { try SQLiteJournal(path: path) }
            #expect(readOnly == .readOnly(path: path))
            let other = path + "2"
            let missing = #expect(throws: JournalError.self) { try SQLiteJournal(path: other) }
            #expect(missing == .cannotOpen(path: other, reason: "unable to open database file"))
        }
    }
}
