/// The least, the likely and the most of something that is not known before it happens.
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
}
