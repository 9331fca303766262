import Foundation
import Journaling
import TestKit
import Testing

@testable import SQLiteJournaling

/// Several processes on one file, and processes that are killed.
@Suite struct ProcessTests {
    private static let purse = Purse(name: "dev", period: "2026-11")

    /// What two processes do at once on a file that is not there yet, each with runs of its own and shared keys and purses.
    private static func race(_ path: String, _ name: String) throws {
        let journal = try SQLiteJournal(path: path)
        let lease = try journal.started(JournalSample.run(name))
        for number in 1...100 {
            var turn = Turn([Turn.Entry(lease, JournalSample.records(number...number))])
            turn.notes = [.put(Note(space: name, key: "\(number)", value: [1]))]
            try journal.append(turn)
            _ = try journal.begin(JournalSample.run("\(name)-\(number)", key: "key \(number)"))
            _ = try journal.reserve([Reservation(lease, 1, in: [.init(purse, limit: 150)])])
        }
    }

    @Test func `two processes share a file, from its making on`() async throws {
        let file = try JournalFile()
        async let first = #expect(processExitsWith: .success) { [path = file.path as String] in
            try ProcessTests.race(path, "a")
        }
        async let second = #expect(processExitsWith: .success) { [path = file.path as String] in
            try ProcessTests.race(path, "b")
        }
        _ = await (first, second)

        let journal = try file.open()
        for name in ["a", "b"] {
            #expect(try journal.records(of: name, from: 1, limit: 1000) == JournalSample.records(1...100))
            #expect(
                try journal.recall(NoteQuery(space: name, .after("", limit: 999)), at: JournalSample.time(0)).count
                    == 100)
        }
        // One run for each key, and the two that wrote.
        #expect(try journal.runs(matching: RunQuery()).count == 102)
        let wish = Reservation(Lease(run: "a", token: 1), 1, in: [.init(Self.purse, limit: 150)])
        #expect(try journal.reserve([wish]) == [.refused(Purse.Level(purse: Self.purse, spent: 0, held: 150))])
        try journal.checkWhole()
    }

    @Test func `who writes without a pause lets others have their turn`() throws {
        let file = try JournalFile()
        _ = try file.open()
        let isWriting = DispatchSemaphore(value: 0)
        // As on a slow disk: nearly all of the time somebody is writing.
        let busy = Thread {
            guard let database = try? Database(path: file.path, patience: 10_000) else { return }
            while !Thread.current.isCancelled {
                try? database.transaction {
                    isWriting.signal()
                    usleep(20_000)
                }
            }
        }
        busy.start()
        defer { busy.cancel() }
        isWriting.wait()
        let patient = try Database(path: file.path, patience: 200)
        for _ in 1...10 { try patient.transaction {} }
    }

    @Test func `several may open a file that is not there yet`() async throws {
        for _ in 1...100 {
            let file = try JournalFile()
            await withTaskGroup(of: Void.self) { group in
                for _ in 1...4 {
                    group.addTask { #expect(throws: Never.self) { _ = try file.open() } }
                }
            }
        }
    }

    @Test func `of several that claim a dead owner's run one gets it`() async throws {
        let file = try JournalFile()
        let opened = try (1...4).map { _ in try file.open() }
        for round in 1...20 {
            let id = "run \(round)"
            _ = try opened[0].started(JournalSample.run(id))
            let winners = await withTaskGroup(of: Bool.self) { group in
                for (number, journal) in opened.enumerated() {
                    group.addTask {
                        let claim = Claim(
                            run: id, owner: Owner(machine: "here", process: 100 + number, started: "1"),
                            now: JournalSample.time(1), until: JournalSample.time(31), dead: JournalSample.ann)
                        return (try? journal.claim(claim)) != nil
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(winners == 1)
        }
    }

    /// Appends for ever, writes down what has returned, and is killed by a thread of its own in the midst of it.
    private static func appendUntilKilled(_ path: String, after microseconds: UInt32) throws {
        let journal = try SQLiteJournal(path: path)
        let owner = Owner.current()
        let lease = try journal.started(JournalSample.run(owner: owner))
        let returned = unsafe open(path + ".returned", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        Thread.detachNewThread {
            usleep(microseconds)
            kill(getpid(), SIGKILL)
        }
        var last = 0
        while true {
            try journal.append(Turn([Turn.Entry(lease, JournalSample.records(last + 1...last + 3))]))
            last += 3
            _ = unsafe withUnsafeBytes(of: last) { unsafe write(returned, $0.baseAddress, $0.count) }
        }
    }

    @Test func `whatever a killed process was told is written is written`() async throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededRandom(seed: seed)
        for _ in 1...8 {
            let file = try JournalFile()
            let time = UInt32.random(in: 1...60_000, using: &random)
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [path = file.path as String, time = time as UInt32] in
                try ProcessTests.appendUntilKilled(path, after: time)
            }
            let journal = try file.open()
            let told = try Data(contentsOf: URL(filePath: file.path + ".returned")).count / 8 * 3
            let found = try journal.records(of: "r1", from: 1, limit: .max)
            // The last turn may have been written with nobody left to be told.
            #expect([told, told + 3].contains(found.count), "seed \(seed)")
            #expect(found.isEmpty || found == JournalSample.records(1...found.count), "seed \(seed)")
            try journal.checkWhole()

            let holder = try #require(try journal.summary("r1")?.holder)
            #expect(holder.owner.isGone)
            let claim = Claim(
                run: "r1", owner: Owner.current(), now: JournalSample.time(0), until: JournalSample.time(30),
                dead: holder.owner)
            let lease = try journal.claim(claim).lease
            try journal.append(Turn([Turn.Entry(lease, JournalSample.records(found.count + 1...found.count + 1))]))
        }
    }
}
