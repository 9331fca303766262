import Journaling
import Testing
import Values

extension JournalConformance {
    private typealias Sample = JournalSample

    static let writing: [JournalConformance] = [
        JournalConformance("records are read as they were written, from any number on") { journal, beside in
            let lease = try journal.started()
            #expect(try beside.records(of: "r1", from: 1, limit: 10) == [])
            try journal.append(Turn([Turn.Entry(lease, Sample.records(1...5))]))
            try journal.append(Turn([Turn.Entry(lease, Sample.records(6...7))]))
            #expect(try beside.records(of: "r1", from: 1, limit: 10) == Sample.records(1...7))
            #expect(try beside.records(of: "r1", from: 3, limit: 2) == Sample.records(3...4))
            #expect(try beside.records(of: "r1", from: 0, limit: 1) == Sample.records(1...1))
            #expect(try beside.records(of: "r1", from: 8, limit: 10) == [])
            #expect(try beside.records(of: "r1", from: 1, limit: 0) == [])
        },
        JournalConformance("records may hold any bytes, none, or very many") { journal, beside in
            let lease = try journal.started()
            let bytes = Array(UInt8.min...UInt8.max)
            let long = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 7 >> 3) }
            let time = try #require(Timestamp("1969-12-31T23:59:58.000000001Z"))
            let records = zip(1..., [bytes, [], long, [0]]).map { Record(number: $0, time: time, payload: $1) }
            try journal.append(Turn([Turn.Entry(lease, records)]))
            #expect(try beside.records(of: "r1", from: 1, limit: 10) == records)
        },
        JournalConformance("a long run is read a chunk at a time") { journal, beside in
            let lease = try journal.started()
            try journal.append(Turn([Turn.Entry(lease, Sample.records(1...25))]))
            var found: [Record] = []
            try beside.forEachRecord(of: "r1", from: 4, chunk: 7) { found.append($0) }
            #expect(found == Sample.records(4...25))
        },
        JournalConformance("a turn writes several runs") { journal, beside in
            let leases = try ["a", "b"].map { try journal.started(Sample.run($0)) }
            try journal.append(Turn(leases.map { Turn.Entry($0, Sample.records(1...3)) }))
            for id in ["a", "b"] { #expect(try beside.records(of: id, from: 1, limit: 9) == Sample.records(1...3)) }
        },
        JournalConformance("a turn that cannot be written whole is not written at all") { journal, beside in
            let leases = try ["a", "b"].map { try journal.started(Sample.run($0)) }
            try journal.append(Turn([Turn.Entry(leases[0], Sample.records(1...1))]))
            let before = try beside.runs(matching: RunQuery())

            func turn(_ second: Turn.Entry, cancelling runs: String...) -> Turn {
                var first = Turn.Entry(leases[0], Sample.records(2...3), status: RunSummary.Status(.failed))
                first.term = .released
                first.settlements = [Settlement(Purse(name: "p", period: "x"), reserved: 0, spent: 5)]
                var turn = Turn([first, second])
                turn.notes = [.put(Note(space: "s", key: "k", value: [1]))]
                turn.cancellations = runs
                return turn
            }
            #expect(throws: JournalError.outOfOrder(run: "b", expected: 1, found: 2)) {
                try journal.append(turn(Turn.Entry(leases[1], Sample.records(2...2))))
            }
            #expect(throws: JournalError.leaseLost(["b"])) {
                try journal.append(turn(Turn.Entry(Lease(run: "b", token: 9), Sample.records(1...1))))
            }
            #expect(throws: JournalError.unknownRun("c")) {
                try journal.append(turn(Turn.Entry(Lease(run: "c", token: 1))))
            }
            let asking = turn(Turn.Entry(leases[1]), cancelling: "c")
            #expect(throws: JournalError.unknownRun("c")) { try journal.append(asking) }

            #expect(try beside.runs(matching: RunQuery()) == before)
            #expect(try beside.records(of: "a", from: 1, limit: 9) == Sample.records(1...1))
            #expect(try beside.recall(NoteQuery(space: "s", key: "k"), at: Sample.time(0)) == [])
            let free = Reservation(leases[0], 1, in: [.init(Purse(name: "p", period: "x"), limit: 1)])
            guard case .reserved = try beside.reserve([free])[0] else {
                Issue.record("money of a turn that failed was spent")
                return
            }
            // And the same turn, mended, can be written.
            try journal.append(turn(Turn.Entry(leases[1], Sample.records(1...1))))
            #expect(try beside.records(of: "a", from: 1, limit: 9) == Sample.records(1...3))
        },
        JournalConformance("a record has its number once") { journal, _ in
            let lease = try journal.started()
            try journal.append(Turn([Turn.Entry(lease, Sample.records(1...2))]))
            #expect(throws: JournalError.outOfOrder(run: "r1", expected: 3, found: 2)) {
                try journal.append(Turn([Turn.Entry(lease, Sample.records(2...3))]))
            }
        },
        JournalConformance("a run's summary changes with its records") { journal, beside in
            let lease = try journal.started()
            let status = RunSummary.Status(
                .partial, stage: "Drawing, cutting", progress: 42, cost: 1_250_000_001, ended: Sample.time(99))
            try journal.append(Turn([Turn.Entry(lease, status: status)]))
            #expect(try beside.summary("r1")?.status == status)
            let again = RunSummary.Status(.running, stage: "", progress: 50, cost: 1_250_000_002)
            try journal.append(Turn([Turn.Entry(lease, status: again)]))
            #expect(try beside.summary("r1")?.status == again)
        },
    ]

    static let notes: [JournalConformance] = [
        JournalConformance("a note is found until it expires, is replaced or is removed") { journal, beside in
            func write(_ changes: NoteChange...) throws {
                var turn = Turn()
                turn.notes = changes
                try journal.append(turn)
            }
            func recall(_ key: String, at seconds: Int) throws -> [UInt8]? {
                let notes = try beside.recall(NoteQuery(space: "cache", key: key), at: Sample.time(seconds))
                return notes.first?.value
            }
            try write(
                .put(Note(space: "cache", key: "a", value: [1], expires: Sample.time(10))),
                .put(Note(space: "cache", key: "b", value: [])), .put(Note(space: "other", key: "a", value: [3])))
            #expect(try recall("a", at: 9) == [1])
            #expect(try recall("a", at: 10) == nil)
            #expect(try recall("b", at: 1_000_000) == [])
            #expect(try recall("c", at: 0) == nil)
            try write(.put(Note(space: "cache", key: "a", value: [2])), .remove(space: "cache", key: "b"))
            #expect(try recall("a", at: 1_000_000) == [2])
            #expect(try recall("b", at: 0) == nil)
            #expect(try beside.recall(NoteQuery(space: "other", key: "a"), at: Sample.time(0)).first?.value == [3])
        },
        JournalConformance("notes are told apart by their bytes and listed in the order of these") { journal, beside in
            var turn = Turn()
            let keys = ["b", "a", "\u{E9}", "e\u{301}", "B", "\u{1F600}", "\u{FFFD}", ""]
            turn.notes = keys.map { .put(Note(space: "s", key: $0, value: Array($0.utf8))) }
            turn.notes.append(.put(Note(space: "s", key: "c", value: [0], expires: Sample.time(1))))
            try journal.append(turn)
            let sorted = keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { Array($0.utf8) }
            let now = Sample.time(1)
            let all = try beside.recall(NoteQuery(space: "s", .after("", limit: 99)), at: now)
            #expect(all.map(\.value) == Array(sorted.dropFirst()))
            let some = try beside.recall(NoteQuery(space: "s", .after("a", limit: 3)), at: now)
            #expect(some.map(\.value) == Array(sorted[3...5]))
            let asked = try beside.recall(NoteQuery(space: "s", .keys(["e\u{301}", "x", "\u{E9}", ""])), at: now)
            #expect(asked.map(\.value) == [Array("e\u{301}".utf8), Array("\u{E9}".utf8), []])
        },
        JournalConformance("expired notes are forgotten with old runs") { journal, beside in
            var turn = Turn()
            turn.notes = [
                .put(Note(space: "s", key: "a", value: [1], expires: Sample.time(5))),
                .put(Note(space: "s", key: "b", value: [2], expires: Sample.time(6))),
            ]
            try journal.append(turn)
            _ = try beside.removeRuns(endedBefore: Sample.time(0), at: Sample.time(5))
            // Asked for an earlier instant, it would still be told if it were there.
            let rest = try journal.recall(NoteQuery(space: "s", .keys(["a", "b"])), at: Sample.time(0))
            #expect(rest.map(\.key) == ["b"])
        },
    ]
}
