import Blueprint
import Calling
import Exchanges
import Hosting
import Journaling
import Running
import SQLiteJournaling
import Simulating
import Values

/// One process's work on runs: the journal, the outside, and the host between them.
final class Session {
    struct Obstacle: Error {
        let message: String
        var help: String?
    }

    private let blueprint: Blueprint
    private let library: Library
    private let report: Report
    private let mailbox = Mailbox()
    private let outside: any Outside
    private let journal: SQLiteJournal
    private let host: Host
    private let clock = SystemClock()
    private let owner = Owner.current()
    private let seed: UInt64
    let folder: String
    var usesCache = true

    init(
        _ blueprint: Blueprint, root: String, simulation: Simulation?, out: String?, report: Report
    ) throws(Obstacle) {
        self.blueprint = blueprint
        library = Library(blueprint)
        self.report = report
        let store = Session.path(blueprint.terms.store, in: root)
        let keeping = store.lastIndex(of: "/").map { String(store[..<$0]) } ?? "."
        guard NewFile.makeFolder(keeping) else { throw Obstacle(message: "cannot make the folder '\(keeping)'") }
        do { journal = try SQLiteJournal(path: store) } catch {
            throw Obstacle(message: error.message, help: error.help)
        }
        folder = out ?? Session.path(blueprint.terms.folder, in: root)
        let keyring: Keyring
        if let simulation {
            outside = SimulatedOutside(
                Simulator(blueprint, seed: simulation.seed, faults: simulation.faults, speed: simulation.speed))
            keyring = KeyringReader.simulated(for: blueprint)
            seed = simulation.seed
        } else {
            do { keyring = try KeyringReader(root: root).keyring(for: blueprint) } catch {
                throw Obstacle(
                    message: error.messages.joined(separator: "\nerror: "),
                    help: "'--simulate' runs without a key")
            }
            do { outside = try LiveOutside(mailbox) } catch { throw Obstacle(message: error.message) }
            seed = UInt64.random(in: 0 ... .max)
        }
        var ports = Host.Ports(
            journal: journal, outside: outside, clock: clock, mailbox: mailbox,
            artifacts: ArtifactStore(store: Session.absolute(keeping) + "/artifacts", folder: folder),
            keyring: keyring, owner: owner, observer: report)
        if simulation != nil { ports.random = SeededNumbers(seed: seed) }
        host = Host(ports, limits: blueprint.terms.limits)
    }

    deinit { outside.close() }

    private static func path(_ path: String, in root: String) -> String {
        path.hasPrefix("/") ? path : root == "." ? path : root + "/" + path
    }

    private static func absolute(_ path: String) -> String { ProjectFiles.absolute(path) ?? path }

    // MARK: Runs

    func begin(_ inputs: ValueMap, key: String?) -> ExitCode {
        let now = clock.now
        let id = RunName.make(blueprint.name, at: now)
        let pinned = Pinned(
            inputs: (try? Value.map(inputs).jsonBytes()) ?? [], blueprint: Array(blueprint.text.utf8),
            hash: blueprint.hash)
        let new = NewRun(
            id: id, workflow: blueprint.name, project: "", profile: blueprint.terms.profile, key: key, pinned: pinned,
            started: now, owner: owner, until: now.adding(.seconds(45)) ?? now)
        let start = Start(run: id, inputs: inputs, seed: seed, profile: blueprint.terms.profile ?? "")
        do {
            if let standing = try host.begin(new, library, start: start, zones: .system) {
                return report.stands(standing)
            }
            report.began(id, folder: folder + "/" + id)
            return try finish(id)
        } catch { return Report.refuse(error.message, help: error.help) }
    }

    func resume(_ id: String, retriesFailed: Bool, dead: Owner?) -> ExitCode {
        do {
            try host.resume(id, library, retriesFailed: retriesFailed, owner: dead, zones: .system)
            report.began(id, folder: folder + "/" + id)
            return try finish(id)
        } catch { return Report.refuse(error.message, help: error.help) }
    }

    private func finish(_ id: String) throws(JournalError) -> ExitCode {
        Interrupts.listen(mailbox)
        host.usesCache = usesCache
        try host.run()
        guard let ending = host.ending(of: id) else { return .interrupted }
        return report.ended(ending, run: id)
    }
}

/// Random numbers that a seed repeats: the algorithm is SplitMix64.
struct SeededNumbers: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}

/// What a run is called: `hello-20261120-143059-k3f9`, in the order of time, and never twice.
enum RunName {
    static func make(_ workflow: String, at time: Timestamp) -> String {
        let civil = CivilTime(time)
        let digits = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
        let date = civil.date.description.filter { $0 != "-" }
        let letters = "abcdefghijkmnpqrstuvwxyz23456789"
        let tail = String((0..<4).map { _ in letters.randomElement() ?? "x" })
        return "\(workflow)-\(date)-\(digits(civil.hour))\(digits(civil.minute))\(digits(civil.second))-\(tail)"
    }
}
