import Blueprint
import Calling
import Hosting
import Journaling
import Running
import TestKit
import Values

/// One seeded life of a run: through crashes, lost answers and failing providers, until it has ended.
struct Trial {
    let seed: UInt64
    let world: World
    let journal = MemoryJournal()
    let clock = JumpingClock()
    private(set) var ending: Ending?
    private(set) var crashes = 0
    private(set) var mistakes: [String] = []

    private static let run = "trial"
    private static let libraries = Dictionary(
        uniqueKeysWithValues: World.Manner.allCases.map { manner in
            (manner, try? Library(Blueprint.of("trial", in: Self.text(manner))))
        })

    init(seed: UInt64) {
        self.seed = seed
        var random = SeededRandom(seed: seed)
        let manner = World.Manner.allCases.randomElement(using: &random) ?? .plain
        let troubles: [Double] = [0, 0.1, 0.3, 0.6]
        let trouble = troubles[Int.random(in: 0..<troubles.count, using: &random)]
        world = World(manner, trouble: trouble, seed: random.next(), journal, run: Self.run)
        guard let library = Self.libraries[manner] ?? nil else {
            mistakes.append("the project of the trial has mistakes")
            return
        }
        live(library, &random)
        judge(library)
    }

    private mutating func live(_ library: Library, _ random: inout SeededRandom) {
        let mostCrashes = Int.random(in: 0...4, using: &random)
        let stops = Double.random(in: 0..<1, using: &random) < 0.15
        for life in 0..<100 {
            let dies = life < mostCrashes
            let moment: FaultyJournal.Moment = Bool.random(using: &random) ? .before : .after
            let faulty = FaultyJournal(
                journal, dyingAfter: dies ? Int.random(in: 0...12, using: &random) : nil, moment)
            let mailbox = Mailbox()
            let owner = Owner(machine: "m", process: life, started: "")
            var ports = Host.Ports(
                journal: faulty, outside: world, clock: clock, mailbox: mailbox,
                artifacts: ArtifactStore(store: "/nowhere", folder: "/nowhere"), keyring: Keyring(), owner: owner,
                observer: nil)
            ports.random = SeededRandom(seed: random.next())
            let host = Host(ports)
            host.foresight = [.zero, .milliseconds(20), .seconds(2)].randomElement(using: &random) ?? .zero
            do {
                if life == 0 {
                    let start = Start(run: Self.run, inputs: ValueMap(), seed: seed, profile: "")
                    let pinned = Pinned(start, blueprint: [], hash: "h")
                    _ = try host.begin(
                        NewRun(
                            id: Self.run, workflow: "trial", project: "", profile: nil, key: nil, pinned: pinned,
                            started: clock.now, owner: owner, until: clock.now), library, start: start, zones: .utcOnly)
                } else {
                    let dead = Owner(machine: "m", process: life - 1, started: "")
                    try host.resume(Self.run, library, retriesFailed: false, owner: dead, zones: .utcOnly)
                }
                if stops, life == mostCrashes { mailbox.post([.stop]) }
                try host.run()
                ending = host.ending(of: Self.run)
                return
            } catch {
                guard error == FaultyJournal.death else {
                    mistakes.append("the journal refused: \(error.message)")
                    return
                }
                crashes += 1
                clock.advance(by: .milliseconds(Int.random(in: 0...30_000, using: &random)))
            }
        }
    }

    /// What must be true of every life.
    private mutating func judge(_ library: Library) {
        mistakes += world.mistakes
        guard let ending else {
            mistakes.append("the run never ended")
            return
        }
        var events: [Event] = []
        try? journal.forEachRecord(of: Self.run) { (record) throws(JournalError) in
            if let event = EventCodec.decode(record.payload, at: record.time) { events.append(event) }
        }
        var machine = RunMachine(library)
        var accepted: Set<Int> = []
        var ended: Set<ItemID> = []
        for event in events {
            _ = machine.handle(event)
            switch event.kind {
            case .accepted(_, let job): if case .int(let number)? = job["id"] { accepted.insert(number) }
            case .succeeded(let id, _):
                if !ended.insert(id).inserted { mistakes.append("an item succeeded twice") }
            case .intended(let id, _):
                if ended.contains(id) { mistakes.append("a finished item was run again") }
            default: break
            }
        }
        if machine.ending != ending { mistakes.append("the replay ends otherwise than the run did") }
        for number in accepted {
            let job = world.jobs[number]
            if !job.wasCollected, !job.fails, !job.wasCancelled, ending.state == .success {
                mistakes.append("the job of \(job.prompt) was forgotten")
            }
        }
        if ending.cost > Self.budget + 1e-9 { mistakes.append("\(ending.cost) was spent of \(Self.budget)") }
        for (place, first) in world.submissions.enumerated() where world.submissions.indices.contains(place + Self.rate)
        {
            let after = world.submissions[place + Self.rate].since(first) ?? .zero
            // What was sent before a crash is forgotten by the limits, which live in the process.
            if after < .seconds(1), crashes == 0 { mistakes.append("more than \(Self.rate) in a second") }
        }
    }

    private static let budget = 0.5
    private static let rate = 3

    private static func text(_ manner: World.Manner) -> String {
        let mark = manner == .keyed ? "idempotency: {header: Idempotency-Key}" : ""
        let lookup =
            manner == .findable
            ? "lookup: {get: \"/find/${job.task}\", keep: {id: \"${body.id}\"}, examples: {found: {body: {id: 1}}}}"
            : ""
        return """
            easel: 1
            interfaces:
              text.draw:
                inputs: {prompt: string}
                outputs: {text: string}
            ---
            easel: 1
            provider: world
            base_url: https://world.test
            billing: on_success
            \(mark)
            limits: [{rate: \(rate)/s, of: submit}, {running: 4}]
            calls:
              job:
                mint: {task: uuid}
                submit:
                  post: /jobs
                  json: {prompt: "${inputs.prompt}", task: "${job.task}"}
                  keep: {id: "${body.id}"}
                  examples: {taken: {body: {id: 1}}}
                poll:
                  get: /jobs/${job.id}
                  every: 1s..5s
                  within: 5m
                  states: {queued: [queued], running: [running], done: [done], failed: [failed], cancelled: [cancelled]}
                  state: ${body.state}
                  examples:
                    running: {body: {state: running}}
                    failed: {body: {state: failed}}
                    done: {body: {state: done, text: a}}
                cancel: {delete: "/jobs/${job.id}"}
                \(lookup)
            models:
              pen:
                implements: text.draw
                call: job
                result: {text: "${body.text}"}
                price: {usd: 0.02, as_of: 2026-10-01}
                retry: {attempts: 4, waits: [1s, 2s, 4s]}
            ---
            easel: 1
            workflow: trial
            budget: \(budget)
            steps:
              first:
                for_each: {word: [a, b, c, d, e, f]}
                max_parallel: 3
                min_success: 0
                uses: world.pen
                with: {prompt: "${word}"}
              second:
                needs: first
                min_success: 0
                uses: world.pen
                with: {prompt: last}
            outputs: {texts: "${steps.first.outputs.text}"}
            """
    }
}
