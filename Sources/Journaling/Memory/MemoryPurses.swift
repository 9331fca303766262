/// The shared budgets of a memory journal.
struct MemoryPurses {
    private var spent: [Purse: Nanodollars] = [:]
    private var held: [Purse: [String: Nanodollars]] = [:]

    private func level(of purse: Purse) -> Purse.Level {
        let sum = held[purse, default: [:]].values.reduce(0) { $0.adding($1) }
        return Purse.Level(purse: purse, spent: spent[purse, default: 0], held: sum)
    }

    mutating func reserve(_ wish: Reservation) -> Reservation.Outcome {
        for limit in wish.limits {
            let level = level(of: limit.purse)
            if !level.hasRoom(for: wish.amount, within: limit.limit) { return .refused(level) }
        }
        for limit in wish.limits where wish.amount > 0 {
            let before = held[limit.purse]?[wish.lease.run] ?? 0
            held[limit.purse, default: [:]][wish.lease.run] = before.adding(wish.amount)
        }
        return .reserved(wish.limits.map { level(of: $0.purse) })
    }

    mutating func settle(_ settlement: Settlement, of run: String) {
        let rest = Int(clamping: Int128(held[settlement.purse]?[run] ?? 0) - Int128(settlement.reserved))
        held[settlement.purse, default: [:]][run] = rest > 0 ? rest : nil
        spent[settlement.purse] = spent[settlement.purse, default: 0].adding(settlement.spent)
    }

    func held(by run: String) -> [Purse: Nanodollars] { held.compactMapValues { $0[run] } }

    /// What ends holds nothing.
    mutating func letGo(of run: String) { held = held.mapValues { $0.filter { $0.key != run } } }
}
