package import Blueprint
import Calling
import Hosting
import Journaling
import Reporting
package import Running
import Simulating
package import Values

/// Plays one case of a test: the engine with all of its requests, mappings, limits and retries, in virtual time, with a
/// stand-in for the outside.
package struct Rehearsal {
    private let test: TestCase
    private let library: Library
    private let zones: ZoneDatabase
    private let folder: String
    private let samples: Value

    /// What dates and ids in requests are made of: those that were recorded, if any were.
    private var run: String { test.replay?.content.run ?? "rehearsal" }
    private var start: Timestamp { test.replay?.content.started ?? Self.newYear }
    private static let newYear = Timestamp(seconds: 1_767_225_600) ?? .epoch
    /// After so long nobody believes that it ends.
    private static let patience = Duration.seconds(60 * 86_400)

    /// - Parameters:
    ///   - folder: for all files of the case, which has it to itself.
    ///   - samples: what `samples(in:)` gave.
    package init(_ test: TestCase, _ library: Library, zones: ZoneDatabase, folder: String, samples: Value) {
        self.test = test
        self.library = test.mostCost.map { library.costing(atMost: $0) } ?? library
        self.zones = zones
        self.folder = folder
        self.samples = samples
    }

    private var keyring: Keyring { Keyring(named: library.blueprint, without: test.replay?.content.without ?? []) }

    /// What inputs and answers call `sample`: a picture, a clip and a sound, as files in a folder.
    package static func samples(in folder: String) -> Value {
        let kinds: [Media.Kind] = [.image, .video, .audio]
        return .map(ValueMap(kinds.map { ($0.rawValue, .media(Sample.file($0, in: folder))) }))
    }

    /// - Parameter inputs: as a run takes them.
    package func play(_ inputs: ValueMap) -> Performance {
        let blueprint = library.blueprint
        var faults = Faults()
        if let stated = test.faults {
            do throws(FaultsMistake) { faults = try Faults(stated.content) } catch {
                return failed(Stated(error.message, at: stated.span))
            }
        }
        let simulator = Simulator(blueprint, seed: test.seed, faults: faults, isForTests: true)
        let standIn = StandIn(
            simulator, Prompter(test.answers, models: blueprint.models, samples: samples),
            test.replay.map { Replayer($0.content, keyring) })
        let witness = Witness(library, zones: zones, standIn, folder: folder)
        var obstacle: String?
        do throws(JournalError) { try live(inputs, standIn, witness) } catch {
            obstacle =
                error == MortalJournal.endless ? "the run has not ended after 60 days of virtual time" : error.message
        }
        let prompter = standIn.prompter
        var performance = Performance(
            machine: witness.machine, events: witness.events, sent: standIn.sent, files: witness.files,
            usedAnswers: prompter.used, troubles: prompter.troubles, obstacle: obstacle)
        if let replayer = standIn.replayer {
            performance.usedExchanges = replayer.asked
            performance.unrecorded = replayer.unrecorded
        }
        return performance
    }

    private func failed(_ trouble: Stated<String>) -> Performance {
        Performance(
            machine: RunMachine(library, zones: zones), events: [], sent: [], files: [], usedAnswers: [],
            troubles: [trouble], obstacle: nil)
    }

    /// One process after the other, until the run has ended.
    private func live(_ inputs: ValueMap, _ standIn: StandIn, _ witness: Witness) throws(JournalError) {
        let clock = JumpingClock(start)
        let memory = MemoryJournal()
        let end = start.adding(Self.patience) ?? start
        let journal = MortalJournal(
            memory, dyingAfter: test.crash, cancelling: test.cancellation.map { (run, $0) }, until: end
        ) { clock.now }
        var ports = Host.Ports(
            journal: journal, outside: standIn, clock: clock, mailbox: Mailbox(),
            artifacts: ArtifactStore(store: folder + "/store", folder: folder, isLasting: false),
            keyring: keyring, owner: Self.owner(of: 0), observer: witness)
        ports.random = SeededNumbers(seed: test.seed)
        // No key is real, and neither is what it signs.
        ports.sign = { message, _ in SHA256.digest(of: message) }
        do throws(JournalError) { try begin(inputs, in: host(ports), at: clock.now) } catch {
            guard error == MortalJournal.death else { throw error }
            standIn.beginLife()
            try witness.reread(run, from: memory)
            var next = Host.Ports(
                journal: journal, outside: standIn, clock: clock, mailbox: Mailbox(), artifacts: ports.artifacts,
                keyring: ports.keyring, owner: Self.owner(of: 1), observer: witness)
            next.random = SeededNumbers(seed: ~test.seed)
            next.sign = ports.sign
            let host = host(next)
            try host.resume(run, library, retriesFailed: false, owner: Self.owner(of: 0), zones: zones)
            try host.run()
        }
    }

    private func host(_ ports: Host.Ports) -> Host {
        let host = Host(ports, limits: library.blueprint.terms.limits)
        host.lookInterval = nil
        host.leaseRenewal = .seconds(3600)
        return host
    }

    private func begin(_ inputs: ValueMap, in host: Host, at now: Timestamp) throws(JournalError) {
        let terms = library.blueprint.terms
        let start = Start(run: run, inputs: inputs, seed: test.seed, profile: terms.profile ?? "")
        let new = NewRun(
            id: run, workflow: library.blueprint.name, project: "", profile: terms.profile, key: nil,
            pinned: Pinned(start, blueprint: [], hash: ""), started: now, owner: Self.owner(of: 0),
            until: now.adding(.seconds(45)) ?? now)
        _ = try host.begin(new, library, start: start, zones: zones)
        try host.run()
    }

    private static func owner(of life: Int) -> Owner { Owner(machine: "rehearsal", process: life, started: "") }
}

extension Library {
    fileprivate func costing(atMost limit: Double) -> Library {
        var blueprint = blueprint
        var budget = blueprint.terms.budget ?? Budget()
        budget.run = min(limit, budget.run ?? limit)
        blueprint.terms.budget = budget
        return Library(blueprint)
    }
}

extension Keyring {
    /// Keys that are but their names, as many as the project has: what is sent shows which secret stands where.
    ///
    /// - Parameter gaps: providers whose keys were not there when the run was recorded.
    fileprivate init(named blueprint: Blueprint, without gaps: [String]) {
        self.init(
            blueprint.providers.mapValues { provider in
                let sources = provider.secrets.map { ($0, blueprint.terms.secrets[$0] ?? []) }
                let count = max(1, sources.map(\.1.count).max() ?? 1)
                let fields = provider.credentials.map(\.kind.secretFields)
                    .reduce(into: [:]) { $0.merge($1) { $0.union($1) } }
                let secrets = provider.secrets.sorted().map { name -> (String, Value) in
                    guard let own = fields[name] else { return (name, .string("‹\(name)›")) }
                    return (name, .map(ValueMap(own.sorted().map { ($0, .string("‹\(name).\($0)›")) })))
                }
                return (0..<count).map { place in
                    let id = sources.compactMap { $0.1.count > place ? $0.1[place].name : nil }.first
                    return Key(id: id ?? provider.name, secrets: ValueMap(secrets))
                }
            }, gaps: Dictionary(gaps.map { ($0, "'\($0)' had no key when it was recorded") }) { $1 })
    }
}
