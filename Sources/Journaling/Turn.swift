/// What one turn of the engine's loop writes, in one transaction.
package struct Turn: Sendable, Equatable {
    /// What is written for one run, by whoever holds its lease.
    package struct Entry: Sendable, Equatable {
        package let lease: Lease
        package var records: [Record]
        package var status: RunSummary.Status?
        package var settlements: [Settlement] = []
        package var term: Lease.Term?

        package init(_ lease: Lease, _ records: [Record] = [], status: RunSummary.Status? = nil) {
            self.lease = lease
            self.records = records
            self.status = status
        }
    }

    /// At most one for each run.
    package var entries: [Entry] = []
    package var notes: [NoteChange] = []
    /// Runs whose owners are asked to cancel them; whoever asks needs no lease.
    package var cancellations: [String] = []

    package init(_ entries: [Entry] = []) { self.entries = entries }
}
