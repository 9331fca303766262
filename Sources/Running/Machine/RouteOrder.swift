import Blueprint
import Values

/// In which order the models of a route are tried.
enum RouteOrder {
    /// Nil where it is the author's. Ties are the author's too.
    static func places(
        of options: [Option], by order: Route.Order, _ draw: (UInt64) -> Double, price: (Int) -> Double?
    ) -> [Int]? {
        switch order {
        case .listed: return nil
        case .cheapest: return sorted(options) { price($0) ?? .infinity }
        case .fastest:
            return sorted(options) {
                guard case .model(let callable) = options[$0].work, let typical = callable.model.typical else {
                    return .infinity
                }
                return Double(typical.nanoseconds)
            }
        case .spread:
            // Weighted chance without replacement: each draws a time that its weight makes shorter.
            return sorted(options) { place in
                let weight = max(options[place].weight, 1e-9)
                return -Self.logarithm(max(draw(UInt64(1_000 + place)), 1e-12)) / weight
            }
        }
    }

    private static func sorted(_ options: [Option], by rank: (Int) -> Double) -> [Int] {
        let ranks = options.indices.map(rank)
        return options.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    }

    /// The natural logarithm, by halving and a series: the core asks no C library, and every machine draws the same.
    private static func logarithm(_ value: Double) -> Double {
        let ratio = (value.significand - 1) / (value.significand + 1)
        var term = ratio
        var sum = 0.0
        var power = 1.0
        for _ in 0..<20 {
            sum += term / power
            term *= ratio * ratio
            power += 2
        }
        return 2 * sum + Double(value.exponent) * 0.693_147_180_559_945_3
    }
}
