package import Values

extension Gate {
    /// The request went, later than it was admitted: limits count from then, which may be some time ago.
    package mutating func sent(_ id: UInt64, at now: Timestamp) {
        guard let passage = requests[id] else { return }
        for (window, place) in zip(way(of: passage).windows, passage.places) {
            windows[window].move(place, to: now.moment)
        }
    }

    /// A request has ended, however it ended. What its answer teaches is told before.
    package mutating func ended(_ id: UInt64) {
        guard let passage = requests.removeValue(forKey: id) else { return }
        let way = way(of: passage)
        for flow in way.flows { flows[flow].load -= 1 }
        leave(way.open)
    }

    /// A job has ended, by the id of the ticket that began it.
    package mutating func jobEnded(_ id: UInt64) {
        guard let passage = jobs.removeValue(forKey: id) else { return }
        let way = way(of: passage)
        for flow in way.flows { flows[flow].load -= 1 }
        leave(way.running)
        if let fuse = lanes[passage.lane].signature.fuse, fuses[fuse].ended(id) { release(fuse) }
    }

    /// Counts a job that was taken before this process began. It runs already, and so it may be one too many.
    package mutating func adopt(_ ticket: Ticket) {
        let lane = lane(of: ticket)
        occupy(
            ticket.id, Passage(lane: lane, way: 0, model: ticket.model, isStart: ticket.isStart, places: []))
    }

    /// Takes to heart what the answer to a request tells, which must not have ended yet.
    package mutating func learned(_ signal: Signal, from id: UInt64, at now: Timestamp) {
        guard let passage = requests[id] else { return }
        let now = now.moment
        let signature = lanes[passage.lane].signature
        let way = signature.ways[passage.way]
        // The flow of the model where it has limits of its own, else that of the provider.
        let flow = way.flows.last
        let place = passage.places.last ?? 0
        switch signal {
        case .success:
            for (flow, place) in zip(way.flows, passage.places.dropFirst(way.windows.count)) {
                flows[flow].succeeded(place: place)
            }
            health(of: way.key, in: signature.pool) { $0.succeeded(with: passage.model) }
            if let fuse = signature.fuse, fuses[fuse].succeeded(id) { release(fuse) }
        case .slowDown(let wait):
            if let flow { flows[flow].slowDown(wait, place: place, at: now) }
        case .allowance(let remaining, let reset):
            if let flow { flows[flow].allow(remaining, reset: reset, place: place, at: now) }
        case .keyRefused:
            health(of: way.key, in: signature.pool) { $0.refused(with: passage.model) }
            wake(signature.pool)
        case .keySpent(let wait):
            health(of: way.key, in: signature.pool) { $0.spent(until: now.after(wait ?? Self.untilSpentKeyIsTried)) }
            wake(signature.pool)
        case .serverFailed:
            guard let fuse = passage.model.flatMap({ fuseOfModel[$0] }) else { return }
            fuses[fuse].failed(id, at: now)
            release(fuse)
        }
    }

    /// How long a key is left alone that can pay for no more, where nothing says how long.
    private static let untilSpentKeyIsTried = Duration.seconds(900)

    private func way(of passage: Passage) -> Lane.Way { lanes[passage.lane].signature.ways[passage.way] }

    private mutating func health(of key: Int, in pool: Int, _ change: (inout KeyHealth) -> Void) {
        if pools[pool].health.indices.contains(key) { change(&pools[pool].health[key]) }
    }

    private mutating func leave(_ places: [Int]) {
        for place in places {
            occupancies[place].leave()
            let waiting = occupancies[place].waiting
            occupancies[place].waiting = []
            ready(waiting)
        }
    }

    private mutating func release(_ fuse: Int) {
        let waiting = fuses[fuse].waiting
        fuses[fuse].waiting = []
        ready(waiting)
    }

    /// Looks at every lane of a provider again.
    private mutating func wake(_ pool: Int) {
        for lane in lanes.indices where lanes[lane].signature.pool == pool && !lanes[lane].turns.isEmpty { ready(lane) }
    }
}
