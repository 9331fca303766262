#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The time as one turn of the loop sees it, in nanoseconds: a request that is told that something moved need not ask
/// the system when.
final class TurnClock {
    private(set) var now = read()

    func update() { now = Self.read() }

    static func read() -> Int {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
