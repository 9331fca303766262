package import Blueprint
package import Values

/// Where all requests of a process wait until every limit lets them go: those of the project, of providers, of models
/// and of keys, breakers, and what the providers' answers tell. Limits make work wait; they never make it fail.
///
/// It knows no clock: each instant that it is given as `now` must be no earlier than the last. Tickets that wait for the same
/// limits stand in one lane, so that only the first of each has to be looked at. A lane that cannot go is left alone
/// until the time that it waits for has come, or until something ends that takes up its place.
///
/// A limit of N in T holds in every stretch of length T, as the provider counts it: what counts is when a request is
/// admitted, or when `sent` says that it went; `Window` says what is added for the way to the provider.
package struct Gate: Sendable {
    var projectLimits: [Limit]
    var providers: [String: Provider] = [:]

    var pools: [Pool] = []
    var lanes: [Lane] = []
    var windows: [Window] = []
    var occupancies: [Occupancy] = []
    var flows: [Flow] = []
    var fuses: [Fuse] = []
    /// What each of them is called, for people.
    var windowCauses: [Wait.Cause] = []
    var occupancyCauses: [Wait.Cause] = []
    var flowCauses: [Wait.Cause] = []
    var fuseModels: [String] = []

    var poolOfProvider: [String: Int] = [:]
    var laneOfTrait: [Trait: Int] = [:]
    var laneOfSignature: [Lane.Signature: Int] = [:]
    var windowOf: [MeterName: Int] = [:]
    var occupancyOf: [MeterName: Int] = [:]
    var flowOf: [MeterName: Int] = [:]
    var fuseOfModel: [String: Int] = [:]

    var waiting: [UInt64: Waiting] = [:]
    var requests: [UInt64: Passage] = [:]
    var jobs: [UInt64: Passage] = [:]
    /// Tickets that are not due yet.
    var delayed = Heap<Alarm>()
    /// Lanes that wait for a time.
    var wakes = Heap<Alarm>()
    var claim: Claim?
    /// Which provider is asked first.
    var nextPool = 0
    var admissions = 0

    /// - Parameter limits: Those of the project, whichever provider does the work.
    package init(project limits: [Limit] = []) { projectLimits = limits }

    /// How long before it may go a ticket is answered: what goes has to be written down first, which takes a while.
    package var foresight = Duration.zero

    /// Makes providers known, with the ids of the keys that each has. One that is known already keeps its limits and all
    /// that has been learned: what has been let go counts for all runs. A provider that is not known has no limits.
    package mutating func include(_ providers: some Sequence<Provider>, keys: [String: [String]] = [:]) {
        for provider in providers where self.providers[provider.name] == nil && poolOfProvider[provider.name] == nil {
            self.providers[provider.name] = provider
            _ = pool(of: provider.name, keys: keys[provider.name] ?? [])
        }
    }

    mutating func pool(of provider: String, keys: [String] = []) -> Int {
        if let pool = poolOfProvider[provider] { return pool }
        pools.append(Pool(provider: provider, keys: keys))
        poolOfProvider[provider] = pools.count - 1
        return pools.count - 1
    }
}

extension Gate {
    /// All of a ticket that decides which limits it has.
    struct Trait: Hashable, Sendable {
        let provider: String
        let model: String?
        let interface: String?
        let stage: Stage
        let isStart: Bool
        let key: Int?
    }

    /// Which limit of which owner, for which key; a limit of the project has none.
    struct MeterName: Hashable, Sendable {
        let owner: String?
        let place: Int
        let key: Int
    }

    struct Waiting: Sendable {
        let lane: Int
        let run: Int
        let model: String?
        let isStart: Bool
        let hasFixedKey: Bool
        let since: Moment
        var isQueued: Bool
    }

    /// What has gone and what it takes up.
    struct Passage: Sendable {
        let lane: Int
        let way: Int
        let model: String?
        let isStart: Bool
        /// Its places in the windows of its way, and then those in the flows.
        let places: [Int]
    }

    /// A time at which to look again, at a lane or at a ticket.
    struct Alarm: Comparable, Sendable {
        let at: Moment
        let subject: UInt64

        static func < (a: Alarm, b: Alarm) -> Bool { (a.at, a.subject) < (b.at, b.subject) }
    }

    /// A lane that was passed over too often: others leave a place for it wherever it needs one.
    struct Claim: Sendable {
        let lane: Int
        let way: Int
        /// Those that were held up by it.
        var others: [Int] = []
    }
}
