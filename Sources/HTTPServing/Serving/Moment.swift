#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A time of the clock that never goes back.
struct Moment: Comparable {
    private let nanoseconds: Int64

    static var now: Moment {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Moment(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
    }

    static func < (a: Moment, b: Moment) -> Bool { a.nanoseconds < b.nanoseconds }

    static func + (time: Moment, duration: Swift.Duration) -> Moment {
        let parts = duration.components
        return Moment(
            nanoseconds: time.nanoseconds + min(parts.seconds, 1 << 32) * 1_000_000_000
                + parts.attoseconds / 1_000_000_000)
    }

    /// Whole milliseconds until another, and never too few.
    func milliseconds(until other: Moment) -> Int32 {
        let left = max(other.nanoseconds - nanoseconds, 0)
        return Int32(clamping: (left + 999_999) / 1_000_000)
    }
}

/// The time as HTTP writes it.
enum HTTPDate {
    static func text() -> String {
        var seconds = time(nil)
        var parts = unsafe tm()
        unsafe gmtime_r(&seconds, &parts)
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let date = unsafe "\(days[Int(parts.tm_wday)]), \(two(parts.tm_mday)) \(months[Int(parts.tm_mon)])"
        let hour = unsafe "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
        return unsafe "\(date) \(parts.tm_year + 1900) \(hour) GMT"
    }
}
