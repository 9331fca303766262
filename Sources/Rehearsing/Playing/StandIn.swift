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
        var replayer: Replayer?
        var life = 0
        /// Which call of its model an attempt is.
        var calls: [Attempt: Int] = [:]
        var counts: [String: Int] = [:]
        var cues: [String: Cue] = [:]
        var items: [String: Value] = [:]
        var sent: [SentRequest] = []
    }

    private let state: Mutex<State>

    /// - Parameter replayer: what answers in the place of the simulator, but where the prompter has another answer.
    init(_ simulator: Simulator, _ prompter: Prompter, _ replayer: Replayer? = nil) {
        state = Mutex(State(simulator: simulator, prompter: prompter, replayer: replayer))
    }

    /// Whose attempt it is that is about to be made.
    func learn(_ item: Value, of attempt: String) { state.withLock { $0.items[attempt] = item } }

    /// The process has died, and another takes its place.
    func beginLife() { state.withLock { $0.life += 1 } }

    var sent: [SentRequest] { state.withLock { $0.sent } }
    var prompter: Prompter { state.withLock { $0.prompter } }
    var replayer: Replayer? { state.withLock { $0.replayer } }

    // MARK: Answering

    func start(_ outgoing: [Outgoing], at now: Timestamp) -> [Due] {
        outgoing.map { one in
            let turn = state.withLock { Self.turn(of: one, &$0, at: now) }
            let exchange = one.errand.exchange
            return Due(id: one.id, at: now.adding(turn.after) ?? now) { turn.result(for: exchange) }
        }
    }

    var wantsItems: Bool { state.withLock { $0.replayer != nil } }
    func cancel(_ ids: [UInt64]) {}
    func close() {}

    /// Whose turn it is to answer.
    private enum Turn {
        case simulator(Reply)
        case recording(RecordedExchange, Recording)
        case nobody

        var after: Duration {
            switch self {
            case .simulator(let reply): reply.after
            case .recording(let exchange, _): exchange.after
            case .nobody: .zero
            }
        }

        func result(for exchange: Exchange) -> Result<Answer, ExchangeFailure> {
            switch self {
            case .simulator(let reply): reply.result(for: exchange)
            case .recording(let recorded, let recording): recorded.result(for: exchange, in: recording)
            case .nobody:
                .failure(ExchangeFailure(.forbidden, wasSent: false, "the request is not in the recording"))
            }
        }
    }

    private static func turn(of one: Outgoing, _ state: inout State, at now: Timestamp) -> Turn {
        if case .stage(let stage, _) = one.errand.purpose { note(one, stage, &state, at: now) }
        guard let recording = state.replayer?.recording, state.cues[one.attempt] == nil else {
            return .simulator(reply(to: one, &state, at: now))
        }
        let sketch = state.replayer?.sketch(one)
        let life = state.life
        if let sketch, let exchange = state.replayer?.answer(to: sketch, mayRepeat: life > 0) {
            return .recording(exchange, recording)
        }
        // What comes before a call may be of one that the test itself answers.
        if state.prompter.answers(for: one.model.name) { return .simulator(reply(to: one, &state, at: now)) }
        if let sketch { state.replayer?.miss(sketch) }
        return .nobody
    }

    /// Remembers what was sent, and decides what becomes of a call that begins.
    private static func note(_ one: Outgoing, _ stage: Stage, _ state: inout State, at now: Timestamp) {
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
    }

    private static func reply(to one: Outgoing, _ state: inout State, at now: Timestamp) -> Reply {
        switch one.errand.purpose {
        case .stage(let stage, let request):
            return state.simulator.answer(
                to: one.errand.exchange, of: origin(of: one, stage, request), at: now,
                cue: stage.comesBefore ? nil : state.cues[one.attempt])
        case .download:
            let origin = origin(of: one, .fetch, 0)
            guard case .http(let request) = one.errand.exchange else { return state.simulator.look(for: origin) }
            return state.simulator.download(request.url, place: Int(one.errand.id), for: origin, at: now)
        case .inspection: return state.simulator.look(for: origin(of: one, .fetch, 0))
        }
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
