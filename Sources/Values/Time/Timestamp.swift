/// An instant of UTC between the years 1 and 9999, to the nanosecond.
package struct Timestamp: Sendable, Hashable {
    /// Since 1970-01-01T00:00:00Z.
    package let seconds: Int
    package let nanoseconds: Int

    /// Nil outside the years 1 to 9999 or where `nanoseconds` is not within a second.
    package init?(seconds: Int, nanoseconds: Int = 0) {
        guard (-62_135_596_800...253_402_300_799).contains(seconds), (0..<1_000_000_000).contains(nanoseconds)
        else { return nil }
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }
}
