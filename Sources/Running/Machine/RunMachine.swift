import Blueprint
import Expressions
package import Values

/// A run as a pure value: events in, effects out.
///
/// It knows no clock, no chance and no outside. Time stands in the events, and whatever looks like chance is drawn from
/// the seed that the run began with; so the replay of any prefix of its events gives the state it had at that point.
package struct RunMachine: Sendable {
    let library: Library
    let zones: ZoneDatabase
    var frames: [Frame] = []
    /// The time of the event at hand.
    package internal(set) var now: Timestamp
    var seed: UInt64 = 0
    var about: Value = .null
    /// Whether someone wants the run to end, and why.
    var stop: Failure?
    package internal(set) var ending: Ending?
    /// When its time is over.
    var deadline: Timestamp?
    /// Whether what failed is tried again, by the wish of whoever took the run up last.
    var retriesFailed = false
    /// Items that wait for money to come back.
    var starved: [ItemID] = []
    /// What is to be looked at before the event at hand has been dealt with.
    var agenda: [Task] = []
    var effects: [Effect] = []

    enum Task {
        case begin(frame: Int, step: Int)
        case advance(frame: Int, step: Int)
        /// Look whether all of its items have ended.
        case settle(frame: Int, step: Int)
        case close(frame: Int)
        case feed
    }

    package init(_ library: Library, zones: ZoneDatabase = .utcOnly) {
        self.library = library
        self.zones = zones
        now = .epoch
    }

    package mutating func handle(_ event: Event) -> [Effect] {
        let before = now
        now = event.time
        effects = []
        switch event.kind {
        case .began(let start): begin(start)
        case .intended(let id, let intent):
            worked(on: id)
            intend(id, intent)
        case .accepted(let id, let job): change(id) { $0.job = job }
        case .succeeded(let id, let success):
            worked(on: id)
            succeed(id, success)
        case .failed(let id, let failure):
            worked(on: id)
            fail(id, failure)
        case .reused(let id, let reuse):
            worked(on: id)
            self.reuse(id, reuse)
        case .refused(let id, let failure): refuse(id, failure)
        case .expired(let id): expire(id)
        case .stopped: stop(because: Failure(.cancelled, "the run was cancelled"))
        case .resumed(let retriesFailed): return takeUp(retriesFailed, since: before)
        }
        work()
        return effects
    }

    /// An attempt of the item begins or ends.
    private mutating func worked(on id: ItemID) {
        let moment = now.moment
        if self[id].began == .min { self[id].began = moment }
        self[id].ended = moment
    }

    /// Deals with what follows from what happened, one thing after the other: a chain of a hundred thousand steps must
    /// not become a hundred thousand nested calls.
    mutating func work() {
        while let task = agenda.popLast() {
            switch task {
            case .begin(let frame, let step): begin(step: step, of: frame)
            case .advance(let frame, let step): advance(step, of: frame)
            case .settle(let frame, let step): settle(step, of: frame)
            case .close(let frame): close(frame)
            case .feed: feed()
            }
        }
    }

    private mutating func begin(_ start: Start) {
        seed = start.seed
        about = [
            "id": .string(start.run), "date": .string(CivilTime(now).date.description), "started": .timestamp(now),
            "profile": .string(start.profile),
        ]
        guard let script = library.scripts[library.blueprint.name] else { return }
        let limits = [script.workflow.budget?.run, library.blueprint.terms.budget?.run].compactMap(\.self)
        var inputs = start.inputs
        for member in script.workflow.inputs where inputs[member.name] == nil {
            inputs[member.name] = member.declaration.standard
        }
        open(Frame(script, inputs: .map(inputs), parent: nil, limit: limits.min()))
        if let end = script.workflow.deadline.flatMap({ now.adding($0) }) {
            deadline = end
            effects.append(.alarm(nil, at: end))
        }
    }

    mutating func open(_ frame: Frame) {
        frames.append(frame)
        let place = frames.count - 1
        for (step, state) in frame.steps.enumerated().reversed() where state.phase == .waiting(0) {
            agenda.append(.begin(frame: place, step: step))
        }
        if frame.steps.isEmpty { agenda.append(.close(frame: place)) }
    }
}

// MARK: Places
extension RunMachine {
    func step(_ id: ItemID) -> Step { frames[Int(id.frame)].script.workflow.steps[Int(id.step)] }

    subscript(id: ItemID) -> Item {
        get { frames[Int(id.frame)].steps[Int(id.step)].items[Int(id.index)] }
        _modify { yield &frames[Int(id.frame)].steps[Int(id.step)].items[Int(id.index)] }
    }

    subscript(stepOf id: ItemID) -> StepState {
        get { frames[Int(id.frame)].steps[Int(id.step)] }
        _modify { yield &frames[Int(id.frame)].steps[Int(id.step)] }
    }

    /// Changes what is known of an item under way; nothing where it is not.
    mutating func change(_ id: ItemID, _ change: (inout Chase) -> Void) {
        guard var chase = self[id].pursuit?.content else { return }
        change(&chase)
        self[id].pursuit = Box(chase)
    }
}

// MARK: Evaluation
extension RunMachine {
    /// Lists of a hundred thousand items are read here.
    private static let limits = EvaluationLimits(cost: 200_000_000)

    func value(of computed: Computed, _ variables: ValueMap) throws(EvaluationError) -> Value? {
        try computed.evaluate(variables, limits: Self.limits, zones: zones)
    }

    func value(of template: Template, _ variables: ValueMap) throws(EvaluationError) -> Value {
        try template.evaluate(variables, limits: Self.limits, zones: zones)
    }

    /// A number from 0 to 1 that looks like chance and is the same at every replay.
    func draw(_ id: ItemID, _ purpose: UInt64) -> Double {
        var hash = seed ^ 0x9E37_79B9_7F4A_7C15
        for word in [
            UInt64(UInt32(bitPattern: id.frame)), UInt64(UInt32(bitPattern: id.step)),
            UInt64(UInt32(bitPattern: id.index)), purpose,
        ] {
            hash = (hash ^ word) &* 0xBF58_476D_1CE4_E5B9
            hash ^= hash >> 29
        }
        hash = hash &* 0x94D0_49BB_1331_11EB
        hash ^= hash >> 32
        return Double(hash >> 11) / Double(1 << 53)
    }
}
