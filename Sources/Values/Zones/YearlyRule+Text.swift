extension YearlyRule {
    /// Reads the `TZ` text of POSIX with the extensions of RFC 9636; nil for anything else.
    init?(posixText text: some Sequence<UInt8>) {
        var cursor = TextCursor(text)
        guard cursor.skipZoneName(), let standard = cursor.takeClock(hoursUpTo: 24) else { return nil }
        standardOffset = -standard
        if cursor.isAtEnd {
            daylight = nil
            return
        }
        guard cursor.skipZoneName() else { return nil }
        var daylightOffset = standardOffset + 3600
        if cursor.next != UInt8(ascii: ",") {
            guard let written = cursor.takeClock(hoursUpTo: 24) else { return nil }
            daylightOffset = -written
        }
        guard cursor.take(","), let start = cursor.takeChange(), cursor.take(","), let end = cursor.takeChange(),
            cursor.isAtEnd
        else { return nil }
        daylight = Daylight(offset: daylightOffset, start: start, end: end)
    }
}

extension TextCursor {
    /// Three letters or more, or anything between angle brackets. Nobody asks for the name.
    fileprivate mutating func skipZoneName() -> Bool {
        if take("<") {
            while let next, next != UInt8(ascii: ">") { skip() }
            return take(">")
        }
        var count = 0
        while let next, ("a"..."z") ~= next || ("A"..."Z") ~= next {
            skip()
            count += 1
        }
        return count >= 3
    }

    /// Reads `[+-]h[h[h]][:mm[:ss]]`, in seconds.
    fileprivate mutating func takeClock(hoursUpTo limit: Int) -> Int? {
        let isNegative = take("-")
        if !isNegative { _ = take("+") }
        guard let hours = takeNumber(digitsUpTo: 3), hours <= limit else { return nil }
        var seconds = hours * 3600
        for unit in [60, 1] where take(":") {
            guard let number = takeNumber(digits: 2), number < 60 else { return nil }
            seconds += number * unit
        }
        return isNegative ? -seconds : seconds
    }

    /// Reads a day and, after a slash, the time on it; two o'clock where there is none.
    fileprivate mutating func takeChange() -> YearlyRule.Change? {
        guard let day = takeDay() else { return nil }
        guard take("/") else { return YearlyRule.Change(day: day, time: 2 * 3600) }
        return takeClock(hoursUpTo: 167).map { YearlyRule.Change(day: day, time: $0) }
    }

    private mutating func takeDay() -> YearlyRule.Day? {
        if take("J") {
            guard let day = takeNumber(digitsUpTo: 3), (1...365).contains(day) else { return nil }
            return .skippingLeapDay(day)
        }
        if take("M") {
            guard let month = takeNumber(digitsUpTo: 2), (1...12).contains(month), take("."),
                let week = takeNumber(digitsUpTo: 1), (1...5).contains(week), take("."),
                let weekday = takeNumber(digitsUpTo: 1), (0...6).contains(weekday)
            else { return nil }
            return .weekday(weekday, week: week, month: month)
        }
        guard let day = takeNumber(digitsUpTo: 3), (0...365).contains(day) else { return nil }
        return .countingLeapDay(day)
    }
}
