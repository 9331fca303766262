/// How many of something there will be: at least, likely, and at most where anything bounds it.
package struct Count: Sendable, Equatable {
    package var least: Int
    package var expected: Int
    package var most: Int?

    package init(least: Int, expected: Int, most: Int?) {
        self.least = least
        self.expected = expected
        self.most = most
    }

    package init(_ count: Int) { self.init(least: count, expected: count, most: count) }

    package static let zero = Count(0)

    static func + (a: Count, b: Count) -> Count {
        Count(
            least: a.least + b.least, expected: a.expected + b.expected,
            most: a.most.flatMap { own in b.most.map { own + $0 } })
    }

    /// Each in the other's place: products that do not fit are as good as unbounded.
    static func * (a: Count, b: Count) -> Count {
        Count(
            least: a.least.times(b.least) ?? .max, expected: a.expected.times(b.expected) ?? .max,
            most: a.most.flatMap { own in b.most.flatMap { own.times($0) } })
    }
}

extension Int {
    func times(_ other: Int) -> Int? {
        let (product, overflows) = multipliedReportingOverflow(by: other)
        return overflows ? nil : product
    }
}
