import Values

/// A limit of so many in a stretch of time, kept in every such stretch and not only in those that a clock marks off.
///
/// It remembers when the last ones went: one more may go once the one that is as many places back is old enough. What
/// is sent a fixed time apart arrives a varying time apart, so a stretch is taken for a little longer than it is
/// declared: by 0.4 %, and a quarter of a second at most.
struct Window: Sendable {
    let count: Int
    let declared: Duration
    private let period: Int
    /// The times of the last ones, in a ring. A large limit notes them in groups, each as old as its youngest.
    private var stamps: [Moment]
    private let group: Int
    private var taken = 0

    private static let places = 4096

    init(count: Int, period: Duration) {
        self.count = max(1, count)
        declared = period
        let safety = min(period.nanoseconds / 250, 250_000_000)
        self.period = period.nanoseconds + max(0, safety)
        group = (self.count + Self.places - 1) / Self.places
        stamps = Array(repeating: .min, count: self.count / group + 2)
    }

    /// From when on one more may go, where so many places are kept for others.
    func opening(keeping kept: Int = 0) -> Moment {
        let place = taken + kept - count
        guard place >= 0 else { return .min }
        guard place < taken else { return .max }
        let (sum, overflow) = stamps[place / group % stamps.count].addingReportingOverflow(period)
        return overflow ? .max : sum
    }

    /// From when on one more may be let go that goes only when it may; not before it is known when the last ones went.
    func opening(foreseenBy foresight: Duration) -> Moment {
        let opening = opening()
        return foresight.nanoseconds < period / 2 ? opening.before(foresight) : opening
    }

    /// Notes one that goes; the place is for `move`.
    mutating func take(at now: Moment) -> Int {
        let place = taken
        note(place, at: now)
        taken += 1
        return place
    }

    /// One went later than it was let go: the time counts at which it went.
    mutating func move(_ place: Int, to moment: Moment) {
        if place >= taken - count {
            note(place, at: moment)
        } else {
            // Others have gone since in its stead, so that it is one more.
            _ = take(at: moment)
        }
    }

    private mutating func note(_ place: Int, at moment: Moment) {
        let slot = place / group % stamps.count
        let isFirst = place.isMultiple(of: group) && place == taken
        stamps[slot] = isFirst ? moment : max(stamps[slot], moment)
    }
}
