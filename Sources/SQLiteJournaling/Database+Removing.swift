import Journaling
import Values

/// Clearing away what is over.
extension Database {
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
        try shrink(at: now)
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

    /// Gives back to the disk what a good part of the file no longer needs, unless a run is at work: it would wait.
    private func shrink(at now: Timestamp) throws(JournalError) {
        guard try count(.emptyPages) > max(Self.bearablyEmpty, count(.pages) / 4), try count(.ledRuns, now) == 0 else {
            return
        }
        do throws(JournalError) { try execute("VACUUM") } catch {
            // The space will be used again by what comes, and the runs are gone all the same.
            guard error.isPassing else { throw error }
        }
    }

    private func count(_ query: Query, _ values: (any Bindable)?...) throws(JournalError) -> Int {
        let statement = try statement(query)
        statement.bind(values)
        var count = 0
        try run(statement) { count = $0.int(0) }
        return count
    }

    /// In pages.
    private static let bearablyEmpty = 1000
}
