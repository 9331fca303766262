import Values

/// What goes through one key, as the provider's answers let it: a pause after too many requests, then slower than
/// before, then faster bit by bit; and no more than the provider says are left.
struct Flow: Sendable {
    private(set) var admitted = 0
    /// Requests on their way and jobs that run: of two keys, the less busy one goes.
    var load = 0
    private var last = Moment.min
    private var pausedUntil = Moment.min
    private var pace: Pace?
    private var allowance: (left: Int, until: Moment)?
    /// How many were let go in this second, and the most in any second lately.
    private var second = (start: Moment.min, count: 0, most: 0)
    /// What was let go before this place was refused for the same reason: it teaches nothing new.
    private var lesson = 0
    private var refusals = 0

    /// Where a key was told to slow down: a rate that starts at half and grows by the same amount every second.
    private struct Pace: Sendable {
        let rate: Double
        /// In requests a second, for every second.
        let growth: Double
        let start: Moment

        func rate(at now: Moment) -> Double { rate + growth * Double(max(0, now - start)) / 1e9 }
        func interval(at now: Moment) -> Int { Int(1e9 / rate(at: now)) }
    }

    private static let secondsToRecover = 15.0
    private static let longestPause = Duration.seconds(60)

    /// From when on one more may go.
    func opening(at now: Moment) -> Moment {
        var opening = pausedUntil
        if let pace, last > .min { opening = max(opening, last + pace.interval(at: max(now, opening))) }
        if let allowance, allowance.left <= 0 { opening = max(opening, allowance.until) }
        return opening
    }

    /// Notes one that goes; the place is for the lessons that its answer gives.
    mutating func take(at now: Moment) -> Int {
        if second.start == .min || now - second.start >= 1_000_000_000 {
            second = (now, 0, max(second.count, second.most / 2))
        }
        second.count += 1
        if let pace, pace.rate(at: now) >= pace.growth * Self.secondsToRecover * 2 { self.pace = nil }
        if let allowance { self.allowance = allowance.until <= now ? nil : (allowance.left - 1, allowance.until) }
        last = now
        admitted += 1
        return admitted - 1
    }

    /// A request was refused because there were too many.
    mutating func slowDown(_ wait: Duration?, place: Int, at now: Moment) {
        if place >= lesson {
            lesson = admitted
            refusals += 1
            let usual = Double(max(second.count, second.most, 1))
            let base = pace.map { $0.growth * Self.secondsToRecover } ?? usual
            let rate = max(min(pace?.rate(at: now) ?? base, base) / 2, base / 64)
            let pause = wait ?? min(.seconds(1 << min(refusals - 1, 6)), Self.longestPause)
            pausedUntil = max(pausedUntil, now.after(pause))
            pace = Pace(rate: rate, growth: base / Self.secondsToRecover, start: pausedUntil)
        } else if let wait, now.after(wait) > pausedUntil {
            pausedUntil = now.after(wait)
            pace = pace.map { Pace(rate: $0.rate, growth: $0.growth, start: pausedUntil) }
        }
    }

    /// The provider had so many left when the request at that place arrived; what went after it is not counted there.
    mutating func allow(_ remaining: Int, reset: Duration, place: Int, at now: Moment) {
        let left = max(0, remaining - (admitted - 1 - place))
        let until = now.after(reset)
        if let allowance, allowance.until > now, allowance.left < left, until <= allowance.until + 1_000_000_000 {
            return
        }
        allowance = (left, until)
    }

    mutating func succeeded(place: Int) { if place >= lesson { refusals = 0 } }
}
