import Blueprint
import Values

extension Gate {
    /// The answer to the first ticket of a lane; nil where it has to wait, which the lane then notes.
    mutating func answer(_ id: UInt64, _ turn: Turns.Turn, of lane: Int, at now: Moment) -> Admission? {
        guard let ticket = waiting[id] else { return nil }
        switch choice(for: ticket, in: lane, at: now) {
        case .way(let way, let opening):
            let moment = max(now, ticket.since, opening)
            pass(id, ticket, lane, way, at: moment)
            let cause = moment > ticket.since && lanes[lane].obstacleSince >= ticket.since ? lanes[lane].obstacle : nil
            leave(id, ticket, turn, wasServed: true)
            return Admission(
                ticket: id, answer: .go(key: lanes[lane].signature.ways[way].key),
                waited: Duration(nanoseconds: moment - ticket.since), cause: cause.map { describe($0) },
                leaves: moment > now ? Timestamp(moment: moment) : nil)
        case .refusal(let found, let message):
            leave(id, ticket, turn, wasServed: false)
            return Admission(
                ticket: id, answer: .refused(found, message: message),
                waited: Duration(nanoseconds: max(now - ticket.since, 0)), cause: nil)
        case .wait(let wait):
            hold(lane, wait, at: now)
            return nil
        }
    }

    private enum Choice {
        case way(Int, opening: Moment)
        case refusal(ErrorClass, String)
        case wait(Hold)
    }

    /// What holds up a lane.
    struct Hold {
        var obstacle: Lane.Obstacle?
        /// The earliest time at which one of its ways may be near.
        var until: Moment?
        var way = 0
    }

    private mutating func choice(for ticket: Waiting, in lane: Int, at now: Moment) -> Choice {
        let signature = lanes[lane].signature
        var hold = Hold()
        var found: (way: Int, opening: Moment, load: Int, admitted: Int)?
        var troubles: [(key: Int, trouble: KeyHealth.Trouble)] = []
        for (place, way) in signature.ways.enumerated() {
            if let trouble = trouble(of: way.key, for: ticket, in: signature.pool, at: now) {
                troubles.append((way.key, trouble))
                continue
            }
            switch opening(of: way, for: lane, at: now) {
            case .near(let moment):
                let flow = way.flows.first.map { flows[$0] }
                let own = (place, moment, flow?.load ?? 0, flow?.admitted ?? 0)
                if found.map({ (own.2, own.3) < ($0.load, $0.admitted) }) ?? true { found = own }
            case .far(let look, let obstacle):
                if hold.until.map({ look < $0 }) ?? true {
                    hold = Hold(obstacle: obstacle, until: look, way: place)
                }
            case .unknown(let obstacle):
                if hold.obstacle == nil { hold.obstacle = obstacle }
                wait(lane, for: obstacle)
            }
        }
        if troubles.count == signature.ways.count { return refusal(troubles, in: signature.pool) }
        guard let found else { return .wait(hold) }
        guard let fuse = signature.fuse, let opening = fuses[fuse].opening else {
            guard let fuse = signature.fuse else { return .way(found.way, opening: found.opening) }
            wait(lane, for: .fuse(fuse))
            return .wait(Hold(obstacle: .fuse(fuse)))
        }
        return opening.before(foresight) <= now
            ? .way(found.way, opening: max(found.opening, opening))
            : .wait(Hold(obstacle: .fuse(fuse), until: opening.before(foresight)))
    }

    private enum Opening {
        case near(Moment)
        /// When it is near.
        case far(Moment, Lane.Obstacle)
        case unknown(Lane.Obstacle)
    }

    /// When a way is free, as far as time tells; what waits for an end waits for that first.
    private func opening(of way: Lane.Way, for lane: Int, at now: Moment) -> Opening {
        for occupancy in way.open where !occupancies[occupancy].hasRoom() { return .unknown(.occupancy(occupancy)) }
        for occupancy in way.running where !occupancies[occupancy].hasRoom() { return .unknown(.occupancy(occupancy)) }
        var latest = Moment.min
        var look = now
        var obstacle: Lane.Obstacle?
        for window in way.windows {
            latest = max(latest, windows[window].opening())
            let opening = windows[window].opening(foreseenBy: foresight)
            if opening > look { (look, obstacle) = (opening, .window(window)) }
        }
        for flow in way.flows {
            let opening = flows[flow].opening(at: now)
            latest = max(latest, opening)
            if opening.before(foresight) > look { (look, obstacle) = (opening.before(foresight), .flow(flow)) }
        }
        if let obstacle { return .far(look, obstacle) }
        if let claim, claim.lane != lane, takesPlace(of: claim, way, at: now) { return .unknown(.claim) }
        return .near(latest)
    }

    private func trouble(
        of key: Int, for ticket: Waiting, in pool: Int, at now: Moment
    ) -> KeyHealth.Trouble? {
        guard pools[pool].health.indices.contains(key) else { return nil }
        let trouble = pools[pool].health[key].trouble(with: ticket.model, at: now)
        // A job that was paid for is looked after even where the key can pay for no more.
        if case .spent = trouble, ticket.hasFixedKey { return nil }
        return trouble
    }

