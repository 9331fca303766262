import Blueprint

/// An amount of money that work draws on: reserved before it is sent, and settled when the price is known.
struct Purse: Sendable, Equatable {
    let limit: Double?
    private(set) var spent = 0.0
    private(set) var reserved = 0.0

    /// Sums of prices are a little off what people write.
    private static let tolerance = 1e-9

    init(limit: Double?) { self.limit = limit }

    func holds(_ amount: Double) -> Bool {
        limit.map { spent + reserved + amount <= $0 + Self.tolerance } ?? true
    }

    /// Whether it would hold the amount if everything under way cost nothing.
    func mayHold(_ amount: Double) -> Bool { limit.map { spent + amount <= $0 + Self.tolerance } ?? true }

    mutating func reserve(_ amount: Double) { reserved += amount }

    mutating func release(_ amount: Double) { reserved = max(reserved - amount, 0) }

    mutating func spend(_ amount: Double) { spent += amount }
}
