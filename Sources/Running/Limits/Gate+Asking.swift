package import Values

extension Gate {
    /// Takes a ticket; `admit` says when it goes.
    package mutating func ask(_ ticket: Ticket, at now: Timestamp) {
        let lane = self.lane(of: ticket)
        let due = ticket.notBefore?.moment ?? .min
        let now = now.moment
        waiting[ticket.id] = Waiting(
            lane: lane, run: ticket.run, model: ticket.model, isStart: ticket.isStart, hasFixedKey: ticket.key != nil,
            since: max(now, due), isQueued: false)
        let look = due.before(foresight)
        if look > now {
            delayed.push(Alarm(at: look, subject: ticket.id))
        } else {
            enqueue(ticket.id)
        }
    }

    /// Takes a ticket back that has not been answered; says whether there was one.
    @discardableResult
    package mutating func withdraw(_ id: UInt64) -> Bool {
        guard let ticket = waiting.removeValue(forKey: id) else { return false }
        if ticket.isQueued { _ = pools[lanes[ticket.lane].signature.pool].leave(ticket.run, wasServed: false) }
        return true
    }

    mutating func enqueue(_ id: UInt64) {
        guard let place = waiting.index(forKey: id) else { return }
        waiting.values[place].isQueued = true
        let ticket = waiting.values[place]
        let served = pools[lanes[ticket.lane].signature.pool].enter(ticket.run)
        let wasIdle = lanes[ticket.lane].turns.isEmpty
        lanes[ticket.lane].turns.append(id, run: ticket.run, served: served)
        if wasIdle { ready(ticket.lane) }
    }

    mutating func ready(_ lane: Int) {
        guard !lanes[lane].isReady else { return }
        lanes[lane].isReady = true
        lanes[lane].wakes = nil
        pools[lanes[lane].signature.pool].ready.append(lane)
    }

    mutating func ready(_ lanes: [Int]) { for lane in lanes { ready(lane) } }
}
