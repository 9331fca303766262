#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Two ends of a pipe: whoever writes wakes whoever waits for something to read. A signal's handler may write too.
///
/// The descriptors live as long as the object, so that a late word reaches nobody else's.
package final class Waker: Sendable {
    package let reading: Int32
    private let writing: Int32

    package init() {
        var ends: [Int32] = [-1, -1]
        // Before anything is begun: a host or a network without one could never hear of an answer that is paid for.
        guard unsafe pipe(&ends) == 0 else { fatalError("no descriptor is left to wake a thread by") }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        reading = ends[0]
        writing = ends[1]
    }

    deinit {
        close(reading)
        close(writing)
    }

    package func wake() {
        var byte: UInt8 = 0
        _ = unsafe write(writing, &byte, 1)
    }

    /// Forgets who has woken it until now.
    package func quiet() {
        var bytes: [8 of UInt8] = [0, 0, 0, 0, 0, 0, 0, 0]
        while unsafe read(reading, &bytes, 8) == 8 {}
    }

    /// Waits until somebody wakes it, or so many nanoseconds are over; up to a millisecond more where the process has a
    /// thousand files open, since `pselect` knows no more of them.
    package func sleep(nanoseconds: Int? = nil) {
        if let nanoseconds, reading < FD_SETSIZE {
            select(for: nanoseconds)
        } else {
            var descriptor = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
            let milliseconds = nanoseconds.map { Int32(clamping: ($0 + 999_999) / 1_000_000) } ?? -1
            _ = unsafe poll(&descriptor, 1, milliseconds)
        }
        quiet()
    }

    /// What `poll` cannot do: to count nanoseconds.
    private func select(for nanoseconds: Int) {
        var descriptors = fd_set()
        unsafe withUnsafeMutableBytes(of: &descriptors) { bits in
            unsafe bits[Int(reading) / 8] |= 1 << UInt8(reading % 8)
        }
        var time = timespec(tv_sec: nanoseconds / 1_000_000_000, tv_nsec: nanoseconds % 1_000_000_000)
        _ = unsafe pselect(reading + 1, &descriptors, nil, nil, &time, nil)
    }
}
