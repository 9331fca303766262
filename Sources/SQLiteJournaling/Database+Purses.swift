import Journaling

/// Budgets that runs of all processes share.
extension Database {
    /// Without waiting for the disk: what is lost in a power cut was for calls that nobody has made, because the
    /// intent to make one is written later, and waiting for that waits for all before it.
    func reserve(_ reservations: [Reservation]) throws(JournalError) -> [Reservation.Outcome] {
        try execute("PRAGMA synchronous = NORMAL")
        let outcomes: [Reservation.Outcome]
        do throws(JournalError) {
            outcomes = try transaction { () throws(JournalError) in
                let rows = try fence(reservations.map(\.lease)).map(\.row)
                var outcomes: [Reservation.Outcome] = []
                for (wish, row) in zip(reservations, rows) { outcomes.append(try reserve(wish, row)) }
                return outcomes
            }
        } catch {
            try execute("PRAGMA synchronous = FULL")
            throw error
        }
        try execute("PRAGMA synchronous = FULL")
        return outcomes
    }

    private func reserve(_ wish: Reservation, _ row: Int) throws(JournalError) -> Reservation.Outcome {
        for limit in wish.limits {
            let level = try level(of: limit.purse)
            if !level.hasRoom(for: wish.amount, within: limit.limit) { return .refused(level) }
        }
        var levels: [Purse.Level] = []
        for limit in wish.limits {
            try run(.hold, limit.purse.name, limit.purse.period, row, wish.amount)
            levels.append(try level(of: limit.purse))
        }
        return .reserved(levels)
    }

    private func level(of purse: Purse) throws(JournalError) -> Purse.Level {
        var level = Purse.Level(purse: purse, spent: 0, held: 0)
        try run(.level, purse.name, purse.period) { row in
            level = Purse.Level(purse: purse, spent: row.int(0), held: row.int(1))
        }
        return level
    }

    func settle(_ settlement: Settlement, ofRow row: Int) throws(JournalError) {
        let purse = settlement.purse
        try run(.unhold, purse.name, purse.period, row, settlement.reserved)
        try run(.spend, purse.name, purse.period, settlement.spent)
    }

    func held(byRow row: Int) throws(JournalError) -> [Purse: Nanodollars] {
        var held: [Purse: Nanodollars] = [:]
        try run(.heldByRun, row) { row in
            held[Purse(name: row.text(0), period: row.text(1))] = row.int(2)
        }
        return held
    }
}
