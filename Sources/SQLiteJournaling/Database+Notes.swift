import Journaling
import Values

/// Looking notes up, and clearing away what is over.
extension Database {
    func recall(_ query: NoteQuery, at now: Timestamp) throws(JournalError) -> [Note] {
        var notes: [Note] = []
        func take(_ row: Statement) {
            let expires = row.optionalInt(1).map(Timestamp.init(column:))
            notes.append(Note(space: query.space, key: row.text(0), value: row.bytes(2), expires: expires))
        }
        switch query.selection {
        case .keys(let keys):
            for key in keys { try run(.note, query.space, key, now) { take($0) } }
        case .after(let key, let limit):
            try run(.notesAfter, query.space, key, now, max(0, limit)) { take($0) }
        }
        return notes
    }

    /// One run at a time, so that others can write in between.
    func removeRuns(endedBefore end: Timestamp, at now: Timestamp) throws(JournalError) -> [String] {
        var ended: [(row: Int, id: String)] = []
        try run(.endedRuns, end, now) { ended.append(($0.int(0), $0.text(1))) }
        var removed: [String] = []
        for (row, id) in ended where try removeRun(row, endedBefore: end, at: now) { removed.append(id) }
        try transaction { () throws(JournalError) in
            try run(.removeBlueprints)
            try run(.removeNotes, now)
        }
        return removed
    }

    /// False where somebody has taken the run up again in the meantime.
    private func removeRun(_ row: Int, endedBefore end: Timestamp, at now: Timestamp) throws(JournalError) -> Bool {
        try transaction { () throws(JournalError) in
            try run(.removeRun, row, end, now)
            guard changes == 1 else { return false }
            for query in [Query.removeRecords, .removeInputs, .letGo] { try run(query, row) }
            return true
        }
    }
}
