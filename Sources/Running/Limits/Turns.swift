/// The tickets that wait for the same limits: first come, first served within a run, and the runs in turn.
struct Turns: Sendable {
    struct Turn: Comparable, Sendable {
        /// How much the run has had.
        let served: Int
        let arrival: Int
        let run: Int

        static func < (a: Turn, b: Turn) -> Bool { (a.served, a.arrival) < (b.served, b.arrival) }
    }

    private var tickets: [Int: Queue<UInt64>] = [:]
    private var runs = Heap<Turn>()
    private var arrivals = 0

    var isEmpty: Bool { runs.isEmpty }

    mutating func append(_ ticket: UInt64, run: Int, served: Int) {
        if tickets[run] == nil {
            arrivals += 1
            runs.push(Turn(served: served, arrival: arrivals, run: run))
        }
        tickets[run, default: Queue()].append(ticket)
    }

    /// Whose turn it is; tickets that are no more are left out.
    mutating func first(
        served: (Int) -> Int, isAlive: (UInt64) -> Bool
    ) -> (ticket: UInt64, turn: Turn)? {
        while let turn = runs.top {
            // A run may have been served elsewhere since: then its turn is later.
            let now = served(turn.run)
            if now > turn.served {
                runs.replaceTop(with: Turn(served: now, arrival: turn.arrival, run: turn.run))
                continue
            }
            while let ticket = tickets[turn.run]?.first {
                if isAlive(ticket) { return (ticket, turn) }
                tickets[turn.run]?.removeFirst()
            }
            tickets[turn.run] = nil
            runs.pop()
        }
        return nil
    }

    /// Takes what `first` gave.
    mutating func removeFirst(of turn: Turn, served: Int) {
        tickets[turn.run]?.removeFirst()
        if tickets[turn.run]?.isEmpty ?? true {
            tickets[turn.run] = nil
            runs.pop()
        } else {
            arrivals += 1
            runs.replaceTop(with: Turn(served: served, arrival: arrivals, run: turn.run))
        }
    }
}
