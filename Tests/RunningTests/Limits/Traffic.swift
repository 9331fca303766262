import Blueprint
import TestKit
import Values

@testable import Running

/// Random work for a gate with random limits, in virtual time: jobs that are submitted, polled and end, answers that
/// refuse, servers that fail, tickets that are withdrawn. It notes all that went, as the providers saw it.
struct Traffic {
    struct Exchange {
        let ticket: Ticket
        let key: Int
        var sent: Moment
        var ended: Moment
        /// For a ticket that began a job.
        var jobEnded: Moment?
    }

    private struct Event: Comparable {
        enum What {
            case ask(Ticket)
            case withdraw(UInt64)
            case sent(UInt64)
            case answered(UInt64, Ticket, pollsLeft: Int)
            case tick
        }

        let at: Moment
        let order: Int
        let what: What

        static func < (a: Event, b: Event) -> Bool { (a.at, a.order) < (b.at, b.order) }
        static func == (a: Event, b: Event) -> Bool { a.order == b.order }
    }

    let project: [Limit]
    let providers: [Provider]
    private var random: SeededRandom
    private var gate: Gate
    private var events = Heap<Event>()
    private var nextOrder = 0
    private var nextID: UInt64 = 0
    private var now: Moment = 1_800_000_000_000_000_000
    private var nextTick = Moment.min
    private var jobOfPoll: [UInt64: UInt64] = [:]

    private(set) var exchanges: [UInt64: Exchange] = [:]
    /// How often each ticket was answered.
    private(set) var answers: [UInt64: Int] = [:]
    private(set) var withdrawn: Set<UInt64> = []
    var asked: UInt64 { nextID }
    var left: Int { gate.waitingCount }

    init(seed: UInt64, jobs: Int) {
        var random = SeededRandom(seed: seed)
        project = Self.limits(using: &random, among: [.all, .interface("image.generate")])
        var keys: [String: [String]] = [:]
        providers = ["fal", "kie"].map { name in
            keys[name] = (0..<Int.random(in: 1...3, using: &random)).map { "\(name)\($0)" }
            let breaker = Breaker(failures: 4, within: .seconds(5), open: .seconds(2))
            return .sample(
                name,
                limits: Self.limits(using: &random, among: [.all, .stage(.submit), .interface("image.generate")]),
                breaker: Bool.random(using: &random) ? breaker : nil,
                models: [
                    "a": Self.limits(using: &random, among: [.all, .stage(.submit)]), "b": [],
                    "c": Self.limits(using: &random, among: [.all]),
                ])
        }
        gate = Gate(project: project)
        gate.include(providers, keys: keys)
        gate.foresight = [.zero, .milliseconds(20), .milliseconds(800)].randomElement(using: &random) ?? .zero
        self.random = random
        for _ in 0..<jobs { begin() }
    }

    private static func limits(using random: inout SeededRandom, among subjects: [Limit.Subject]) -> [Limit] {
        (0..<Int.random(in: 0...2, using: &random)).map { _ in
            let count = Int.random(in: 1...12, using: &random)
            let kinds: [Limit.Kind] = [
                .rate(count, .milliseconds(Int.random(in: 50...2000, using: &random))), .running(count + 2),
                .open(count),
            ]
            return Limit(
                kind: kinds.randomElement(using: &random) ?? .open(1),
                subject: subjects.randomElement(using: &random) ?? .all)
        }
    }

    private mutating func begin() {
        nextID += 1
        let provider = providers.randomElement(using: &random)?.name ?? "fal"
        let model = ["a", "b", "c"].randomElement(using: &random) ?? "a"
        let ticket = Ticket(
            id: nextID, run: Int.random(in: 0..<4, using: &random), provider: provider, model: "\(provider).\(model)",
            interface: model == "c" ? "video.generate" : "image.generate", stage: .submit, isStart: true)
        // In a few crowds, so that limits bind.
        let at = now + Int.random(in: 0..<4, using: &random) * 1_500_000_000 + some(50)
        schedule(at, .ask(ticket))
        if Int.random(in: 0..<12, using: &random) == 0 { schedule(at + some(8000), .withdraw(ticket.id)) }
    }

    /// Up to so many milliseconds.
    private mutating func some(_ milliseconds: Int) -> Int {
        Int.random(in: 0...(milliseconds * 1_000_000), using: &random)
    }

    private mutating func schedule(_ at: Moment, _ what: Event.What) {
        nextOrder += 1
        events.push(Event(at: at, order: nextOrder, what: what))
    }

    /// Goes on until nothing happens any more.
    mutating func run() {
        while let event = events.pop() {
            now = event.at
            guard let time = Timestamp(moment: now) else { return }
            handle(event.what, at: time)
            for admission in gate.admit(at: time) { take(admission) }
            guard let next = gate.next(after: time)?.moment, nextTick <= now || next < nextTick else { continue }
            nextTick = next
            schedule(next, .tick)
        }
    }

    private var tickets: [UInt64: (ticket: Ticket, pollsLeft: Int)] = [:]

    private mutating func handle(_ what: Event.What, at time: Timestamp) {
        switch what {
        case .tick: break
        case .ask(let ticket):
            tickets[ticket.id] = (ticket, Int.random(in: 1...3, using: &random))
            gate.ask(ticket, at: time)
        case .withdraw(let id): if gate.withdraw(id) { withdrawn.insert(id) }
        case .sent(let id):
            exchanges[id]?.sent = now
            gate.sent(id, at: time)
        case .answered(let id, let ticket, let pollsLeft): answered(id, ticket, pollsLeft, at: time)
        }
    }

    private mutating func take(_ admission: Admission) {
        answers[admission.ticket, default: 0] += 1
        guard case .go(let key) = admission.answer, let (ticket, pollsLeft) = tickets[admission.ticket] else { return }
        let sent = max(now, admission.leaves?.moment ?? now) + some(3)
        exchanges[ticket.id] = Exchange(ticket: ticket, key: key, sent: sent, ended: .max)
        schedule(sent, .sent(ticket.id))
        schedule(sent + 1_000_000 + some(150), .answered(ticket.id, ticket, pollsLeft: pollsLeft))
    }

    private mutating func answered(_ id: UInt64, _ ticket: Ticket, _ pollsLeft: Int, at time: Timestamp) {
        let job = jobOfPoll[id] ?? id
        var goesOn = true
        switch Int.random(in: 0..<24, using: &random) {
        case 0:
            gate.learned(.slowDown(wait: .milliseconds(Int.random(in: 0...900, using: &random))), from: id, at: time)
            goesOn = !ticket.isStart
        case 1:
            gate.learned(.serverFailed, from: id, at: time)
            goesOn = !ticket.isStart
        case 2:
            let remaining = Int.random(in: 0...5, using: &random)
            gate.learned(.allowance(remaining: remaining, reset: .milliseconds(700)), from: id, at: time)
        default: gate.learned(.success, from: id, at: time)
        }
        gate.ended(id)
        exchanges[id]?.ended = now
        guard goesOn, pollsLeft > 0, let key = exchanges[id]?.key else {
            gate.jobEnded(job)
            exchanges[job]?.jobEnded = now
            return
        }
        nextID += 1
        let poll = Ticket(
            id: nextID, run: ticket.run, provider: ticket.provider, model: ticket.model, interface: ticket.interface,
            stage: .poll, key: key, notBefore: Timestamp(moment: now + some(500)))
        jobOfPoll[poll.id] = job
        tickets[poll.id] = (poll, pollsLeft - 1)
        gate.ask(poll, at: time)
    }
}
