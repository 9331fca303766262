/// When the clocks change in years that no table lists: the `TZ` text of POSIX, as in `CET-1CEST,M3.5.0,M10.5.0/3`.
struct YearlyRule: Sendable, Hashable {
    /// All offsets are in seconds east of UTC, where POSIX counts west.
    let standardOffset: Int
    let daylight: Daylight?

    struct Daylight: Sendable, Hashable {
        let offset: Int
        let start: Change
        let end: Change
    }

    struct Change: Sendable, Hashable {
        let day: Day
        /// In seconds from midnight, by the clocks before the change; it may lie days away.
        let time: Int
    }

    enum Day: Sendable, Hashable {
        /// From 1 to 365; the 29th of February is not counted.
        case skippingLeapDay(Int)
        /// From 0 to 365.
        case countingLeapDay(Int)
        /// The first to fourth of a weekday (from 0 for Sunday) in a month, or with 5 the last.
        case weekday(Int, week: Int, month: Int)
    }

    func offset(at time: Int) -> Int {
        guard let daylight else { return standardOffset }
        // The last change that has happened by then decides. It may belong to a neighbouring year, as changes may lie
        // days away from the day that they name. Of two at once, which is how a rule says that daylight saving never
        // ends, the one to daylight saving counts.
        let year = CivilDate(dayNumber: time.dividedDown(by: CivilTime.secondsPerDay).quotient).year
        var latest = (time: Int.min, isDaylight: false)
        for year in year - 1...year + 1 {
            for change in [
                (time: daylight.end.time(in: year, offset: daylight.offset), isDaylight: false),
                (time: daylight.start.time(in: year, offset: standardOffset), isDaylight: true),
            ] where change.time <= time && change.time >= latest.time { latest = change }
        }
        return latest.isDaylight ? daylight.offset : standardOffset
    }
}

extension YearlyRule.Change {
    /// In seconds since 1970-01-01T00:00:00Z, where the clocks stand at `offset` before.
    func time(in year: Int, offset: Int) -> Int {
        day.dayNumber(in: year) * CivilTime.secondsPerDay + time - offset
    }
}

extension YearlyRule.Day {
    func dayNumber(in year: Int) -> Int {
        switch self {
        case .skippingLeapDay(let day):
            let leapDay = CivilDate.isLeap(year) && day >= 60 ? 1 : 0
            return CivilDate.dayNumber(year: year, month: 1, day: day) + leapDay
        case .countingLeapDay(let day):
            return CivilDate.dayNumber(year: year, month: 1, day: 1) + day
        case .weekday(let weekday, let week, let month):
            let first = CivilDate.dayNumber(year: year, month: month, day: 1)
            let toWeekday = (weekday - CivilDate(dayNumber: first).weekday).dividedDown(by: 7).remainder
            let day = toWeekday + (week - 1) * 7
            return first + (day < CivilDate.days(inMonth: month, of: year) ? day : day - 7)
        }
    }
}
