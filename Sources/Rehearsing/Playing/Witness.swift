import Hosting
import Journaling
import Running
import Values

/// Sees all that happens in a run, and keeps it for the judgement.
final class Witness: Observer {
    private let library: Library
    private let zones: ZoneDatabase
    private let standIn: StandIn
    /// What its files' paths begin with.
    private let folder: String
    private(set) var machine: RunMachine
    private(set) var events: [Event] = []
    /// Below the run's folder.
    private(set) var files: [String] = []
    private(set) var warnings: [String] = []

    init(_ library: Library, zones: ZoneDatabase, _ standIn: StandIn, folder: String) {
        self.library = library
        self.zones = zones
        self.standIn = standIn
        self.folder = folder
        machine = RunMachine(library, zones: zones)
    }

    func happened(_ event: Event, to item: () -> String?, in run: String) { happened(event) }

    private func happened(_ event: Event) {
        events.append(event)
        _ = machine.handle(event)
        if case .intended(let item, let intent) = event.kind { standIn.learn(machine.shown(item), of: intent.client) }
    }

    /// What was written down before a crash is all that counts.
    func reread(_ run: String, from journal: some Journal) throws(JournalError) {
        machine = RunMachine(library, zones: zones)
        events = []
        try journal.forEachRecord(of: run) { (record) throws(JournalError) in
            guard let event = EventCodec.decode(record.payload, at: record.time) else { return }
            happened(event)
        }
    }

    func saved(_ path: String, in run: String) {
        let prefix = "\(folder)/\(run)/"
        let name = path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
        if !files.contains(name) { files.append(name) }
    }

    func progressed(_ progress: Progress, waits: [String], in run: String, at now: Timestamp) {}

    func warn(_ message: String) { warnings.append(message) }
}
