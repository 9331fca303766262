package import Values

extension Gate {
    package var waitingCount: Int { waiting.count }

    /// Why a ticket waits; nil where it does not.
    package func wait(of id: UInt64) -> Wait? {
        guard let ticket = waiting[id] else { return nil }
        guard ticket.isQueued else { return Wait(cause: .due, until: Timestamp(moment: ticket.since)) }
        let lane = lanes[ticket.lane]
        guard let obstacle = lane.obstacle, !lane.isReady else { return Wait(cause: .turn, until: nil) }
        return Wait(cause: describe(obstacle), until: lane.wakes.flatMap { Timestamp(moment: $0) })
    }

    /// Whether a model is left alone because it kept failing, or because a single attempt is finding out.
    package func isOpen(_ model: String, at now: Timestamp) -> Bool {
        fuseOfModel[model].map { fuses[$0].isOpen(at: now.moment) } ?? false
    }

    /// Whether any key of a provider may be used for a model.
    package func hasKey(for model: String, of provider: String, at now: Timestamp) -> Bool {
        guard let pool = poolOfProvider[provider] else { return true }
        return pools[pool].health.contains { $0.trouble(with: model, at: now.moment) == nil }
    }

    func describe(_ obstacle: Lane.Obstacle) -> Wait.Cause {
        switch obstacle {
        case .window(let place): windowCauses[place]
        case .occupancy(let place): occupancyCauses[place]
        case .flow(let place): flowCauses[place]
        case .fuse(let place): .breaker(model: fuseModels[place])
        case .claim: .turn
        }
    }
}
