import Foundation
import Journaling
import TestKit
import Testing
import Values

@testable import SQLiteJournaling

@Suite struct MigrationTests {
    /// A file as the first version left it must be opened by every later one.
    @Test func `a journal of version 1 is opened with all that is in it`() throws {
        let file = try JournalFile()
        let dump = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/version-1.sql")
        try file.execute(try String(contentsOf: dump, encoding: .utf8))
        let journal = try file.open()
        #expect(try file.execute("PRAGMA user_version") == ["\(Schema.migrations.count)"])

        let run = try #require(try journal.runs(matching: RunQuery(idPrefix: "r1", includesPinned: true)).first)
        #expect(run.pinned == JournalSample.run().pinned)
        #expect(run.status == RunSummary.Status(.running, stage: "Drawing", progress: 40, cost: 250_000_000))
        #expect(run.holder == RunSummary.Holder(owner: JournalSample.ann, until: JournalSample.time(90)))
        #expect(run.key == "k")
        #expect(try journal.records(of: "r1", from: 1, limit: 10) == JournalSample.records(1...3))
        let query = NoteQuery(space: "cache", key: "a")
        let note = Note(space: "cache", key: "a", value: [1, 2, 3], expires: JournalSample.time(500))
        #expect(try journal.recall(query, at: JournalSample.time(0)) == [note])
        let claim = Claim(
            run: "r1", owner: JournalSample.bob, now: JournalSample.time(90), until: JournalSample.time(120))
        let purse = Purse(name: "dev", period: "2026-11")
        #expect(try journal.claim(claim).held == [purse: 7])
        let wish = Reservation(Lease(run: "r1", token: 2), 100, in: [.init(purse, limit: 99)])
        #expect(try journal.reserve([wish]) == [.refused(Purse.Level(purse: purse, spent: 5, held: 7))])
        try journal.checkWhole()
    }

    @Test func `an older file goes through the steps that it lacks, and through no other`() throws {
        let file = try JournalFile()
        let first = Schema.migrations
        let second = first + [["ALTER TABLE runs ADD COLUMN mood TEXT DEFAULT 'fine'"]]
        let third = second + [["UPDATE runs SET mood = mood || '!'", "CREATE TABLE moods (name TEXT)"]]
        func open(_ migrations: [[String]]) throws -> SQLiteJournal {
            try SQLiteJournal(path: file.path, patience: .seconds(10), migrations: migrations)
        }
        _ = try open(first).started()
        for _ in 1...2 { _ = try open(third) }
        #expect(try file.execute("SELECT mood FROM runs") == ["fine!"])
        #expect(throws: JournalError.madeByNewer(path: file.path, version: first.count + 2, known: first.count + 1)) {
            try open(second)
        }
        #expect(try open(third).runs(matching: RunQuery()).count == 1)
    }

    @Test func `a step that fails leaves the file as it was`() throws {
        let file = try JournalFile()
        _ = try file.open().started()
        let broken = Schema.migrations + [["CREATE TABLE moods (name TEXT)", "CREATE TABLE runs (id)"]]
        #expect(throws: JournalError.self) {
            try SQLiteJournal(path: file.path, patience: .seconds(10), migrations: broken)
        }
        #expect(try file.execute("SELECT name FROM sqlite_master WHERE name = 'moods'") == [])
        #expect(try file.open().runs(matching: RunQuery()).count == 1)
    }

    @Test func `a file of a newer version is left alone`() throws {
        let file = try JournalFile()
        _ = try file.open()
        try file.execute("PRAGMA user_version = 99")
        let error = #expect(throws: JournalError.self) { try file.open() }
        #expect(error == .madeByNewer(path: file.path, version: 99, known: Schema.migrations.count))
        #expect(error?.help == "use the newer easel, or another folder")
    }
}
