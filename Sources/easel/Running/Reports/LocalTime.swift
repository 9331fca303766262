import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Instants as the clock on this machine's wall shows them.
enum LocalTime {
    /// `2026-11-21 12:41`
    static func minute(_ time: Timestamp, offset: Int? = nil) -> String {
        let civil = CivilTime(time, offset: offset ?? Self.offset(at: time))
        return "\(civil.date) \(civil.hour.twoDigits):\(civil.minute.twoDigits)"
    }

    /// `12:41:03.2`
    static func second(_ time: Timestamp, offset: Int? = nil) -> String {
        let civil = CivilTime(time, offset: offset ?? Self.offset(at: time))
        let tenth = civil.nanoseconds / 100_000_000
        return "\(civil.hour.twoDigits):\(civil.minute.twoDigits):\(civil.second.twoDigits).\(tenth)"
    }

    /// In seconds east of UTC.
    private static func offset(at time: Timestamp) -> Int {
        var seconds = time_t(time.seconds)
        var fields = unsafe tm()
        unsafe localtime_r(&seconds, &fields)
        return unsafe Int(fields.tm_gmtoff)
    }
}

extension Int {
    fileprivate var twoDigits: String { self < 10 ? "0\(self)" : "\(self)" }
}
