import Blueprint
package import Values

extension Gate {
    /// All that may go now or soon, or never will, in fair order: runs in turn, providers in turn.
    package mutating func admit(at now: Timestamp) -> [Admission] {
        let now = now.moment
        while let alarm = delayed.top, alarm.at <= now {
            delayed.pop()
            enqueue(alarm.subject)
        }
        while let alarm = wakes.top, alarm.at <= now {
            wakes.pop()
            let lane = Int(alarm.subject)
            if lanes[lane].wakes == alarm.at { ready(lane) }
        }
        var admissions: [Admission] = []
        var idle = 0
        while idle < pools.count {
            nextPool = (nextPool + 1) % pools.count
            idle = serve(nextPool, at: now, into: &admissions) ? 0 : idle + 1
        }
        return admissions
    }

    /// When the passing of time alone may let something go; at once where something has been asked for since.
    package func next(after now: Timestamp) -> Timestamp? {
        if pools.contains(where: { !$0.ready.isEmpty }) { return now }
        let moments = [delayed.top?.at, wakes.top?.at].compactMap(\.self)
        return moments.min().flatMap { Timestamp(moment: $0) }.map { max($0, now) }
    }

    /// Lets one ticket of a provider go, or looks for as long as there is a lane to look at.
    private mutating func serve(_ pool: Int, at now: Moment, into admissions: inout [Admission]) -> Bool {
        while let (place, lane, head) = best(in: pool) {
            if let head {
                if let admission = answer(head.ticket, head.turn, of: lane, at: now) {
                    admissions.append(admission)
                    return true
                }
            } else {
                dissolve(claimOf: lane)
                lanes[lane].obstacle = nil
            }
            lanes[lane].isReady = false
            pools[pool].ready.swapRemove(at: place)
        }
        return false
    }

    private typealias Head = (ticket: UInt64, turn: Turns.Turn)

    /// The lane to look at first, and its first ticket; a lane that has none comes before all, to be put away.
    private mutating func best(in pool: Int) -> (place: Int, lane: Int, head: Head?)? {
        var best: (place: Int, lane: Int, head: Head)?
        var rank = (0, 0, 0)
        for (place, lane) in pools[pool].ready.enumerated() {
            guard let head = head(of: lane, in: pool) else { return (place, lane, nil) }
            let own = (order(of: lanes[lane].signature.urgency, in: pool), head.turn.served, lanes[lane].lastServed)
            if best == nil || own < rank {
                best = (place, lane, head)
                rank = own
            }
        }
        return best
    }

    private func order(of urgency: Lane.Urgency, in pool: Int) -> Int {
        switch urgency {
        case .ending: 0
        case .tending: 2
        case .starting: pools[pool].streak < Pool.longestStreak ? 3 : 1
        }
    }

    private mutating func head(of lane: Int, in pool: Int) -> Head? {
        let (shares, floor, waiting) = (pools[pool].shares, pools[pool].floor, waiting)
        return lanes[lane].turns.first(
            served: { shares[$0]?.served ?? floor }, isAlive: { waiting[$0] != nil })
    }
}

extension Array {
    /// Removes an element where the order does not count.
    fileprivate mutating func swapRemove(at place: Int) {
        swapAt(place, count - 1)
        removeLast()
    }
}
