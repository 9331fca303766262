/// A limit of so many at once.
struct Occupancy: Sendable {
    let limit: Int
    private(set) var count = 0
    /// The lanes that wait until one leaves.
    var waiting: [Int] = []

    init(limit: Int) { self.limit = max(1, limit) }

    func hasRoom(keeping kept: Int = 0) -> Bool { count + kept < limit }
    mutating func enter() { count += 1 }
    mutating func leave() { count -= 1 }
}
