import Blueprint
import Exchanges
import Expressions
import Values

/// One question to the simulator, while its answer is found.
struct Question {
    let origin: Origin
    let desk: Desk
    private(set) var job: SimulatedJob
    let now: Timestamp
    let exchange: Exchange
    let chance: Chance
    let faults: Faults
    let naming: Naming
    let count: Int
    /// How long a request is on its way.
    let trip: Duration
    /// Whether nothing more can be asked of the job.
    private(set) var isOver = false
    var cue: Cue?
    var isForTests = false
    private let speed: Double
    private let files: [String: [UInt8]]

    typealias Told = (after: Duration, content: Reply.Content)

    init(
        origin: Origin, desk: Desk, job: SimulatedJob, now: Timestamp, exchange: Exchange, chance: Chance,
        faults: Faults, speed: Double, files: [String: [UInt8]]
    ) {
        self.origin = origin
        self.desk = desk
        self.job = job
        self.now = now
        self.exchange = exchange
        self.chance = chance
        self.faults = faults
        self.speed = speed
        self.files = files
        count = self.job.count(origin.stage, origin.request)
        trip = chance.of("trip", origin.stage.rawValue, String(origin.request), String(count))
            .duration(from: .milliseconds(40), to: .milliseconds(120))
        naming = Naming(origin, at: desk, kept: job.kept, now: now, chance: chance)
    }

    // MARK: Times

    /// How long the work takes.
    var length: Duration {
        if let after = cue?.after { return after }
        let simulation = desk.offer.simulation ?? desk.provider.simulation
        let chance = chance.of("length")
        if let least = simulation?.least ?? simulation?.most, let most = simulation?.most ?? simulation?.least {
            return chance.duration(from: least, to: max(least, most))
        }
        if let typical = desk.model?.typical?.nanoseconds {
            return chance.duration(
                from: Duration(nanoseconds: typical / 10 * 7), to: Duration(nanoseconds: typical / 10 * 13))
        }
        return origin.stage == .exec
            ? chance.duration(from: .milliseconds(200), to: .milliseconds(500))
            : chance.duration(from: .seconds(1), to: .seconds(4))
    }

    /// Work that is answered at once takes as long as the work.
    func wait(_ trip: Duration) -> Duration {
        switch origin.stage {
        case .send where desk.isLast, .submit where desk.isDirect, .exec: max(length, trip)
        default: trip
        }
    }

    // MARK: Answering

    /// - Parameter told: what the other stages could say.
    mutating func answer(
        from repertoire: Repertoire, _ told: (Stage) -> (Desk, Repertoire)?
    ) -> Told {
        if let answer = cued(from: repertoire, told) { return answer }
        if cue == nil, let failure = struckHere { return fail(failure, from: repertoire) }
        if desk.isLast, isDue, let fate = fate(told), fate.stage == origin.stage {
            let isSubmission = origin.stage == desk.offer.stages.first
            if isSubmission || !fate.failure.isHiccup || !job.hasHiccuped {
                job.hasHiccuped = fate.failure.isHiccup
                return fail(fate.failure, from: repertoire)
            }
        }
        switch origin.stage {
        case .send, .submit, .exec: return submission(from: repertoire)
        case .poll: return poll(from: repertoire)
        case .lookup where job.began == nil: return fail(.notFound, from: repertoire)
        case .cancel:
            job.isCancelled = true
            return (trip, content(repertoire.successes.first))
        case .fetch:
            let entries = repertoire.successes
            let told: Told = (trip, content(page(of: entries)))
            isOver = desk.isLast && desk.request?.pages == nil
            return told
        default: return (trip, content(page(of: repertoire.successes)))
        }
    }

