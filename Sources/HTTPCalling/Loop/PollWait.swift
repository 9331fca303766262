import Threading

/// Waits with libcurl's own poll, which looks at every socket in every turn: for systems without epoll.
final class PollWait: SocketWait {
    private let multi: MultiHandle
    private let waker: Waker

    init(_ multi: MultiHandle, _ waker: Waker) {
        self.multi = multi
        self.waker = waker
    }

    func turn(nanoseconds: Int?) {
        let milliseconds = nanoseconds.map { min(($0 + 999_999) / 1_000_000, 60_000) } ?? 60_000
        multi.poll(besides: waker.reading, milliseconds: Int32(milliseconds))
        waker.quiet()
        multi.perform()
    }

    func push() { multi.perform() }
    func watch(_ handle: EasyHandle) {}
    func opened(_ socket: Int32) {}
}
