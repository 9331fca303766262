import Blueprint
import Values

/// What the provider knows of an attempt.
struct SimulatedJob: Sendable {
    /// When it was taken; nil before.
    var began: Timestamp?
    /// When its result is there.
    var ends: Timestamp?
    var isCancelled = false
    /// Its submission was answered with the result.
    var isFinal = false
    /// Something went wrong for once that another try mends.
    var hasHiccuped = false
    var kept = ValueMap()
    /// How often each request was asked.
    private var asked: [Place: Int] = [:]

    private struct Place: Hashable {
        let stage: Stage
        let request: Int
    }

    /// How often the request was asked before.
    mutating func count(_ stage: Stage, _ request: Int) -> Int {
        let place = Place(stage: stage, request: request)
        defer { asked[place, default: 0] += 1 }
        return asked[place, default: 0]
    }
}
