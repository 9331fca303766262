import Journaling
import Testing
import Values

extension JournalConformance {
    private typealias Sample = JournalSample

    static let beginning: [JournalConformance] = [
        JournalConformance("a new run is found with all that was said of it") { journal, beside in
            let run = Sample.run(key: "k")
            let lease = try journal.started(run)
            #expect(lease.run == "r1")
            var expected = RunSummary(
                id: "r1", workflow: "hero", project: "demo", profile: "dev", key: "k", hash: "abc",
                started: Sample.time(0))
            expected.holder = RunSummary.Holder(owner: Sample.ann, until: Sample.time(30))
            #expect(try beside.summary("r1") == expected)
            expected.pinned = run.pinned
            #expect(try beside.runs(matching: RunQuery(idPrefix: "r1", includesPinned: true)) == [expected])
        },
        JournalConformance("the same key gives the run that stands, and begins none") { journal, beside in
            _ = try journal.started(Sample.run("r1", key: "k"))
            guard case .stands(let run) = try beside.begin(Sample.run("r2", key: "k", owner: Sample.bob)) else {
                Issue.record("it began again")
                return
            }
            #expect(run.id == "r1")
            #expect(run.holder?.owner == Sample.ann)
            #expect(try journal.runs(matching: RunQuery()).map(\.id) == ["r1"])
        },
        JournalConformance("keys are told apart by their bytes") { journal, beside in
            _ = try journal.started(Sample.run("r1", key: "caf\u{E9}"))
            _ = try beside.started(Sample.run("r2", key: "cafe\u{301}"))
            var query = RunQuery()
            query.key = "cafe\u{301}"
            #expect(try journal.runs(matching: query).map(\.id) == ["r2"])
        },
        JournalConformance("an id is given once") { journal, beside in
            _ = try journal.started()
            #expect(throws: JournalError.takenID("r1")) { try beside.begin(Sample.run("r1")) }
        },
        JournalConformance("a run without a profile, with no inputs and an empty graph, is a run") { journal, beside in
            let pinned = Pinned(inputs: [], blueprint: [], hash: "")
            _ = try journal.started(
                NewRun(
                    id: "r1", workflow: "", project: "", profile: nil, key: nil, pinned: pinned,
                    started: Sample.time(0), owner: Sample.ann, until: Sample.time(1)))
            let run = try #require(try beside.runs(matching: RunQuery(idPrefix: "r1", includesPinned: true)).first)
            #expect(run.pinned == pinned)
            #expect(run.profile == nil)
            #expect(run.workflow == "")
        },
    ]

    static let looking: [JournalConformance] = [
        JournalConformance("runs come the latest first, as many as are wanted") { journal, beside in
            for (id, seconds) in [("a", 5), ("b", 9), ("c", 9), ("d", 1)] {
                _ = try journal.started(Sample.run(id, at: seconds))
            }
            #expect(try beside.runs(matching: RunQuery()).map(\.id) == ["c", "b", "a", "d"])
            var query = RunQuery()
            query.limit = 2
            #expect(try beside.runs(matching: query).map(\.id) == ["c", "b"])
            query.limit = 0
            #expect(try beside.runs(matching: query).isEmpty)
        },
        JournalConformance("runs are found by state, workflow and the beginning of their id") { journal, beside in
            for (id, workflow) in [("ab1", "hero"), ("ab2", "film"), ("a%", "hero"), ("AB3", "film")] {
                _ = try journal.started(Sample.run(id, workflow: workflow))
            }
            let lease = Lease(run: "ab1", token: 1)
            try journal.append(Turn([Turn.Entry(lease, status: RunSummary.Status(.partial, ended: Sample.time(1)))]))

            func ids(_ change: (inout RunQuery) -> Void) throws -> Set<String> {
                var query = RunQuery()
                change(&query)
                return Set(try beside.runs(matching: query).map(\.id))
            }
            #expect(try ids { $0.states = [.partial, .failed] } == ["ab1"])
            #expect(try ids { $0.states = [.running] } == ["ab2", "a%", "AB3"])
            #expect(try ids { $0.states = [] } == [])
            #expect(try ids { $0.workflow = "film" } == ["ab2", "AB3"])
            #expect(try ids { $0.idPrefix = "ab" } == ["ab1", "ab2"])
            #expect(try ids { $0.idPrefix = "a%" } == ["a%"])
            #expect(try ids { $0.idPrefix = "x" } == [])
            #expect(
                try ids {
                    $0.idPrefix = "ab"
                    $0.states = [.running]
                } == ["ab2"])
        },
    ]

    static let removing: [JournalConformance] = [
        JournalConformance("only what has ended long ago, and nobody leads, is removed") { journal, beside in
            for id in ["old", "recent", "led", "running"] { _ = try journal.started(Sample.run(id)) }
            for (id, ended) in [("old", 50), ("recent", 100), ("led", 50)] {
                var entry = Turn.Entry(
                    Lease(run: id, token: 1), Sample.records(1...3),
                    status: RunSummary.Status(.success, ended: Sample.time(ended)))
                entry.term = id == "led" ? .until(Sample.time(1000)) : .released
                try journal.append(Turn([entry]))
            }
            #expect(try beside.removeRuns(endedBefore: Sample.time(100), at: Sample.time(200)) == ["old"])
            #expect(Set(try journal.runs(matching: RunQuery()).map(\.id)) == ["recent", "led", "running"])
            #expect(throws: JournalError.unknownRun("old")) { try journal.records(of: "old", from: 1, limit: 9) }
            #expect(try journal.records(of: "recent", from: 1, limit: 9) == Sample.records(1...3))

            #expect(try beside.removeRuns(endedBefore: Sample.time(100), at: Sample.time(1000)) == ["led"])
            // Its id and its key are free again.
            _ = try journal.started(Sample.run("old"))
            #expect(try journal.records(of: "old", from: 1, limit: 9) == [])
        },
        JournalConformance("a blueprint stays as long as a run needs it") { journal, beside in
            let first = try journal.started(Sample.run("a"))
            _ = try journal.started(Sample.run("b"))
            var entry = Turn.Entry(first, status: RunSummary.Status(.failed, ended: Sample.time(1)))
            entry.term = .released
            try journal.append(Turn([entry]))
            #expect(try beside.removeRuns(endedBefore: Sample.time(2), at: Sample.time(3)) == ["a"])
            let rest = try journal.runs(matching: RunQuery(idPrefix: "b", includesPinned: true))
            #expect(rest.first?.pinned == Sample.run().pinned)
        },
    ]
}
