import Journaling
import Testing
import Values

extension JournalConformance {
    private typealias Sample = JournalSample

    private static func claim(by owner: Owner, at seconds: Int, dead: Owner? = nil) -> Claim {
        Claim(run: "r1", owner: owner, now: Sample.time(seconds), until: Sample.time(seconds + 30), dead: dead)
    }

    static let leases: [JournalConformance] = [
        JournalConformance("a living owner keeps its run") { journal, beside in
            _ = try journal.started()
            let holder = RunSummary.Holder(owner: Sample.ann, until: Sample.time(30))
            #expect(throws: JournalError.held("r1", holder)) { try beside.claim(claim(by: Sample.bob, at: 29)) }
            // Not even the owner itself gets it twice.
            #expect(throws: JournalError.held("r1", holder)) { try journal.claim(claim(by: Sample.ann, at: 1)) }
            // A third one's death changes nothing.
            let other = Owner(machine: "here", process: 11, started: "another start")
            #expect(throws: JournalError.held("r1", holder)) {
                try beside.claim(claim(by: Sample.bob, at: 1, dead: other))
            }
            #expect(throws: JournalError.unknownRun("r2")) {
                try beside.claim(Claim(run: "r2", owner: Sample.bob, now: Sample.time(0), until: Sample.time(1)))
            }
        },
        JournalConformance("an expired run may be taken over, and its first owner writes no more") { journal, beside in
            let old = try journal.started()
            try journal.append(Turn([Turn.Entry(old, Sample.records(1...2))]))
            let claimed = try beside.claim(claim(by: Sample.bob, at: 30))
            #expect(claimed.lease.token > old.token)
            #expect(claimed.held == [:])
            let holder = RunSummary.Holder(owner: Sample.bob, until: Sample.time(60))
            #expect(try journal.summary("r1")?.holder == holder)
            #expect(throws: JournalError.leaseLost(["r1"])) {
                try journal.append(Turn([Turn.Entry(old, Sample.records(3...3))]))
            }
            #expect(throws: JournalError.leaseLost(["r1"])) { try journal.reserve([Reservation(old, 1, in: [])]) }
            try beside.append(Turn([Turn.Entry(claimed.lease, Sample.records(3...4))]))
            #expect(try journal.records(of: "r1", from: 1, limit: 9) == Sample.records(1...4))
        },
        JournalConformance("an expired lease that nobody took is as good as before") { journal, beside in
            let lease = try journal.started()
            var entry = Turn.Entry(lease, Sample.records(1...1))
            entry.term = .until(Sample.time(200))
            try journal.append(Turn([entry]))
            #expect(try beside.summary("r1")?.holder?.until == Sample.time(200))
            let holder = RunSummary.Holder(owner: Sample.ann, until: Sample.time(200))
            #expect(throws: JournalError.held("r1", holder)) { try beside.claim(claim(by: Sample.bob, at: 100)) }
        },
        JournalConformance("a dead owner's run may be taken over at once") { journal, beside in
            _ = try journal.started()
            let claimed = try beside.claim(claim(by: Sample.bob, at: 1, dead: Sample.ann))
            try beside.append(Turn([Turn.Entry(claimed.lease, Sample.records(1...1))]))
            // Whoever saw the same death comes too late.
            let holder = RunSummary.Holder(owner: Sample.bob, until: Sample.time(31))
            #expect(throws: JournalError.held("r1", holder)) {
                try journal.claim(claim(by: Owner.current(), at: 1, dead: Sample.ann))
            }
        },
        JournalConformance("a run that was let go has no owner until somebody takes it") { journal, beside in
            let lease = try journal.started()
            var entry = Turn.Entry(lease)
            entry.term = .released
            try journal.append(Turn([entry]))
            #expect(try beside.summary("r1")?.holder == nil)
            // Renewing what was let go brings nobody back.
            entry.term = .until(Sample.time(99))
            try journal.append(Turn([entry]))
            #expect(try beside.summary("r1")?.holder == nil)
            #expect(try beside.claim(claim(by: Sample.bob, at: 1)).lease.run == "r1")
            let late = Turn([entry])
            #expect(throws: JournalError.leaseLost(["r1"])) { try journal.append(late) }
        },
        JournalConformance("all leases that are lost are told at once") { journal, beside in
            let leases = try ["a", "b", "c"].map { try journal.started(Sample.run($0)) }
            for id in ["c", "a"] {
                _ = try beside.claim(
                    Claim(run: id, owner: Sample.bob, now: Sample.time(50), until: Sample.time(60)))
            }
            #expect(throws: JournalError.leaseLost(["a", "c"])) {
                try journal.append(Turn(leases.map { Turn.Entry($0) }))
            }
        },
        JournalConformance("an owner learns with its next turn that somebody asks to cancel") { journal, beside in
            let leases = try ["a", "b"].map { try journal.started(Sample.run($0)) }
            let turn = Turn(leases.map { Turn.Entry($0) })
            #expect(try journal.append(turn) == [])
            var wish = Turn()
            wish.cancellations = ["b"]
            #expect(try beside.append(wish) == [])
            #expect(try journal.append(turn) == ["b"])
            #expect(try beside.summary("b")?.isCancelRequested == true)
            #expect(try beside.summary("a")?.isCancelRequested == false)
            // It is told until the run is taken up anew.
            #expect(try journal.append(turn) == ["b"])
            let claim = Claim(run: "b", owner: Sample.bob, now: Sample.time(50), until: Sample.time(60))
            let claimed = try beside.claim(claim)
            #expect(try beside.append(Turn([Turn.Entry(claimed.lease)])) == [])
        },
    ]

    static let purses: [JournalConformance] = [
        JournalConformance("money is set aside in all purses or in none") { journal, beside in
            let lease = try journal.started()
            let (day, month) = (Purse(name: "dev", period: "2026-11-20"), Purse(name: "dev", period: "2026-11"))
            func reserve(_ amount: Nanodollars) throws -> Reservation.Outcome {
                let limits = [Reservation.Limit(month, limit: 100), .init(day, limit: 10)]
                return try beside.reserve([Reservation(lease, amount, in: limits)])[0]
            }
            let levels = [month, day].map { Purse.Level(purse: $0, spent: 0, held: 7) }
            #expect(try reserve(7) == .reserved(levels))
            #expect(try reserve(4) == .refused(levels[1]))
            #expect(try reserve(0) == .reserved(levels))
            let full = [month, day].map { Purse.Level(purse: $0, spent: 0, held: 10) }
            #expect(try reserve(3) == .reserved(full))
            #expect(try reserve(.max) == .refused(full[0]))
        },
        JournalConformance("what was set aside is settled with what it cost") { journal, beside in
            let lease = try journal.started()
            let purse = Purse(name: "dev", period: "2026-11")
            func reserve(_ amount: Nanodollars) throws -> Reservation.Outcome {
                try beside.reserve([Reservation(lease, amount, in: [.init(purse, limit: 10)])])[0]
            }
            func settle(_ reserved: Nanodollars, _ spent: Nanodollars) throws {
                var entry = Turn.Entry(lease)
                entry.settlements = [Settlement(purse, reserved: reserved, spent: spent)]
                try journal.append(Turn([entry]))
            }
            #expect(try reserve(8) == .reserved([Purse.Level(purse: purse, spent: 0, held: 8)]))
            try settle(5, 2)
            #expect(try reserve(6) == .refused(Purse.Level(purse: purse, spent: 2, held: 3)))
            // Dearer than thought: the purse may be overdrawn by what cannot be undone.
            try settle(3, 12)
            #expect(try reserve(1) == .refused(Purse.Level(purse: purse, spent: 14, held: 0)))
            // A provider gives money back; and nothing more is let go than is held.
            try settle(99, -10)
            #expect(try reserve(1) == .reserved([Purse.Level(purse: purse, spent: 4, held: 1)]))
        },
        JournalConformance("a run's money is known to its next owner and free when it ends") { journal, beside in
            let lease = try journal.started()
            let other = try journal.started(Sample.run("r2"))
            let purse = Purse(name: "dev", period: "2026-11")
            let limits = [Reservation.Limit(purse, limit: 10)]
            _ = try journal.reserve([Reservation(lease, 6, in: limits), Reservation(other, 3, in: limits)])
            let claimed = try beside.claim(claim(by: Sample.bob, at: 40))
            #expect(claimed.held == [purse: 6])
            try beside.append(
                Turn([Turn.Entry(claimed.lease, status: RunSummary.Status(.failed, ended: Sample.time(41)))]))
            let outcome = try journal.reserve([Reservation(other, 7, in: limits)])
            #expect(outcome == [.reserved([Purse.Level(purse: purse, spent: 0, held: 10)])])
        },
        JournalConformance("wishes are met in their order, each by itself") { journal, beside in
            let lease = try journal.started()
            let purse = Purse(name: "dev", period: "2026-11")
            let wishes = [6, 5, 4].map { Reservation(lease, $0, in: [.init(purse, limit: 10)]) }
            #expect(
                try beside.reserve(wishes) == [
                    .reserved([Purse.Level(purse: purse, spent: 0, held: 6)]),
                    .refused(Purse.Level(purse: purse, spent: 0, held: 6)),
                    .reserved([Purse.Level(purse: purse, spent: 0, held: 10)]),
                ])
        },
    ]
}
