/// The least, the likely and the most of money or time.
package struct Extent: Sendable, Equatable {
    package var least: Double
    package var expected: Double
    /// Nil where nothing bounds it.
    package var most: Double?

    package init(least: Double, expected: Double, most: Double?) {
        self.least = least
        self.expected = expected
        self.most = most
    }

    package init(_ amount: Double) { self.init(least: amount, expected: amount, most: amount) }

    package static let zero = Extent(0)

    static func + (a: Extent, b: Extent) -> Extent {
        Extent(
            least: a.least + b.least, expected: a.expected + b.expected,
            most: a.most.flatMap { own in b.most.map { own + $0 } })
    }

    /// One after the other, or side by side: what takes longest counts.
    static func longer(_ a: Extent, _ b: Extent) -> Extent {
        Extent(
            least: max(a.least, b.least), expected: max(a.expected, b.expected),
            most: a.most.flatMap { own in b.most.map { max(own, $0) } })
    }
}
