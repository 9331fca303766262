import Journaling
import Values

/// Writing turns, which is what a run spends its time on here.
extension Database {
    func append(_ turn: Turn) throws(JournalError) -> [String] {
        guard turn != Turn() else { return [] }
        return try transaction { () throws(JournalError) in
            let leases = try fence(turn.entries.map(\.lease))
            for (entry, lease) in zip(turn.entries, leases) { try write(entry, lease.row) }
            for change in turn.notes { try write(change) }
            for id in turn.cancellations {
                try run(.requestCancel, id)
                guard changes == 1 else { throw .unknownRun(id) }
            }
            return zip(turn.entries, leases).compactMap { entry, lease in
                lease.isCancelRequested || turn.cancellations.contains(entry.lease.run) ? entry.lease.run : nil
            }
        }
    }

    /// The rows of the runs that these leases are for; none of them may be lost.
    func fence(_ leases: [Lease]) throws(JournalError) -> [(row: Int, isCancelRequested: Bool)] {
        var found: [(row: Int, isCancelRequested: Bool)] = []
        var lost: [String] = []
        for lease in leases {
            let before = found.count
            try run(.lease, lease.run) { row in
                found.append((row.int(0), row.int(2) != 0))
                if row.int(1) != lease.token, !lost.contains(lease.run) { lost.append(lease.run) }
            }
            guard found.count > before else { throw .unknownRun(lease.run) }
        }
        guard lost.isEmpty else { throw .leaseLost(lost) }
        return found
    }

    private func write(_ entry: Turn.Entry, _ row: Int) throws(JournalError) {
        if !entry.records.isEmpty { try write(entry.records, of: entry.lease.run, row) }
        for settlement in entry.settlements { try settle(settlement, ofRow: row) }
        if let status = entry.status { try write(status, row) }
        switch entry.term {
        case .until(let until): try run(.setTerm, row, until)
        case .released: try run(.release, row)
        case nil: break
        }
    }

    private func write(_ records: [Record], of run: String, _ row: Int) throws(JournalError) {
        var number = 0
        try self.run(.lastNumber, row) { number = $0.int(0) }
        let statement = try statement(.insertRecord)
        statement.bind(row, at: 1)
        for record in records {
            number += 1
            guard record.number == number else { throw .outOfOrder(run: run, expected: number, found: record.number) }
            statement.bind(number, at: 2)
            statement.bind(record.time.column, at: 3)
            try self.run(statement, with: record.payload, at: 4)
        }
    }

    private func write(_ status: RunSummary.Status, _ row: Int) throws(JournalError) {
        try run(
            .setStatus, row, status.state.rawValue, status.stage, status.progress, status.cost, status.ended)
        // What has ended holds nothing.
        if status.ended != nil { try run(.letGo, row) }
    }

    private func write(_ change: NoteChange) throws(JournalError) {
        switch change {
        case .put(let note): try run(.putNote, note.space, note.key, note.expires, note.value)
        case .remove(let space, let key): try run(.removeNote, space, key)
        }
    }
}
