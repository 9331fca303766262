#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Two ends of a pipe: whoever writes wakes whoever waits for something to read.
///
/// The descriptors live as long as the object, so that a late word reaches nobody else's.
final class Waker: Sendable {
    let reading: Int32
    private let writing: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { fatalError("no descriptor is left to wake the network's thread by") }
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

    func wake() {
        var byte: UInt8 = 0
        _ = unsafe write(writing, &byte, 1)
    }

    func quiet() {
        var bytes: [8 of UInt8] = [0, 0, 0, 0, 0, 0, 0, 0]
        while unsafe read(reading, &bytes, 8) == 8 {}
    }
}

extension Waker {
    /// Waits until somebody wakes it.
    func sleep() {
        var descriptor = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
        _ = unsafe poll(&descriptor, 1, -1)
        quiet()
    }
}
