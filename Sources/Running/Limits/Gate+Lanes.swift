import Blueprint

extension Gate {
    /// The lane in which a ticket waits.
    mutating func lane(of ticket: Ticket) -> Int {
        let trait = Trait(
            provider: ticket.provider, model: ticket.model, interface: ticket.interface, stage: ticket.stage,
            isStart: ticket.isStart, key: ticket.key)
        if let lane = laneOfTrait[trait] { return lane }
        let signature = signature(of: ticket)
        let lane = laneOfSignature[signature] ?? lanes.count
        if lane == lanes.count {
            lanes.append(Lane(signature))
            laneOfSignature[signature] = lane
        }
        laneOfTrait[trait] = lane
        return lane
    }

    private mutating func signature(of ticket: Ticket) -> Lane.Signature {
        let pool = pool(of: ticket.provider)
        let keys = ticket.key.map { $0..<($0 + 1) } ?? 0..<max(1, pools[pool].keys.count)
        let ways = keys.map { way(of: ticket, with: $0) }
        return Lane.Signature(pool: pool, urgency: ticket.stage.urgency, ways: ways, fuse: fuse(of: ticket))
    }

    private mutating func way(of ticket: Ticket, with key: Int) -> Lane.Way {
        let provider = providers[ticket.provider]
        var meters = Meters()
        let name = pools[pool(of: ticket.provider)].keys.element(at: key)
        add(projectLimits, of: nil, for: ticket, key: -1, to: &meters)
        if let provider { add(provider.limits, of: provider.name, for: ticket, key: key, to: &meters) }
        if provider?.limits.slows(ticket.stage) ?? true {
            meters.flows.append(flow(of: ticket.provider, key: key, .slowed(provider: ticket.provider, key: name)))
        }
        if let model = ticket.model, let own = provider?.offers[model.afterDot]?.limits, !own.isEmpty {
            add(own, of: model, for: ticket, key: key, to: &meters)
            if own.slows(ticket.stage) {
                meters.flows.append(flow(of: model, key: key, .slowed(provider: model, key: name)))
            }
        }
        return Lane.Way(
            key: key, windows: meters.windows, open: meters.open, running: meters.running, flows: meters.flows)
    }

    private struct Meters {
        var windows: [Int] = []
        var open: [Int] = []
        var running: [Int] = []
        var flows: [Int] = []
    }

    private mutating func add(
        _ limits: [Limit], of owner: String?, for ticket: Ticket, key: Int, to meters: inout Meters
    ) {
        for (place, limit) in limits.enumerated() where limit.counts(ticket) {
            let name = MeterName(owner: owner, place: place, key: key)
            var shown = owner ?? "project"
            if case .interface(let interface) = limit.subject { shown = interface }
            switch limit.kind {
            case .rate(let count, let period):
                if windowOf[name] == nil {
                    windowOf[name] = windows.count
                    windows.append(Window(count: count, period: period))
                    windowCauses.append(.rate(of: shown, count, period))
                }
                meters.windows.append(windowOf[name] ?? 0)
            case .running(let count):
                meters.running.append(occupancy(name, count, .running(of: shown, count)))
            case .open(let count):
                meters.open.append(occupancy(name, count, .open(of: shown, count)))
            }
        }
    }

    private mutating func occupancy(_ name: MeterName, _ limit: Int, _ cause: Wait.Cause) -> Int {
        if let known = occupancyOf[name] { return known }
        occupancies.append(Occupancy(limit: limit))
        occupancyCauses.append(cause)
        occupancyOf[name] = occupancies.count - 1
        return occupancies.count - 1
    }

    private mutating func flow(of owner: String, key: Int, _ cause: Wait.Cause) -> Int {
        let name = MeterName(owner: owner, place: 0, key: key)
        if let known = flowOf[name] { return known }
        flows.append(Flow())
        flowCauses.append(cause)
        flowOf[name] = flows.count - 1
        return flows.count - 1
    }

    /// Only what begins a job asks the breaker: what runs is looked after to its end.
    private mutating func fuse(of ticket: Ticket) -> Int? {
        guard ticket.isStart, let model = ticket.model, let breaker = providers[ticket.provider]?.breaker else {
            return nil
        }
        if let known = fuseOfModel[model] { return known }
        fuses.append(Fuse(breaker))
        fuseModels.append(model)
        fuseOfModel[model] = fuses.count - 1
        return fuses.count - 1
    }
}

extension Limit {
    /// Whether a request counts. A limit of an interface counts the jobs, not what is asked about them.
    fileprivate func counts(_ ticket: Ticket) -> Bool {
        let isCounted: Bool
        switch kind {
        case .rate: isCounted = true
        case .running: isCounted = ticket.isStart
        case .open: isCounted = true
        }
        switch subject {
        case .all: return isCounted
        case .stage(let stage): return isCounted && stage.covers(ticket.stage)
        case .interface(let name):
            if case .rate = kind, !ticket.isStart { return false }
            return isCounted && ticket.interface == name
        }
    }
}

extension [Limit] {
    /// Whether too many requests slow a stage down: where all rates are of other stages, they do not.
    fileprivate func slows(_ stage: Stage) -> Bool {
        var rates = 0
        for limit in self {
            guard case .rate = limit.kind else { continue }
            guard case .stage(let own) = limit.subject else { return true }
            if own.covers(stage) { return true }
            rates += 1
        }
        return rates == 0
    }
}

extension Stage {
    fileprivate var urgency: Lane.Urgency {
        switch self {
        case .cancel, .token: .ending
        case .poll, .fetch, .lookup: .tending
        case .send, .submit, .upload, .exec: .starting
        }
    }
}

extension String {
    /// The model's own name in `provider.model`.
    fileprivate var afterDot: String { String(self[(firstIndex(of: ".").map(index(after:)) ?? startIndex)...]) }
}

extension Array {
    fileprivate func element(at place: Int) -> Element? { indices.contains(place) ? self[place] : nil }
}
