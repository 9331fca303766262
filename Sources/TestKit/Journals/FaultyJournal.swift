package import Journaling
import Synchronization
package import Values

/// A journal whose process dies: before an append is durable, or just after, when nobody has acted on it yet.
package final class FaultyJournal: Journal {
    package enum Moment: Sendable { case before, after }

    private struct Plan {
        var appendsLeft: Int
        let moment: Moment
    }

    private let journal: any Journal
    private let plan: Mutex<Plan?>

    /// - Parameter appends: how many succeed before the one that is the last.
    package init(_ journal: any Journal, dyingAfter appends: Int?, _ moment: Moment) {
        self.journal = journal
        plan = Mutex(appends.map { Plan(appendsLeft: $0, moment: moment) })
    }

    /// What tells of the death. Nothing may go on after it.
    package static let death = JournalError.damaged(path: "memory", reason: "the process has died")

    @discardableResult
    package func append(_ turn: Turn) throws(JournalError) -> [String] {
        let dies = plan.withLock { plan -> Moment? in
            guard let left = plan?.appendsLeft else { return nil }
            plan?.appendsLeft = left - 1
            return left <= 0 ? plan?.moment : nil
        }
        if dies == .before { throw Self.death }
        let cancelled = try journal.append(turn)
        if dies == .after { throw Self.death }
        return cancelled
    }

    package func begin(_ run: NewRun) throws(JournalError) -> Beginning { try journal.begin(run) }

    package func records(of run: String, from number: Int, limit: Int) throws(JournalError) -> [Record] {
        try journal.records(of: run, from: number, limit: limit)
    }

    package func runs(matching query: RunQuery) throws(JournalError) -> [RunSummary] {
        try journal.runs(matching: query)
    }

    package func claim(_ claim: Claim) throws(JournalError) -> Claimed { try journal.claim(claim) }

    package func reserve(_ reservations: [Reservation]) throws(JournalError) -> [Reservation.Outcome] {
        try journal.reserve(reservations)
    }

    package func recall(_ query: NoteQuery, at now: Timestamp) throws(JournalError) -> [Note] {
        try journal.recall(query, at: now)
    }

    package func removeRuns(endedBefore end: Timestamp, at now: Timestamp) throws(JournalError) -> [String] {
        try journal.removeRuns(endedBefore: end, at: now)
    }
}
