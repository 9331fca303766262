import CSQLite
import Foundation
import Journaling
import TestKit
import Testing

@testable import SQLiteJournaling

/// What disks do: they get full, break, and forget.
@Suite struct DiskTests {
    private static func long(_ numbers: ClosedRange<Int>) -> [Record] {
        numbers.map { number in
            Record(number: number, time: JournalSample.time(0), payload: [UInt8](repeating: UInt8(number), count: 9000))
        }
    }

    @Test func `nothing is lost on a full disk, and the same turn can be written when there is room`() throws {
        let file = try JournalFile()
        let journal = try file.open()
        let lease = try journal.started()
        try journal.append(Turn([Turn.Entry(lease, Self.long(1...2))]))
        try journal.pragma("max_page_count = 1")
        var entry = Turn.Entry(lease, Self.long(3...5), status: RunSummary.Status(.failed))
        entry.term = .released
        let turn = Turn([entry])
        let before = try journal.runs(matching: RunQuery())
        for _ in 1...2 {
            let error = #expect(throws: JournalError.self) { try journal.append(turn) }
            #expect(error == .diskFull(path: file.path))
            #expect(error?.isPassing == true)
        }
        #expect(try journal.runs(matching: RunQuery()) == before)
        #expect(try journal.records(of: "r1", from: 1, limit: 9) == Self.long(1...2))

        try journal.pragma("max_page_count = 100000")
        try journal.append(turn)
        #expect(try file.open().records(of: "r1", from: 1, limit: 9) == Self.long(1...5))
        try journal.checkWhole()
    }

    /// A limit on the length of files stands for a disk that refuses to write, in a process of its own.
    @Test func `nothing is lost on a disk that fails`() async throws {
        let file = try JournalFile()
        await #expect(processExitsWith: .success) { [path = file.path as String] in
            let journal = try SQLiteJournal(path: path)
            let lease = try journal.started()
            try journal.append(Turn([Turn.Entry(lease, Self.long(1...2))]))
            signal(SIGXFSZ, SIG_IGN)
            #if canImport(Glibc)
                let kind = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
            #else
                let kind = RLIMIT_FSIZE
            #endif
            var limit = rlimit()
            unsafe getrlimit(kind, &limit)
            let before = limit.rlim_cur
            let length = try FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
            limit.rlim_cur = rlim_t(try #require(length) + 10_000)
            unsafe setrlimit(kind, &limit)
            let turn = Turn([Turn.Entry(lease, Self.long(3...5))])
            for _ in 1...2 {
                let error = #expect(throws: JournalError.self) { try journal.append(turn) }
                #expect(error == .failing(path: path, reason: "disk I/O error"))
            }
            #expect(try journal.records(of: "r1", from: 1, limit: 9) == Self.long(1...2))
            limit.rlim_cur = before
            unsafe setrlimit(kind, &limit)
            try journal.append(turn)
            #expect(try journal.records(of: "r1", from: 1, limit: 9) == Self.long(1...5))
        }
        #expect(try file.open().records(of: "r1", from: 1, limit: 9) == Self.long(1...5))
    }

    @Test func `a file that others keep busy is told as such, and nothing is written`() throws {
        let file = try JournalFile()
        let journal = try file.open(patience: 0)
        let lease = try journal.started()
        let other = try Database(path: file.path, patience: 0)
        try other.run(.begin)
        let turn = Turn([Turn.Entry(lease, JournalSample.records(1...1))])
        #expect(throws: JournalError.busy(path: file.path)) { try journal.append(turn) }
        // Others' writing keeps nobody from reading.
        #expect(try journal.records(of: "r1", from: 1, limit: 9) == [])
        try other.run(.rollback)
        try journal.append(turn)
    }

    @Test func `a damaged file is told as such when it is read or looked through`() throws {
        let file = try JournalFile()
        do {
            let journal = try file.open()
            let lease = try journal.started()
            try journal.append(Turn([Turn.Entry(lease, Self.long(1...50))]))
        }
        let handle = try FileHandle(forUpdating: URL(filePath: file.path))
        // The first page stays: it says what the file is and where the tables are.
        let length = try handle.seekToEnd()
        try handle.seek(toOffset: 4096)
        try handle.write(contentsOf: Data(repeating: 0xA5, count: Int(length) - 4096))
        try handle.close()
        let journal = try file.open()
        for read: () throws -> Void in [
            { _ = try journal.records(of: "r1", from: 1, limit: 9) }, { try journal.checkWhole() },
        ] {
            let error = #expect(throws: JournalError.self, performing: read)
            guard case .damaged(file.path, _) = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
        }
    }

    @Test func `a file that was not closed is looked through before it is used`() throws {
        let (file, copy) = (try JournalFile(), try JournalFile())
        let journal = try file.open()
        let lease = try journal.started()
        try journal.append(Turn([Turn.Entry(lease, Self.long(1...50))]))
        try journal.pragma("wal_checkpoint(FULL)")
        // What the log has now is not all of the file.
        try journal.append(Turn([Turn.Entry(lease, Self.long(51...51))]))
        for end in ["", "-wal"] { try FileManager.default.copyItem(atPath: file.path + end, toPath: copy.path + end) }
        #expect(try copy.open().records(of: "r1", from: 51, limit: 9) == Self.long(51...51))

        let other = try JournalFile()
        for end in ["", "-wal"] { try FileManager.default.copyItem(atPath: file.path + end, toPath: other.path + end) }
        let handle = try FileHandle(forUpdating: URL(filePath: other.path))
        try handle.seek(toOffset: 4096 * 40)
        try handle.write(contentsOf: Data(repeating: 0xA5, count: 4096 * 20))
        try handle.close()
        let error = #expect(throws: JournalError.self) { try other.open() }
        guard case .damaged(other.path, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    /// A power cut leaves some beginning of the log: each turn in it must be there whole, and nothing of the next.
    @Test func `whatever is cut off the log, every turn before it is whole`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededRandom(seed: seed)
        let file = try JournalFile()
        let journal = try file.open()
        let lease = try journal.started()
        func lengthOfLog() throws -> Int {
            try #require(try FileManager.default.attributesOfItem(atPath: file.path + "-wal")[.size] as? Int)
        }
        var ends = [(log: try lengthOfLog(), records: 0)]
        while ends.count <= 20 {
            let last = ends[ends.count - 1].records
            let count = Int.random(in: 1...5, using: &random)
            try journal.append(Turn([Turn.Entry(lease, JournalSample.records(last + 1...last + count))]))
            ends.append((try lengthOfLog(), last + count))
        }
        let log = try Data(contentsOf: URL(filePath: file.path + "-wal"))
        for _ in 1...30 {
            let cut = Int.random(in: ends[0].log...log.count, using: &random)
            let copy = try JournalFile()
            try FileManager.default.copyItem(atPath: file.path, toPath: copy.path)
            try log.prefix(cut).write(to: URL(filePath: copy.path + "-wal"))
            let whole = ends.last { $0.log <= cut }?.records ?? 0
            let found = try copy.open().records(of: "r1", from: 1, limit: 1000)
            #expect(found.map(\.number) == Array(1..<whole + 1), "seed \(seed), cut at \(cut)")
        }
    }
}
