import Blueprint
import Calling
import Exchanges
import Hosting
import Simulating
import Synchronization
import Values

/// The simulator in the place of the network and of programs. Pictures and clips are drawn by threads of their own.
final class SimulatedOutside: Outside {
    private let simulator: Mutex<Simulator>
    private let easels: DrawingThreads

    init(_ simulator: consuming Simulator) {
        self.simulator = Mutex(simulator)
        easels = DrawingThreads()
    }

    func start(_ outgoing: [Outgoing], at now: Timestamp) -> [Due] {
        outgoing.map { (one: Outgoing) -> Due in
            let reply: Reply = simulator.withLock { Self.reply(to: one, from: &$0, at: now) }
            let exchange = one.errand.exchange
            let time = now.adding(reply.after) ?? now
            guard one.isDrawn else { return Due(id: one.id, at: time) { reply.result(for: exchange) } }
            let drawing = easels.draw { reply.result(for: exchange) }
            return Due(id: one.id, at: time) { drawing.wait() }
        }
    }

    private static func reply(to one: Outgoing, from simulator: inout Simulator, at now: Timestamp) -> Reply {
        let (stage, request): (Stage, Int) =
            if case .stage(let stage, let request) = one.errand.purpose { (stage, request) } else { (.fetch, 0) }
        let origin = Origin(
            provider: one.model.provider, model: one.model.name, stage: stage, request: request, job: one.attempt,
            key: one.key, inputs: one.inputs)
        if case .download = one.errand.purpose, case .http(let request) = one.errand.exchange {
            return simulator.download(request.url, place: Int(one.errand.id), for: origin, at: now)
        }
        if case .inspection = one.errand.purpose { return simulator.look(for: origin) }
        return simulator.answer(to: one.errand.exchange, of: origin, at: now)
    }

    /// What has been decided comes, and nobody waits for it any more.
    func cancel(_ ids: [UInt64]) {}
    func close() {}
}

extension Outgoing {
    fileprivate var isDrawn: Bool {
        if case .program = errand.exchange { true } else { errand.purpose == .download }
    }
}
