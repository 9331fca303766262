import Values

/// What the memory journal keeps. Every change is checked whole before any of it is made.
struct Memory {
    struct Run {
        var summary: RunSummary
        let inputs: [UInt8]
        var token = 1
        var records: [Record] = []
    }

    /// In the order of their beginning.
    private(set) var runs: [Run] = []
    private var places: [String: Int] = [:]
    private var blueprints: [String: [UInt8]] = [:]
    var notes = MemoryNotes()
    var purses = MemoryPurses()
}

// MARK: Runs
extension Memory {
    func run(_ id: String) throws(JournalError) -> Run { runs[try place(of: id)] }

    private func place(of id: String) throws(JournalError) -> Int {
        guard let place = places[id] else { throw .unknownRun(id) }
        return place
    }

    mutating func begin(_ run: NewRun) throws(JournalError) -> Beginning {
        if let key = run.key, let standing = runs.first(where: { $0.summary.key?.sameCodePoints(as: key) ?? false }) {
            return .stands(standing.summary)
        }
        guard places[run.id] == nil else { throw .takenID(run.id) }
        var summary = RunSummary(
            id: run.id, workflow: run.workflow, project: run.project, profile: run.profile, key: run.key,
            hash: run.pinned.hash, started: run.started)
        summary.holder = RunSummary.Holder(owner: run.owner, until: run.until)
        places[run.id] = runs.count
        runs.append(Run(summary: summary, inputs: run.pinned.inputs))
        if blueprints[run.pinned.hash] == nil { blueprints[run.pinned.hash] = run.pinned.blueprint }
        return .begun(Lease(run: run.id, token: 1))
    }

    func runs(matching query: RunQuery) -> [RunSummary] {
        let found = runs.enumerated().filter { query.matches($0.element.summary) }
        let latest = found.sorted { a, b in
            (a.element.summary.started, a.offset) > (b.element.summary.started, b.offset)
        }
        return latest.prefix(max(0, query.limit)).map { _, run in
            var summary = run.summary
            if query.includesPinned {
                summary.pinned = Pinned(
                    inputs: run.inputs, blueprint: blueprints[summary.hash] ?? [], hash: summary.hash)
            }
            return summary
        }
    }

    mutating func claim(_ claim: Claim) throws(JournalError) -> Claimed {
        let place = try place(of: claim.run)
        if let holder = runs[place].summary.holder, !claim.prevails(over: holder) { throw .held(claim.run, holder) }
        runs[place].token += 1
        runs[place].summary.holder = RunSummary.Holder(owner: claim.owner, until: claim.until)
        runs[place].summary.isCancelRequested = false
        return Claimed(lease: Lease(run: claim.run, token: runs[place].token), held: purses.held(by: claim.run))
    }

    mutating func removeRuns(endedBefore end: Timestamp, at now: Timestamp) -> [String] {
        notes.removeExpired(at: now)
        let leaving = runs.map(\.summary).filter { run in
            guard let ended = run.status.ended else { return false }
            return ended < end && run.holder?.hasExpired(at: now) ?? true
        }
        let ids = Set(leaving.map(\.id))
        for id in ids { purses.letGo(of: id) }
        runs.removeAll { ids.contains($0.summary.id) }
        places = Dictionary(uniqueKeysWithValues: runs.enumerated().map { ($0.element.summary.id, $0.offset) })
        let hashes = Set(runs.map(\.summary.hash))
        blueprints = blueprints.filter { hashes.contains($0.key) }
        return leaving.map(\.id)
    }
}

// MARK: Writing
extension Memory {
    mutating func append(_ turn: Turn) throws(JournalError) -> [String] {
        try check(turn.entries.map(\.lease))
        for entry in turn.entries { try checkNumbers(of: entry) }
        for run in turn.cancellations { _ = try place(of: run) }

        for entry in turn.entries { try write(entry) }
        for change in turn.notes { notes.apply(change) }
        for run in turn.cancellations { runs[try place(of: run)].summary.isCancelRequested = true }
        return turn.entries.map(\.lease.run).filter { run in
            places[run].map { runs[$0].summary.isCancelRequested } ?? false
        }
    }

    mutating func reserve(_ reservations: [Reservation]) throws(JournalError) -> [Reservation.Outcome] {
        try check(reservations.map(\.lease))
        return reservations.map { purses.reserve($0) }
    }

    private func check(_ leases: [Lease]) throws(JournalError) {
        var lost: [String] = []
        for lease in leases where try run(lease.run).token != lease.token && !lost.contains(lease.run) {
            lost.append(lease.run)
        }
        guard lost.isEmpty else { throw .leaseLost(lost) }
    }

    private func checkNumbers(of entry: Turn.Entry) throws(JournalError) {
        var expected = try run(entry.lease.run).records.count + 1
        for record in entry.records {
            guard record.number == expected else {
                throw .outOfOrder(run: entry.lease.run, expected: expected, found: record.number)
            }
            expected += 1
        }
    }

    private mutating func write(_ entry: Turn.Entry) throws(JournalError) {
        let place = try place(of: entry.lease.run)
        runs[place].records += entry.records
        for settlement in entry.settlements { purses.settle(settlement, of: entry.lease.run) }
        if let status = entry.status {
            runs[place].summary.status = status
            if status.ended != nil { purses.letGo(of: entry.lease.run) }
        }
        switch entry.term {
        case .until(let until):
            if let holder = runs[place].summary.holder {
                runs[place].summary.holder = RunSummary.Holder(owner: holder.owner, until: until)
            }
        case .released: runs[place].summary.holder = nil
        case nil: break
        }
    }
}

extension RunQuery {
    fileprivate func matches(_ run: RunSummary) -> Bool {
        states.map { $0.contains(run.status.state) } ?? true && workflow.map { $0 == run.workflow } ?? true
            && key.map { run.key?.sameCodePoints(as: $0) ?? false } ?? true && run.id.utf8.starts(with: idPrefix.utf8)
    }
}
