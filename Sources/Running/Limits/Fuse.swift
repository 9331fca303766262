import Blueprint
import Values

/// A breaker at work. It opens where enough attempts fail within its time and no more than as many succeed; when it
/// has been open for long enough, a single attempt is let through, and decides.
struct Fuse: Sendable {
    private enum State: Sendable {
        case closed
        case open(until: Moment)
        case trial(UInt64)
    }

    let breaker: Breaker
    private var state = State.closed
    private var failures: [(at: Moment, successes: Int)] = []
    private var successes = 0
    /// The lanes that wait for how a trial ends.
    var waiting: [Int] = []

    init(_ breaker: Breaker) { self.breaker = breaker }

    /// From when on an attempt may go; nil while a trial is on its way.
    var opening: Moment? {
        switch state {
        case .closed: .min
        case .open(let until): until
        case .trial: nil
        }
    }

    func isOpen(at now: Moment) -> Bool { opening.map { $0 > now } ?? true }

    mutating func take(_ id: UInt64) { if case .open = state { state = .trial(id) } }

    mutating func failed(_ id: UInt64, at now: Moment) {
        switch state {
        case .closed:
            failures.append((now, successes))
            failures.removeAll { now - $0.at >= breaker.within.nanoseconds }
            guard failures.count >= breaker.failures, let first = failures.first,
                successes - first.successes <= failures.count
            else { return }
            open(at: now)
        case .trial(id): open(at: now)
        case .open, .trial: break
        }
    }

    private mutating func open(at now: Moment) {
        failures = []
        state = .open(until: now.after(breaker.open))
    }

    /// Whether lanes may go that could not before.
    mutating func succeeded(_ id: UInt64) -> Bool {
        successes += 1
        guard case .trial(id) = state else { return false }
        state = .closed
        return true
    }

    /// A trial that ended without telling anything: the next one decides.
    mutating func ended(_ id: UInt64) -> Bool {
        guard case .trial(id) = state else { return false }
        state = .open(until: .min)
        return true
    }
}
