import Blueprint
import Calling
import Exchanges
import Hosting
import Journaling
import Rehearsing
import Running
import SQLiteJournaling
import Signing
import Simulating
import Values

/// One process's work on runs: the journal, the outside, and the host between them.
final class Session {
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
    private let root: String
    private let simulation: Simulation?
    private let recording: RunRecording?
    /// Where files go, if not where the project says.
    private let out: String?
    private let folder: String
    /// As long as this works nobody clears artifacts away.
    private let lock: ArtifactLock?
    var usesCache = true
    /// Why providers cannot be asked.
    private let gaps: [String: String]

    init(
        _ blueprint: Blueprint, root: String, simulation: Simulation?, out: String?, report: Report,
        recording path: String? = nil, isResumed: Bool = false
    ) throws(Obstacle) {
        self.blueprint = blueprint
        library = Library(blueprint)
        self.report = report
        self.root = root
        self.simulation = simulation
        let keeping = ProjectPlace.keeping(blueprint.terms, in: root)
        guard NewFile.makeFolder(keeping) else { throw Obstacle(message: "cannot make the folder '\(keeping)'") }
        lock = ArtifactLock.shared(in: ProjectPlace.artifacts(blueprint.terms, in: root))
        do { journal = try SQLiteJournal(path: ProjectPlace.path(blueprint.terms.store, in: root)) } catch {
            throw Obstacle(error)
        }
        self.out = out
        folder = out ?? ProjectPlace.path(blueprint.terms.folder, in: root)
        let keyring: Keyring
        if simulation == nil {
            do { keyring = try KeyringReader(root: root).keyring(for: blueprint) } catch {
                throw Obstacle(
                    message: error.messages.joined(separator: "\nerror: "),
                    help: "'--simulate' runs without a key")
            }
            for (_, gap) in keyring.gaps.sorted(by: { $0.key < $1.key }) {
                report.warn("\(gap); routes lead around it")
            }
        } else {
            keyring = KeyringReader.simulated(for: blueprint)
        }
        recording = try path.map { (path) throws(Obstacle) in try RunRecording(path, keyring) }
        let answering: any Outside
        if let simulation {
            answering = SimulatedOutside(
                Simulator(blueprint, seed: simulation.seed, faults: simulation.faults, speed: simulation.speed))
            seed = simulation.seed
        } else {
            let isToAsk = library.callables.values.contains { if case .call = $0.offer.work { true } else { false } }
            do { answering = try LiveOutside(mailbox, isToAsk: isToAsk, hearing: recording?.hearing(clock)) } catch {
                throw Obstacle(message: error.message)
            }
            seed = UInt64.random(in: 0 ... .max)
        }
        gaps = keyring.gaps
        outside = recording?.around(answering) ?? answering
        var ports = Host.Ports(
            journal: journal, outside: outside, clock: clock, mailbox: mailbox,
            artifacts: ArtifactStore(store: ProjectPlace.artifacts(blueprint.terms, in: root), folder: folder),
            keyring: keyring, owner: owner, observer: report)
        ports.sign = RSA.sign
        if let simulation {
            ports.haste = simulation.speed
            // The simulator looks at no signature, and there is no key to make one with.
            ports.sign = { message, _ in SHA256.digest(of: message) }
            // Whoever goes on must not draw once more what has been drawn: names of attempts are among it.
            if !isResumed { ports.random = SeededNumbers(seed: seed) }
        }
        host = Host(ports, limits: blueprint.terms.limits)
        // A disk takes some milliseconds; of what is written down and not sent, nobody knows after a crash what became.
        if simulation == nil { host.foresight = .milliseconds(20) }
    }

    deinit { outside.close() }

    // MARK: Runs

