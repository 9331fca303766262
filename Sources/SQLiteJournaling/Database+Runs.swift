import Journaling
import Values

/// Beginning, finding and claiming runs, and reading their records.
extension Database {
    func begin(_ run: NewRun) throws(JournalError) -> Beginning {
        try transaction { () throws(JournalError) in
            if let key = run.key, let standing = try standingRun(key: key) { return .stands(standing) }
            guard try !has(run.id) else { throw .takenID(run.id) }
            try self.run(
                .insertRun, run.id, run.workflow, run.project, run.profile, run.key, run.pinned.hash, run.started,
                run.owner.machine, run.owner.process, run.owner.started, run.until)
            try self.run(.insertInputs, run.pinned.inputs)
            try self.run(.insertBlueprint, run.pinned.hash, run.pinned.blueprint)
            return .begun(Lease(run: run.id, token: 1))
        }
    }

    private func standingRun(key: String) throws(JournalError) -> RunSummary? {
        var query = RunQuery()
        query.key = key
        return try runs(matching: query).first
    }

    private func has(_ id: String) throws(JournalError) -> Bool {
        var isThere = false
        try run(.lease, id) { _ in isThere = true }
        return isThere
    }

    func runs(matching query: RunQuery) throws(JournalError) -> [RunSummary] {
        var runs: [RunSummary] = []
        let states = query.states.map { ",\($0.map(\.rawValue).joined(separator: ","))," }
        try run(
            .runs, states, query.workflow, query.key, query.idPrefix, max(0, query.limit),
            query.includesPinned ? 1 : 0
        ) { statement throws(JournalError) in
            runs.append(try summary(statement, includesPinned: query.includesPinned))
        }
        return runs
    }

    private func summary(_ row: Statement, includesPinned: Bool) throws(JournalError) -> RunSummary {
        var run = RunSummary(
            id: row.text(0), workflow: row.text(1), project: row.text(2), profile: row.optionalText(3),
            key: row.optionalText(4), hash: row.text(5), started: Timestamp(column: row.int(6)))
        guard let state = RunSummary.State(rawValue: row.text(7)) else {
            throw .damaged(path: path, reason: "run '\(run.id)' has the state '\(row.text(7))', which there is not")
        }
        run.status = RunSummary.Status(
            state, stage: row.text(8), progress: row.int(9), cost: row.int(10),
            ended: row.optionalInt(11).map(Timestamp.init(column:)))
        run.holder = row.holder(from: 12)
        run.isCancelRequested = row.int(16) != 0
        if includesPinned { run.pinned = Pinned(inputs: row.bytes(17), blueprint: row.bytes(18), hash: run.hash) }
        return run
    }

    func claim(_ claim: Claim) throws(JournalError) -> Claimed {
        try transaction { () throws(JournalError) in
            var found: (row: Int, token: Int, holder: RunSummary.Holder?)?
            try run(.runRow, claim.run) { found = ($0.int(0), $0.int(1), $0.holder(from: 2)) }
            guard let found else { throw .unknownRun(claim.run) }
            if let holder = found.holder, !claim.prevails(over: holder) { throw .held(claim.run, holder) }
            try run(
                .claim, found.row, found.token + 1, claim.owner.machine, claim.owner.process, claim.owner.started,
                claim.until)
            let lease = Lease(run: claim.run, token: found.token + 1)
            return Claimed(lease: lease, held: try held(byRow: found.row))
        }
    }

    func records(of run: String, from number: Int, limit: Int) throws(JournalError) -> [Record] {
        var row: Int?
        try self.run(.lease, run) { row = $0.int(0) }
        guard let row else { throw .unknownRun(run) }
        var records: [Record] = []
        try self.run(.records, row, number, max(0, limit)) { row in
            let time = Timestamp(column: row.int(1))
            records.append(Record(number: row.int(0), time: time, payload: row.bytes(2)))
        }
        return records
    }
}

extension Statement {
    /// Who holds a lease, and until when: four columns.
    fileprivate func holder(from column: Int32) -> RunSummary.Holder? {
        guard !isNull(column) else { return nil }
        let owner = Owner(machine: text(column), process: int(column + 1), started: text(column + 2))
        return RunSummary.Holder(owner: owner, until: Timestamp(column: int(column + 3)))
    }
}
