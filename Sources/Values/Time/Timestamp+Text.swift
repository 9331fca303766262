extension Timestamp: CustomStringConvertible {
    /// RFC 3339 in UTC, with the fraction that is needed: `2009-02-13T23:31:30.5Z`.
    package var description: String {
        let time = CivilTime(self)
        let clock = "\(time.hour.padded(to: 2)):\(time.minute.padded(to: 2)):\(time.second.padded(to: 2))"
        return "\(time.date)T\(clock)\(nanoseconds.asSecondFraction)Z"
    }

    /// Reads RFC 3339: `2009-02-13T23:31:30.5+01:00`, the zone is required. `t` and `z` may be lowercase, a leap
    /// second counts as the next minute's first, digits beyond nanoseconds are cut off. Nil for anything else, for a
    /// day that the calendar lacks, and outside the years 1 to 9999 of UTC.
    package init?(_ text: String) {
        var cursor = TextCursor(text.utf8)
        guard let date = cursor.takeDate(), cursor.take("T") || cursor.take("t"),
            let time = cursor.takeTime(), let nanoseconds = cursor.takeSecondFraction(),
            let offset = cursor.takeOffset(), cursor.isAtEnd
        else { return nil }
        let second = date.dayNumber * CivilTime.secondsPerDay + time - offset
        self.init(seconds: second, nanoseconds: nanoseconds)
    }
}

extension TextCursor {
    mutating func takeDate() -> CivilDate? {
        guard let year = takeNumber(digits: 4), take("-"), let month = takeNumber(digits: 2), take("-"),
            let day = takeNumber(digits: 2)
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    /// In seconds of the day.
    fileprivate mutating func takeTime() -> Int? {
        guard let hour = takeNumber(digits: 2), hour < 24, take(":"), let minute = takeNumber(digits: 2), minute < 60,
            take(":"), let second = takeNumber(digits: 2), second <= 60
        else { return nil }
        return hour * 3600 + minute * 60 + second
    }

    /// Nothing counts as zero; nil for a point without digits.
    fileprivate mutating func takeSecondFraction() -> Int? {
        guard take(".") else { return 0 }
        guard var nanoseconds = takeDigit() else { return nil }
        var count = 1
        while let digit = takeDigit() {
            if count < 9 { nanoseconds = nanoseconds * 10 + digit }
            count += 1
        }
        for _ in count..<max(count, 9) { nanoseconds *= 10 }
        return nanoseconds
    }

    /// In seconds east of UTC.
    fileprivate mutating func takeOffset() -> Int? {
        if take("Z") || take("z") { return 0 }
        let isWest = take("-")
        guard isWest || take("+"), let hours = takeNumber(digits: 2), hours < 24, take(":"),
            let minutes = takeNumber(digits: 2), minutes < 60
        else { return nil }
        let offset = hours * 3600 + minutes * 60
        return isWest ? -offset : offset
    }
}
