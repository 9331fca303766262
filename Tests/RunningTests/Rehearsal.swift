import Blueprint
import TestKit
import Values

@testable import Running

/// Plays the host's part for a run machine, in virtual time: orders are granted at once, and every attempt ends as the
/// test says.
struct Rehearsal {
    enum Answer {
        case done(ValueMap = ValueMap(["images": ["a picture"]]), charged: Double? = nil, after: Duration = .seconds(1))
        case fails(Failure, after: Duration = .seconds(1))
        /// The provider took the job, and later it came to this.
        case takes(job: ValueMap, Failure)
        /// It never ends by itself.
        case hangs
    }

    private(set) var machine: RunMachine
    private(set) var orders: [Order] = []
    private(set) var pursuits: [Pursuit] = []
    private(set) var saved: [ItemID] = []
    private(set) var abandoned: [ItemID] = []
    private(set) var events: [Event] = []
    private(set) var mostAtWork = 0
    private var atWork: Set<ItemID> = []
    private var agenda: [(time: Timestamp, number: Int, kind: Event.Kind)] = []
    private var now: Timestamp = .epoch
    private let answer: (Order) -> Answer

    init(_ text: String, workflow: String = "hero", _ answer: @escaping (Order) -> Answer = { _ in .done() }) throws {
        self.answer = answer
        machine = RunMachine(Library(try Blueprint.of(workflow, in: text)))
    }

    var ending: Ending? { machine.ending }
    var models: [String] { orders.map(\.model) }
    var elapsed: Duration? { now.since(.epoch) }

    /// Runs until nothing more is to come, or so many events have happened.
    mutating func run(_ inputs: ValueMap = ValueMap(), events most: Int = .max) {
        plan(.began(Start(run: "r1", inputs: inputs, seed: 7, profile: "")), after: .zero)
        goOn(events: most)
    }

    mutating func goOn(events most: Int = .max) {
        var count = 0
        while count < most,
            let next = agenda.indices.min(by: {
                (agenda[$0].time, agenda[$0].number) < (agenda[$1].time, agenda[$1].number)
            })
        {
            let (time, _, kind) = agenda.remove(at: next)
            if case .intended(let id, _) = kind, machine[id].phase != .ordered { continue }
            now = max(now, time)
            tell(kind)
            count += 1
        }
    }

    mutating func tell(_ kind: Event.Kind) {
        let event = Event(kind, at: now)
        events.append(event)
        switch kind {
        case .intended(let id, _): atWork.insert(id)
        case .succeeded(let id, _), .failed(let id, _): atWork.remove(id)
        default: break
        }
        mostAtWork = max(mostAtWork, atWork.count)
        for effect in machine.handle(event) { play(effect) }
    }

    mutating func plan(_ kind: Event.Kind, after wait: Duration) {
        agenda.append((now.adding(wait) ?? now, events.count + agenda.count, kind))
    }

    private mutating func play(_ effect: Effect) {
        switch effect {
        case .attempt(let order):
            orders.append(order)
            let wait = order.notBefore.flatMap { $0.since(now) } ?? .zero
            let intent = Intent(
                model: order.model, option: order.option, key: nil, client: "c", minted: ValueMap(),
                reserved: order.reserved, hash: nil, waited: [])
            plan(.intended(order.item, intent), after: max(wait, .zero))
        case .perform(let id, let pursuit):
            pursuits.append(pursuit)
            guard let order = orders.last(where: { $0.item == id }) else { return }
            switch answer(order) {
            case .done(let outputs, let charged, let time):
                plan(.succeeded(id, Success(outputs: outputs, charged: charged)), after: time)
            case .fails(let failure, let time): plan(.failed(id, failure), after: time)
            case .takes(let job, let failure):
                plan(.accepted(id, job: job), after: .zero)
                plan(.failed(id, failure), after: .seconds(1))
            case .hangs: break
            }
        case .abandon(let id):
            abandoned.append(id)
            if atWork.contains(id) { plan(.failed(id, Failure(.cancelled, "cancelled")), after: .seconds(1)) }
        case .alarm(let id, let time): plan(.expired(id), after: time.since(now) ?? .zero)
        case .save(let id): saved.append(id)
        case .end: break
        }
    }

    /// The state that the events so far lead to.
    func replayed(first count: Int? = nil) -> RunMachine {
        var replay = RunMachine(machine.library)
        for event in events.prefix(count ?? events.count) { _ = replay.handle(event) }
        return replay
    }
}

extension Failure {
    static func of(_ errorClass: ErrorClass, fate: Fate = .rejected, wait: Duration? = nil) -> Failure {
        var failure = Failure(errorClass, "it was \(errorClass.rawValue)", fate: fate)
        failure.wait = wait
        return failure
    }
}
