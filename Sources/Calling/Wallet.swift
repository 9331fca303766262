import Values

/// What all conversations of a process share: tokens, and files that were uploaded.
///
/// Of each there is at most one request at once: others that need it wait, and are roused when it is there.
package struct Wallet: Sendable {
    /// What can be had once and used by many.
    enum Item: Hashable, Sendable {
        case token(provider: String, place: String, key: String)
        case upload(provider: String, model: String?, key: String, file: String)
    }

    struct Holding: Sendable {
        let value: Value
        /// Nil where it lasts.
        let until: Timestamp?
    }

    private struct Claim: Sendable {
        let owner: UInt64
        var waiting: [UInt64] = []
    }

    private struct Refusal: Sendable {
        let trouble: Trouble
        let until: Timestamp
    }

    private var holdings: [Item: Holding] = [:]
    private var claims: [Item: Claim] = [:]
    private var refusals: [Item: Refusal] = [:]
    private var roused: [UInt64] = []
    /// When to throw away what has run out.
    private var mostHoldings = 1_024

    /// How long those who wait for the same thing fail with whoever asked for it.
    private static let echo = Duration.seconds(2)

    package init() {}

    /// The conversations to be told `Arrival.roused`, by the ids of their subjects.
    package mutating func takeRoused() -> [UInt64] {
        guard !roused.isEmpty else { return [] }
        defer { roused = [] }
        return roused
    }

    // MARK: Having

    func value(of item: Item, at now: Timestamp) -> Value? {
        guard let holding = holdings[item], holding.until.map({ now < $0 }) ?? true else { return nil }
        return holding.value
    }

    /// Why it could not be had a moment ago.
    func refusal(of item: Item, at now: Timestamp) -> Trouble? {
        refusals[item].flatMap { now < $0.until ? $0.trouble : nil }
    }

    /// Forgets what was refused by whom it is for, unless somebody has renewed it since.
    mutating func discard(_ item: Item, holding value: Value) {
        if holdings[item]?.value == value { holdings[item] = nil }
    }

    // MARK: Asking

    /// Whether the conversation is to get it; else it will be roused.
    mutating func claim(_ item: Item, for id: UInt64) -> Bool {
        guard let claim = claims[item], claim.owner != id else {
            if claims[item] == nil { claims[item] = Claim(owner: id) }
            return true
        }
        if !claim.waiting.contains(id) { claims[item]?.waiting.append(id) }
        return false
    }

    mutating func settle(_ item: Item, _ holding: Holding, at now: Timestamp, for id: UInt64) {
        if holdings.count >= mostHoldings {
            holdings = holdings.filter { $0.value.until.map { now < $0 } ?? true }
            refusals = refusals.filter { now < $0.value.until }
            mostHoldings = max(1_024, holdings.count * 2)
        }
        holdings[item] = holding
        refusals[item] = nil
        release(item, for: id)
    }

    mutating func refuse(_ item: Item, _ trouble: Trouble, at now: Timestamp, for id: UInt64) {
        guard claims[item]?.owner == id else { return }
        if let until = now.adding(Self.echo), claims[item]?.waiting.isEmpty == false {
            refusals[item] = Refusal(trouble: trouble, until: until)
        }
        release(item, for: id)
    }

    /// Lets another conversation get it.
    mutating func release(_ item: Item, for id: UInt64) {
        guard let claim = claims[item], claim.owner == id else { return }
        claims[item] = nil
        roused += claim.waiting
    }

    /// The same for all that a conversation was about to get: it has ended.
    mutating func releaseAll(of id: UInt64) {
        for (item, claim) in claims where claim.owner == id { release(item, for: id) }
    }

    mutating func keep(_ item: Item, _ holding: Holding) { holdings[item] = holding }
}