    private func refusal(_ troubles: [(key: Int, trouble: KeyHealth.Trouble)], in pool: Int) -> Choice {
        let pool = pools[pool]
        var found = ErrorClass.auth
        let reasons = troubles.map { key, trouble in
            let name = pool.keys.indices.contains(key) ? "the key '\(pool.keys[key])'" : "the key"
            guard case .spent(let until) = trouble else { return "\(name) of '\(pool.provider)' was refused" }
            found = .quota
            let again = Timestamp(moment: until).map { ", until \($0)" } ?? ""
            return "\(name) of '\(pool.provider)' has nothing left to spend\(again)"
        }
        return .refusal(found, reasons.joined(separator: "; "))
    }
}

extension Gate {
    /// Notes in all limits that a ticket goes.
    private mutating func pass(_ id: UInt64, _ ticket: Waiting, _ lane: Int, _ way: Int, at now: Moment) {
        let signature = lanes[lane].signature
        let chosen = signature.ways[way]
        var places: [Int] = []
        places.reserveCapacity(chosen.windows.count + chosen.flows.count)
        for window in chosen.windows { places.append(windows[window].take(at: now)) }
        for flow in chosen.flows {
            places.append(flows[flow].take(at: now))
            flows[flow].load += 1
        }
        for occupancy in chosen.open { occupancies[occupancy].enter() }
        let passage = Passage(lane: lane, way: way, model: ticket.model, isStart: ticket.isStart, places: places)
        requests[id] = passage
        if ticket.isStart { occupy(id, passage) }
        if let fuse = signature.fuse { fuses[fuse].take(id) }
        admissions += 1
        lanes[lane].lastServed = admissions
        lanes[lane].passes = 0
        dissolve(claimOf: lane)
        switch signature.urgency {
        case .ending: break
        case .tending: pools[signature.pool].noteTending(lanes)
        case .starting: pools[signature.pool].streak = 0
        }
    }

    mutating func occupy(_ id: UInt64, _ passage: Passage) {
        jobs[id] = passage
        let way = lanes[passage.lane].signature.ways[passage.way]
        for occupancy in way.running { occupancies[occupancy].enter() }
        for flow in way.flows { flows[flow].load += 1 }
    }

    private mutating func leave(_ id: UInt64, _ ticket: Waiting, _ turn: Turns.Turn, wasServed: Bool) {
        waiting[id] = nil
        let served = pools[lanes[ticket.lane].signature.pool].leave(ticket.run, wasServed: wasServed)
        lanes[ticket.lane].turns.removeFirst(of: turn, served: served)
    }

    private mutating func wait(_ lane: Int, for obstacle: Lane.Obstacle) {
        switch obstacle {
        case .occupancy(let place):
            if !occupancies[place].waiting.contains(lane) { occupancies[place].waiting.append(lane) }
        case .fuse(let place): if !fuses[place].waiting.contains(lane) { fuses[place].waiting.append(lane) }
        case .claim: if claim?.others.contains(lane) == false { claim?.others.append(lane) }
        case .window, .flow: break
        }
    }

    private mutating func hold(_ lane: Int, _ hold: Hold, at now: Moment) {
        lanes[lane].obstacle = hold.obstacle
        lanes[lane].obstacleSince = now
        lanes[lane].wakes = hold.until
        if let until = hold.until { wakes.push(Alarm(at: until, subject: UInt64(lane))) }
        lanes[lane].passes += 1
        if claim == nil, lanes[lane].passes > Lane.patience { claim = Claim(lane: lane, way: hold.way) }
    }
}

// MARK: Claims
extension Gate {
    /// Whether going this way would take the last place of a limit that the claim is for. What only ends by itself
    /// may take long: until there is room for the claim there, nothing else is kept for it.
    private func takesPlace(of claim: Claim, _ way: Lane.Way, at now: Moment) -> Bool {
        let claimed = lanes[claim.lane].signature.ways[claim.way]
        let ended = claimed.open + claimed.running
        for place in way.open + way.running where ended.contains(place) {
            if !occupancies[place].hasRoom(keeping: 1) { return true }
        }
        guard ended.allSatisfy({ occupancies[$0].hasRoom() }) else { return false }
        return way.windows.contains { claimed.windows.contains($0) && windows[$0].opening(keeping: 1) > now }
    }

    /// Ends the claim of a lane that has gone or has nothing more to send.
    mutating func dissolve(claimOf lane: Int) {
        guard let ended = claim, ended.lane == lane else { return }
        claim = nil
        ready(ended.others)
    }
}

extension Pool {
    fileprivate mutating func noteTending(_ lanes: [Lane]) {
        if ready.contains(where: { lanes[$0].signature.urgency == .starting && !lanes[$0].turns.isEmpty }) {
            streak += 1
        }
    }
}
