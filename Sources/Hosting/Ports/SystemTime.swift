import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the system's clock shows.
enum SystemTime {
    static var now: Timestamp {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(seconds: time.tv_sec, nanoseconds: time.tv_nsec) ?? .epoch
    }
}

extension SystemTime {
    static func sleep(_ duration: Duration) {
        var time = timespec()
        time.tv_sec = duration.nanoseconds / 1_000_000_000
        time.tv_nsec = duration.nanoseconds % 1_000_000_000
        _ = unsafe nanosleep(&time, nil)
    }
}