    func begin(_ inputs: ValueMap, key: String?) -> ExitCode {
        let now = clock.now
        let id = RunName.make(blueprint.name, at: now)
        var start = Start(run: id, inputs: inputs, seed: seed, profile: blueprint.terms.profile ?? "")
        start.simulation = simulation?.kept
        start.folder = out.flatMap { ProjectFiles.absolute(making: $0) }
        let new = NewRun(
            id: id, workflow: blueprint.name, project: "", profile: blueprint.terms.profile, key: key,
            pinned: Pinned(start, blueprint: Array(blueprint.text.utf8), hash: blueprint.hash),
            started: now, owner: owner, until: now.adding(.seconds(45)) ?? now)
        do {
            guard let standing = try host.begin(new, library, start: start, zones: .system) else {
                recording?.begin(id, of: blueprint.name, at: now)
                return try finish(id)
            }
            return stands(standing, start)
        } catch { return Report.refuse(error.message, help: error.help) }
    }

    /// The same key finds the run that stands, as long as it was given the same.
    private func stands(_ run: RunSummary, _ start: Start) -> ExitCode {
        do throws(Obstacle) {
            let run = try archive.run(run.id, pinned: true)
            let own = try archive.start(of: run)
            guard run.workflow == blueprint.name, own?.inputs == start.inputs else {
                throw Obstacle(
                    message: "'\(run.id)' has the key '\(run.key ?? "")', and was given something else",
                    help: "take another key; 'easel show \(run.id)' tells what it was given")
            }
            return report.stands(run, Standing(run, at: clock.now), try Chronicle(of: run, in: archive))
        } catch { return Report.refuse(error.message, help: error.help) }
    }

    /// Goes on with a run whose last owner has gone; or takes it up only to end it, and what it has asked for.
    func resume(_ run: RunSummary, retriesFailed: Bool, cancelling: Bool = false) -> ExitCode {
        do throws(Obstacle) { try checkKeys(of: run) } catch { return Report.refuse(error.message, help: error.help) }
        if let obstacle = recording?.obstacle(to: run) { return Report.refuse(obstacle.message, help: obstacle.help) }
        do {
            let dead = run.livingOwner(at: clock.now) == nil ? run.holder?.owner : nil
            try host.resume(
                run.id, library, retriesFailed: retriesFailed, cancelling: cancelling, owner: dead, zones: .system)
            recording?.resume(run)
            return try finish(run.id)
        } catch { return Report.refuse(error.message, help: error.help) }
    }

    /// What was bought with a key is asked for with that key.
    private func checkKeys(of run: RunSummary) throws(Obstacle) {
        guard !gaps.isEmpty else { return }
        for model in try Chronicle(of: run, in: archive).machine.modelsAtWork.sorted() {
            guard let provider = blueprint.models[model]?.provider, let gap = gaps[provider] else { continue }
            throw Obstacle(
                message: "\(gap), and \(model) is at work for the run",
                help: "'easel doctor' tells where it is looked for")
        }
    }

    private func finish(_ id: String) throws(JournalError) -> ExitCode {
        report.began(id, folder: folder + "/" + id)
        Interrupts.listen(mailbox, farewell: "left at once: 'easel resume \(id)' goes on with it")
        host.usesCache = usesCache
        try host.run()
        guard let machine = host.machine(of: id), let ending = machine.ending else { return .interrupted }
        if let problem = recording?.end(ending.state.rawValue) { report.warn("the recording is not whole: \(problem)") }
        outside.finish()
        let chronicle = chronicle(of: id, machine)
        return report.ended(ending, run: id, chronicle, sheet: chronicle.flatMap { sheet(of: $0) })
    }

    private var archive: Archive { Archive(root: root, terms: blueprint.terms, journal: journal, now: clock.now) }

    /// Nil where its records cannot be read again, which is no reason for a run to fail.
    private func chronicle(of id: String, _ machine: RunMachine) -> Chronicle? {
        do { return try Chronicle(of: try archive.run(id), in: archive, machine) } catch {
            report.warn(error.message)
            return nil
        }
    }

    /// Nil where it cannot be written.
    private func sheet(of chronicle: Chronicle) -> String? {
        do { return try ContactSheet.write(chronicle) } catch {
            report.warn("the contact sheet was not written: \(error.message)")
            return nil
        }
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
