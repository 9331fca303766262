import Blueprint
import Journaling
import Running
import Values

/// A run as its records tell it: what it began with, and the machine that they lead to.
struct Chronicle {
    let run: RunSummary
    let start: Start?
    /// Where its files are.
    let folder: String
    let machine: RunMachine

    /// - Parameter visit: sees each event with what it led to, and the state after it.
    init(
        of run: RunSummary, in archive: Archive, zones: ZoneDatabase = .system,
        _ visit: (Event, [Effect], RunMachine) -> Void = { _, _, _ in }
    ) throws(Obstacle) {
        var machine = RunMachine(Library(try archive.blueprint(of: run)), zones: zones)
        do throws(JournalError) {
            try archive.journal.forEachRecord(of: run.id) { (record) throws(JournalError) in
                guard let event = EventCodec.decode(record.payload, at: record.time) else { return }
                let effects = machine.handle(event)
                visit(event, effects, machine)
            }
        } catch { throw Obstacle(error) }
        try self.init(of: run, in: archive, machine)
    }

    /// - Parameter machine: which the run's records have led to already.
    init(of run: RunSummary, in archive: Archive, _ machine: RunMachine) throws(Obstacle) {
        self.run = run
        self.machine = machine
        start = try archive.start(of: run)
        folder = archive.folder(of: run, start)
    }

    var blueprint: Blueprint { machine.blueprint }

    /// From the beginning to the end, or to the last that is known.
    var took: Duration { (run.status.ended ?? machine.now).since(run.started) ?? .zero }
}
