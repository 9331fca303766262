/// One provider: who waits for it, and how much each run has had of it.
struct Pool: Sendable {
    struct Share: Sendable {
        var served: Int
        var waiting: Int
    }

    let provider: String
    let keys: [String]
    var health: [KeyHealth]
    var ready: [Int] = []
    var shares: [Int: Share] = [:]
    /// What a run that comes is taken to have had: as much as the one that was served last.
    var floor = 0
    /// How often something else went while a new job could have begun.
    var streak = 0
    /// Every so many requests a new job may begin, however much there is to look after.
    static let longestStreak = 7

    init(provider: String, keys: [String]) {
        self.provider = provider
        self.keys = keys
        health = Array(repeating: KeyHealth(), count: max(1, keys.count))
    }

    mutating func enter(_ run: Int) -> Int {
        guard var share = shares[run] else {
            shares[run] = Share(served: floor, waiting: 1)
            return floor
        }
        share.waiting += 1
        shares[run] = share
        return share.served
    }

    /// A ticket of the run has gone, or was withdrawn.
    mutating func leave(_ run: Int, wasServed: Bool) -> Int {
        guard var share = shares[run] else { return floor }
        if wasServed {
            floor = max(floor, share.served)
            share.served += 1
        }
        share.waiting -= 1
        shares[run] = share.waiting > 0 ? share : nil
        return share.served
    }
}

/// Whether a key works, for all models or for some.
struct KeyHealth: Sendable {
    enum Trouble: Sendable {
        case refused
        case spent(until: Moment)

        func isOver(at now: Moment) -> Bool {
            if case .spent(let until) = self { now >= until } else { false }
        }
    }

    private var works = false
    private var trouble: Trouble?
    /// A key may be good for some models and not for others.
    private var troubleOfModels: [String: Trouble] = [:]

    func trouble(with model: String?, at now: Moment) -> Trouble? {
        if let trouble, !trouble.isOver(at: now) { return trouble }
        if let model, let trouble = troubleOfModels[model], !trouble.isOver(at: now) { return trouble }
        return nil
    }

    mutating func succeeded(with model: String?) {
        works = true
        if let model, !troubleOfModels.isEmpty { troubleOfModels[model] = nil }
    }

    /// A key that has worked was refused for what it may not do; one that never did is wrong.
    mutating func refused(with model: String?) {
        if works, let model { troubleOfModels[model] = .refused } else { trouble = .refused }
    }

    mutating func spent(until moment: Moment) { trouble = .spent(until: moment) }
}
