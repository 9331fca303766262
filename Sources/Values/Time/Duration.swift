/// A span of time in whole nanoseconds, about 292 years either way.
package struct Duration: Sendable, Hashable {
    package var nanoseconds: Int

    package init(nanoseconds: Int) { self.nanoseconds = nanoseconds }

    /// Nil where it does not fit.
    package init?(seconds: Int) {
        let (nanoseconds, overflow) = seconds.multipliedReportingOverflow(by: Self.nanosecondsPerSecond)
        guard !overflow else { return nil }
        self.init(nanoseconds: nanoseconds)
    }

    /// For numbers that stand in the code.
    package static func seconds(_ count: Int) -> Duration { Duration(nanoseconds: count * nanosecondsPerSecond) }
    package static func milliseconds(_ count: Int) -> Duration { Duration(nanoseconds: count * 1_000_000) }

    package static let zero = Duration(nanoseconds: 0)
    static let nanosecondsPerSecond = 1_000_000_000
}

extension Duration: Comparable {
    package static func < (a: Duration, b: Duration) -> Bool { a.nanoseconds < b.nanoseconds }
}

// MARK: Arithmetic
extension Duration {
    /// Nil where the sum does not fit.
    package func adding(_ other: Duration) -> Duration? {
        let (sum, overflow) = nanoseconds.addingReportingOverflow(other.nanoseconds)
        return overflow ? nil : Duration(nanoseconds: sum)
    }

    /// Nil where the difference does not fit.
    package func subtracting(_ other: Duration) -> Duration? {
        let (difference, overflow) = nanoseconds.subtractingReportingOverflow(other.nanoseconds)
        return overflow ? nil : Duration(nanoseconds: difference)
    }
}

// MARK: Parts
extension Duration {
    /// The whole duration in hours, what is left over cut off.
    package var hours: Int { seconds / 3600 }
    /// The whole duration in minutes, what is left over cut off.
    package var minutes: Int { seconds / 60 }
    /// The whole duration in seconds, what is left over cut off.
    package var seconds: Int { nanoseconds / Self.nanosecondsPerSecond }
    /// What is left over after whole seconds, in milliseconds; negative in a negative duration.
    package var milliseconds: Int { nanoseconds % Self.nanosecondsPerSecond / 1_000_000 }
}
