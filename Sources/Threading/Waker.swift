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

    /// Waits until somebody wakes it, or so many nanoseconds are over.
    package func sleep(nanoseconds: Int? = nil) {
        var descriptor = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
        let (milliseconds, rest) = (nanoseconds ?? -1_000_000).quotientAndRemainder(dividingBy: 1_000_000)
        if unsafe poll(&descriptor, 1, Int32(clamping: milliseconds)) == 0, rest > 0 {
            // What `poll` cannot count is too short for anybody to have to wake it.
            var time = timespec(tv_sec: 0, tv_nsec: rest)
            _ = unsafe nanosleep(&time, nil)
        }
        quiet()
    }
}
