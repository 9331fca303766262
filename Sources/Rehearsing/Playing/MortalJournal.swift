import Journaling
import Synchronization
import Values

/// A journal in memory whose process dies: just after the event that is the last to be kept, when nobody has acted on
/// it yet; or when a run goes on for ever. In it somebody may cancel a run.
final class MortalJournal: Journal {
    private struct Life {
        var events = 0
        var last: Int?
        var cancellation: (run: String, after: Int)?
    }

    private let journal: any Journal
    private let life: Mutex<Life>
    private let clock: @Sendable () -> Timestamp
    private let end: Timestamp

    /// - Parameters:
    ///   - last: how many events are kept before the process dies; nil for one that lives on.
    ///   - cancellation: a run, and how many events are kept before somebody cancels it.
    ///   - end: when nobody believes any more that the run ends.
    init(
        _ journal: any Journal, dyingAfter last: Int?, cancelling cancellation: (run: String, after: Int)? = nil,
        until end: Timestamp, clock: @escaping @Sendable () -> Timestamp
    ) {
        self.journal = journal
        self.end = end
        self.clock = clock
        life = Mutex(Life(last: last, cancellation: cancellation))
    }

    static let death = JournalError.damaged(path: "memory", reason: "the process has died")
    static let endless = JournalError.damaged(path: "memory", reason: "the run does not end")

    @discardableResult
    func append(_ turn: Turn) throws(JournalError) -> [String] {
        if clock() > end { throw Self.endless }
        let cancelled = try journal.append(turn)
        let dies = try life.withLock { life throws(JournalError) in
            life.events += turn.entries.reduce(0) { $0 + $1.records.count }
            if let last = life.last, life.events >= last {
                life.last = nil
                return true
            }
            if let (run, count) = life.cancellation, life.events >= count {
                life.cancellation = nil
                var wish = Turn()
                wish.cancellations = [run]
                try journal.append(wish)
            }
            return false
        }
        if dies { throw Self.death }
        return cancelled
    }

    func begin(_ run: NewRun) throws(JournalError) -> Beginning { try journal.begin(run) }

    func records(of run: String, from number: Int, limit: Int) throws(JournalError) -> [Record] {
        try journal.records(of: run, from: number, limit: limit)
    }

    func runs(matching query: RunQuery) throws(JournalError) -> [RunSummary] { try journal.runs(matching: query) }

    func claim(_ claim: Claim) throws(JournalError) -> Claimed { try journal.claim(claim) }

    func reserve(_ reservations: [Reservation]) throws(JournalError) -> [Reservation.Outcome] {
        try journal.reserve(reservations)
    }

    func recall(_ query: NoteQuery, at now: Timestamp) throws(JournalError) -> [Note] {
        try journal.recall(query, at: now)
    }

    func removeRuns(endedBefore end: Timestamp, at now: Timestamp) throws(JournalError) -> [String] {
        try journal.removeRuns(endedBefore: end, at: now)
    }
}
