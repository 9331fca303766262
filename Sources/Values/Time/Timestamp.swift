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

extension Timestamp {
    package static let epoch = Timestamp(at: 0)

    /// For numbers that are known to be within range.
    private init(at seconds: Int) {
        self.seconds = seconds
        nanoseconds = 0
    }
}

extension Timestamp: Comparable {
    package static func < (a: Timestamp, b: Timestamp) -> Bool {
        (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
    }
}

// MARK: Arithmetic
extension Timestamp {
    /// Nil outside the years 1 to 9999.
    package func adding(_ duration: Duration) -> Timestamp? { moved(by: Int128(duration.nanoseconds)) }

    /// Nil outside the years 1 to 9999.
    package func subtracting(_ duration: Duration) -> Timestamp? { moved(by: -Int128(duration.nanoseconds)) }

    /// The time from the other instant to this one; nil where it does not fit a duration.
    package func since(_ other: Timestamp) -> Duration? {
        Int(exactly: sinceEpoch - other.sinceEpoch).map(Duration.init(nanoseconds:))
    }

    /// In nanoseconds. All instants fit 128 bits, most do not fit 64.
    private var sinceEpoch: Int128 { Int128(seconds) * 1_000_000_000 + Int128(nanoseconds) }

    private func moved(by distance: Int128) -> Timestamp? {
        let (seconds, nanoseconds) = (sinceEpoch + distance).dividedDown(by: 1_000_000_000)
        return Timestamp(seconds: Int(seconds), nanoseconds: Int(nanoseconds))
    }
}
