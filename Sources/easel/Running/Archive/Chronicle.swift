import Blueprint
import Journaling
import Running
import Values

/// A run as its records tell it: the machine that they lead to, and when each item's work began and ended.
struct Chronicle {
    let run: RunSummary
    let start: Start?
    let blueprint: Blueprint
    /// Where its files are.
    let folder: String
    private(set) var machine: RunMachine
    /// From the first attempt of each item to the end of its last.
    private(set) var times: [ItemID: (began: Timestamp, ended: Timestamp)] = [:]
    private(set) var last: Timestamp

    /// - Parameter visit: sees each event with what it led to, and the state after it.
    init(
        of run: RunSummary, in archive: Archive, zones: ZoneDatabase = .system,
        _ visit: (Event, [Effect], RunMachine) -> Void = { _, _, _ in }
    ) throws(Obstacle) {
        let blueprint = try archive.blueprint(of: run)
        self.run = run
        self.blueprint = blueprint
        start = try archive.start(of: run)
        folder = archive.folder(of: run, start)
        last = run.started
        var machine = RunMachine(Library(blueprint), zones: zones)
        var times = times
        var last = last
        do throws(JournalError) {
            try archive.journal.forEachRecord(of: run.id) { (record) throws(JournalError) in
                guard let event = EventCodec.decode(record.payload, at: record.time) else { return }
                let effects = machine.handle(event)
                last = event.time
                if let id = event.kind.worked { times[id] = (times[id]?.began ?? event.time, event.time) }
                visit(event, effects, machine)
            }
        } catch { throw Obstacle(error) }
        self.machine = machine
        self.times = times
        self.last = last
    }

    /// From the beginning to the end, or to the last that is known.
    var took: Duration { (run.status.ended ?? last).since(run.started) ?? .zero }
}

extension Event.Kind {
    /// The item whose attempt begins or ends.
    fileprivate var worked: ItemID? {
        switch self {
        case .intended(let id, _), .succeeded(let id, _), .failed(let id, _), .reused(let id, _): id
        default: nil
        }
    }
}
