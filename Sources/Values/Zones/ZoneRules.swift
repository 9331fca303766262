/// How far the clocks of one time zone are ahead of UTC, at any instant: pure data, read from bytes.
package struct ZoneRules: Sendable, Hashable {
    struct Transition: Sendable, Hashable {
        /// In seconds since 1970-01-01T00:00:00Z.
        let time: Int
        /// In seconds east of UTC, from then on.
        let offset: Int
    }

    /// Before the first transition.
    let firstOffset: Int
    /// In order of time.
    let transitions: [Transition]
    /// From the last transition on; nil where its offset just stays.
    let yearlyRule: YearlyRule?

    /// A zone that never changes its clocks.
    package init(fixedOffset: Int) {
        self.init(firstOffset: fixedOffset, transitions: [], yearlyRule: nil)
    }

    init(firstOffset: Int, transitions: [Transition], yearlyRule: YearlyRule?) {
        self.firstOffset = firstOffset
        self.transitions = transitions
        self.yearlyRule = yearlyRule
    }

    package static let utc = ZoneRules(fixedOffset: 0)

    /// In seconds east of UTC.
    package func offset(at timestamp: Timestamp) -> Int {
        let count = transitionCount(before: timestamp.seconds)
        if count == transitions.count, let yearlyRule { return yearlyRule.offset(at: timestamp.seconds) }
        return count == 0 ? firstOffset : transitions[count - 1].offset
    }

    /// How many transitions have happened by then.
    private func transitionCount(before time: Int) -> Int {
        var (lower, upper) = (0, transitions.count)
        while lower < upper {
            let middle = (lower + upper) / 2
            if transitions[middle].time <= time { lower = middle + 1 } else { upper = middle }
        }
        return lower
    }
}

extension ZoneRules {
    /// Reads a fixed offset: `+05:30`, `-9:30`, `05:30`. Without a sign it is east of UTC.
    package init?(offsetText text: String) {
        var cursor = TextCursor(text.utf8)
        let isWest = cursor.take("-")
        if !isWest { _ = cursor.take("+") }
        guard let hours = cursor.takeNumber(digitsUpTo: 2), hours < 24, cursor.take(":"),
            let minutes = cursor.takeNumber(digits: 2), minutes < 60, cursor.isAtEnd
        else { return nil }
        let offset = hours * 3600 + minutes * 60
        self.init(fixedOffset: isWest ? -offset : offset)
    }
}
