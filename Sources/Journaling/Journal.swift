package import Values

/// Where runs are written down: their records, who leads them, and what several runs share.
///
/// Every call but the last is one transaction, done and durable when it returns; one that throws has changed nothing
/// and may be made again. Several processes may share what a journal keeps. Time comes from the caller, so that it can be a simulated
/// one.
package protocol Journal: AnyObject, Sendable {
    /// Writes a new run down and gives its owner the lease, or gives the run that stands under the same key.
    func begin(_ run: NewRun) throws(JournalError) -> Beginning

    /// Writes what a turn of the engine's loop has brought for several runs, all of it or nothing.
    /// - Returns: those of its runs that somebody has asked to cancel.
    @discardableResult
    func append(_ turn: Turn) throws(JournalError) -> [String]

    /// The next records of a run, in order; none after the last.
    func records(of run: String, from number: Int, limit: Int) throws(JournalError) -> [Record]

    /// The latest first.
    func runs(matching query: RunQuery) throws(JournalError) -> [RunSummary]

    /// Takes the lease of a run whose owner has let it go, let it expire, or is dead.
    func claim(_ claim: Claim) throws(JournalError) -> Claimed

    /// Sets money aside, each sum in all of its purses or in none.
    ///
    /// It survives this process but maybe not a power cut, unlike any `append` that follows it.
    func reserve(_ reservations: [Reservation]) throws(JournalError) -> [Reservation.Outcome]

    /// The notes that there are, but for expired ones.
    func recall(_ query: NoteQuery, at now: Timestamp) throws(JournalError) -> [Note]

    /// Forgets the runs that ended before an instant and that nobody leads, with all that belongs to them alone, and
    /// the notes that have expired; one after the other, so that those who write need not wait for all of it.
    /// - Returns: the ids of the runs that are gone.
    func removeRuns(endedBefore end: Timestamp, at now: Timestamp) throws(JournalError) -> [String]
}

extension Journal {
    /// Hands on every record of a run from a number on, a chunk at a time, so that a long run needs no long list.
    package func forEachRecord(
        of run: String, from number: Int = 1, chunk: Int = 1000, _ body: (Record) throws(JournalError) -> Void
    ) throws(JournalError) {
        var next = number
        while true {
            let records = try records(of: run, from: next, limit: chunk)
            guard let last = records.last else { return }
            for record in records { try body(record) }
            next = last.number + 1
        }
    }
}
