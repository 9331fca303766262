import Blueprint
import Calling
import Expressions
package import Journaling
package import Running
package import Values

/// Runs: how they begin, are taken up again, and leave their files.
extension Host {
    /// Begins a run, or says which one stands under the same key.
    package func begin(_ new: NewRun, _ library: Library, start: Start, zones: ZoneDatabase) throws(JournalError)
        -> RunSummary?
    {
        switch try ports.journal.begin(new) {
        case .stands(let summary): return summary
        case .begun(let lease):
            let shell = shell(new.id, library, RunMachine(library, zones: zones), lease)
            happened(.began(start), to: shell)
            return nil
        }
    }

    /// Goes on with a run whose records say how far it came; or takes it up only to break it off.
    package func resume(
        _ id: String, _ library: Library, retriesFailed: Bool, cancelling: Bool = false, owner dead: Owner?,
        zones: ZoneDatabase
    ) throws(JournalError) {
        let claim = Claim(
            run: id, owner: ports.owner, now: now, until: now.adding(Self.leaseTerm) ?? now, dead: dead)
        let claimed = try ports.journal.claim(claim)
        let shell = shell(id, library, RunMachine(library, zones: zones), claimed.lease)
        try ports.journal.forEachRecord(of: id) { (record) throws(JournalError) in
            shell.records = record.number
            guard let event = EventCodec.decode(record.payload, at: record.time) else { return }
            _ = shell.machine.handle(event)
        }
        // Whoever looks sees at once that it is at work again.
        try ports.journal.append(Turn([Turn.Entry(shell.lease, status: status(of: shell))]))
        if shell.records == 0, let start = try pinnedStart(of: id) {
            happened(.began(start), to: shell)
        } else {
            // What was under way comes with it.
            happened(.resumed(retriesFailed: retriesFailed), to: shell)
        }
        if cancelling { happened(.stopped, to: shell) }
    }

    /// A run that was broken off before its first record was written.
    private func pinnedStart(of id: String) throws(JournalError) -> Start? {
        let runs = try ports.journal.runs(matching: RunQuery(idPrefix: id, includesPinned: true))
        return runs.first { $0.id == id }?.pinned.flatMap { Start(pinned: $0) }
    }

    private func shell(_ id: String, _ library: Library, _ machine: RunMachine, _ lease: Lease) -> RunShell {
        let blueprint = library.blueprint
        gate.include(
            blueprint.providers.values.sorted { $0.name < $1.name },
            keys: ports.keyring.keys.mapValues { $0.map(\.id) })
        let shell = RunShell(id: id, number: runs.count, library, machine: machine, lease: lease)
        runs.append(shell)
        return shell
    }

    func save(_ item: ItemID, of run: RunShell) {
        for (stem, value) in run.machine.saves(of: item) {
            do throws(ArtifactStore.Failure) {
                for path in try ports.artifacts.save(value, as: stem, of: run.id) {
                    ports.observer?.saved(path, in: run.id)
                }
            } catch { ports.observer?.warn(error.message) }
        }
    }

    package func ending(of run: String) -> Ending? { runs.first { $0.id == run }?.ending }

    package func machine(of run: String) -> RunMachine? { runs.first { $0.id == run }?.machine }
}
