import CProcess
import Exchanges

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The one thread that starts programs, listens to them, and ends them.
struct Supervisor: Sendable {
    let mailbox: Mailbox
    let grace: Int
    let deliver: Transport.Deliver

    /// How often to look where the system does not tell of an end, in milliseconds.
    private static let pace: Int32 = 10

    func work() {
        // A program that stops listening is no reason to die.
        var pipe = sigset_t()
        unsafe sigemptyset(&pipe)
        unsafe sigaddset(&pipe, SIGPIPE)
        unsafe pthread_sigmask(SIG_BLOCK, &pipe, nil)
        var live: [UInt64: LiveRun] = [:]
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let letters = mailbox.take()
            var ended = begin(letters.started, letters.isClosed, &live)
            let now = Self.now
            for id in letters.cancelled { live[id]?.cancel(now: now) }
            if letters.isClosed { for id in live.keys { live[id]?.kill(now: now) } }
            tend(&live, &buffer, &ended)
            if !ended.isEmpty {
                deliver(ended)
            } else if letters.isClosed, live.isEmpty {
                if mailbox.finish() { return }
            } else {
                wait(for: live, &buffer)
            }
        }
    }

    private func begin(
        _ started: [(id: UInt64, exchange: Exchange)], _ isClosed: Bool, _ live: inout [UInt64: LiveRun]
    ) -> [Transport.Ended] {
        var ended: [Transport.Ended] = []
        for (id, exchange) in started {
            guard case .program(let run) = exchange else {
                ended.append(
                    (id, .failure(ExchangeFailure(.program, wasSent: false, "a request cannot be run as a program"))))
                continue
            }
            guard !isClosed else {
                ended.append(
                    (id, .failure(ExchangeFailure(.cancelled, wasSent: false, "'\(run.program)' was never started"))))
                continue
            }
            do { live[id] = try LiveRun(id, run, now: Self.now, grace: grace) } catch {
                ended.append((id, .failure(error)))
            }
        }
        return ended
    }

    /// Feeds and hears everyone, and buries who has ended.
    private func tend(_ live: inout [UInt64: LiveRun], _ buffer: inout [UInt8], _ ended: inout [Transport.Ended]) {
        let now = Self.now
        for id in live.keys.sorted() {
            // First asked, then drained: what it printed before its end is all there.
            let hasEnded = live[id]?.hasEnded ?? false
            live[id]?.feed()
            live[id]?.drain(&buffer)
            if hasEnded, let result = live[id]?.finish(&buffer) {
                ended.append((id, result))
                live[id] = nil
            } else if let deadline = live[id]?.deadline, deadline <= now {
                live[id]?.remind(now: now)
            }
        }
    }

    private func wait(for live: [UInt64: LiveRun], _ buffer: inout [UInt8]) {
        var polls = [pollfd(fd: mailbox.bell.reading.number, events: Int16(POLLIN), revents: 0)]
        var next = Int.max
        var isBlind = false
        for run in live.values {
            for source in [run.watch, run.output.source, run.complaint.source] {
                if let source { polls.append(pollfd(fd: source.number, events: Int16(POLLIN), revents: 0)) }
            }
            if let input = run.input { polls.append(pollfd(fd: input.number, events: Int16(POLLOUT), revents: 0)) }
            next = min(next, run.deadline)
            if run.watch == nil { isBlind = true }
        }
        var timeout: Int32 = -1
        if next != .max { timeout = Int32(clamping: (max(next - Self.now, 0) + 999_999) / 1_000_000) }
        if isBlind { timeout = timeout < 0 ? Self.pace : min(timeout, Self.pace) }
        _ = unsafe poll(&polls, nfds_t(polls.count), timeout)
        while case .some = mailbox.bell.reading.read(into: &buffer) {}
    }

    /// By a clock that nobody sets, in nanoseconds.
    private static var now: Int {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
