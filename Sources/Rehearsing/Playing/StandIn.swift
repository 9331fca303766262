import Blueprint
import Calling
import Exchanges
import Hosting
import Simulating
import Synchronization
import Values

/// Stands in for the network and for programs: answers as a test says, else as the simulator does, and remembers what
/// was sent.
final class StandIn: Outside {
    /// An attempt, as long as the process lives that makes it: whoever takes it up after a crash may send it again.
    private struct Attempt: Hashable {
        let name: String
        let life: Int
    }

    private struct State: Sendable {
        var simulator: Simulator
        var prompter: Prompter
        var life = 0
        /// Which call of its model an attempt is.
        var calls: [Attempt: Int] = [:]
        var counts: [String: Int] = [:]
        var cues: [String: Cue] = [:]
        var items: [String: Value] = [:]
        var sent: [SentRequest] = []
    }

    private let state: Mutex<State>

    init(_ simulator: Simulator, _ prompter: Prompter) {
        state = Mutex(State(simulator: simulator, prompter: prompter))
    }

    /// Whose attempt it is that is about to be made.
    func learn(_ item: Value, of attempt: String) { state.withLock { $0.items[attempt] = item } }

    /// The process has died, and another takes its place.
    func beginLife() { state.withLock { $0.life += 1 } }

    var sent: [SentRequest] { state.withLock { $0.sent } }
    var prompter: Prompter { state.withLock { $0.prompter } }

    // MARK: Answering

    func start(_ outgoing: [Outgoing], at now: Timestamp) -> [Due] {
        outgoing.map { one in
            let reply = state.withLock { Self.reply(to: one, &$0, at: now) }
            let exchange = one.errand.exchange
            return Due(id: one.id, at: now.adding(reply.after) ?? now) { reply.result(for: exchange) }
        }
    }

    func cancel(_ ids: [UInt64]) {}
    func close() {}

    private static func reply(to one: Outgoing, _ state: inout State, at now: Timestamp) -> Reply {
        guard case .stage(let stage, let request) = one.errand.purpose else { return file(for: one, state, at: now) }
        let attempt = Attempt(name: one.attempt, life: state.life)
        if stage.beginsWork, state.calls[attempt] == nil {
            state.counts[one.model.name, default: 0] += 1
            state.calls[attempt] = state.counts[one.model.name]
            state.cues[one.attempt] = state.prompter.cue(
                for: one.model.name, inputs: one.inputs, item: state.items[one.attempt] ?? .null)
        }
        state.sent.append(
            SentRequest(
                one.errand.exchange, model: one.model.name, stage: stage,
                call: state.calls[attempt] ?? state.counts[one.model.name, default: 0] + (stage.comesBefore ? 1 : 0),
                isPaid: one.errand.isPaid, at: now))
        return state.simulator.answer(
            to: one.errand.exchange, of: origin(of: one, stage, request), at: now,
            cue: stage.comesBefore ? nil : state.cues[one.attempt])
    }

    private static func file(for one: Outgoing, _ state: State, at now: Timestamp) -> Reply {
        let origin = origin(of: one, .fetch, 0)
        if case .download = one.errand.purpose, case .http(let request) = one.errand.exchange {
            return state.simulator.download(request.url, place: Int(one.errand.id), for: origin, at: now)
        }
        return state.simulator.look(for: origin)
    }

    private static func origin(of one: Outgoing, _ stage: Stage, _ request: Int) -> Origin {
        Origin(
            provider: one.model.provider, model: one.model.name, stage: stage, request: request, job: one.attempt,
            key: one.key, inputs: one.inputs)
    }
}

extension Stage {
    /// Whether the work begins with it.
    fileprivate var beginsWork: Bool { self == .send || self == .submit || self == .exec }

    /// Whether it is but needed to begin.
    fileprivate var comesBefore: Bool { self == .token || self == .upload }
}