    private mutating func submission(from repertoire: Repertoire) -> Told {
        let successes = repertoire.successes
        guard desk.isLast else { return (trip, content(page(of: successes))) }
        var entry = page(of: successes)
        // Where some answers are final and others are not, both happen.
        let finals = successes.filter(\.isFinal)
        if !finals.isEmpty, finals.count < successes.count, desk.request?.pages == nil {
            let wantsFinal = chance.of("final").share < 0.5
            entry = successes.first { $0.isFinal == wantsFinal }
        }
        begin()
        job.isFinal = desk.isDirect || (entry?.isFinal ?? (origin.stage != .submit))
        let content = content(entry)
        if job.isFinal { isOver = desk.request?.pages == nil }
        return (wait(trip), content)
    }

    /// Nothing more will come of the job.
    mutating func conclude() { isOver = true }

    /// From here on there is a job, and its time runs.
    mutating func begin() {
        guard job.began == nil else { return }
        job.began = now
        job.ends = now.adding(length.divided(by: speed))
    }

    private mutating func poll(from repertoire: Repertoire) -> Told {
        if job.isCancelled, let cancelled = repertoire.failure(.cancelled) ?? repertoire.failure(.failed) {
            return (trip, content(cancelled))
        }
        if !isDue, let began = job.began, let elapsed = now.since(began), let length = paced {
            let isQueued = elapsed.nanoseconds < length.nanoseconds / 4
            let entry = isQueued ? repertoire.entry(in: .queued, .running) : repertoire.entry(in: .running, .queued)
            if let entry { return (trip, content(entry)) }
        }
        let done = repertoire.entry(in: .done) ?? repertoire.successes.first
        if desk.offer.call?.fetch.isEmpty != false { isOver = desk.request?.pages == nil }
        return (trip, content(done))
    }

    /// The time between the job's beginning and its end.
    private var paced: Duration? { job.began.flatMap { began in job.ends.flatMap { $0.since(began) } } }

    /// Whether the job has come to its end, good or bad.
    var isDue: Bool {
        guard origin.stage == .poll, let ends = job.ends else { return true }
        return now >= ends
    }

    /// Of pages each is told once, in their order; else there is one answer.
    private func page(of entries: [Repertoire.Entry]) -> Repertoire.Entry? {
        guard desk.request?.pages != nil, !entries.isEmpty else { return entries.first }
        return entries[min(count, entries.count - 1)]
    }

    mutating func content(_ entry: Repertoire.Entry?) -> Reply.Content {
        if let entry { keep(entry) }
        return render(entry?.example, isError: entry.map { $0.verdict != .success } ?? false)
    }

    /// What the job has from then on, for whoever does not remember it himself.
    private mutating func keep(_ entry: Repertoire.Entry) {
        guard let request = desk.request, entry.verdict == .success, !request.keep.isEmpty,
            let answer = Repertoire.answer(entry.example, request.response, naming.names, files)
        else { return }
        for kept in request.keep {
            guard let value = try? kept.value.evaluate(answer) else { continue }
            if request.each == nil {
                job.kept[kept.key] = value
            } else if case .list(let others)? = job.kept[kept.key] {
                job.kept[kept.key] = .list(others + [value])
            } else {
                job.kept[kept.key] = [value]
            }
        }
    }

    func script(_ example: Example?, isError: Bool) -> Script {
        var script = Script(
            desk: desk, names: naming.names,
            drawing: chance.of("picture", String(origin.request), String(count)), isSketch: isForTests)
        script.status = example?.status ?? 200
        script.example = example
        script.response = desk.request?.response ?? .json
        script.isError = isError
        script.files = files
        return script
    }

    func render(_ example: Example?, isError: Bool, _ damage: Script.Damage? = nil) -> Reply.Content {
        var script = script(example, isError: isError)
        script.damage = damage
        guard let execution = desk.offer.execution, origin.stage == .exec else { return .http(script) }
        script.response =
            switch execution.response {
            case .json: .json
            case .text: .text
            case .binary: .binary
            }
        let paths = (example?.files ?? []).compactMap { template -> String? in
            guard case .string(let path)? = try? template.evaluate(naming.names) else { return nil }
            return path
        }
        return .program(
            Leaving(
                exitCode: example?.exitCode ?? 0, complaint: example?.complaint ?? "", script: script, paths: paths))
    }
}
