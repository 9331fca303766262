/// What a calendar and a clock on the wall show, and how far that clock is ahead of UTC.
package struct CivilTime: Sendable, Hashable {
    package let date: CivilDate
    package let hour: Int
    package let minute: Int
    package let second: Int
    package let nanoseconds: Int
    /// In seconds east of UTC.
    package let offset: Int

    /// Nil where one of the numbers is out of its range.
    package init?(
        _ date: CivilDate, hour: Int, minute: Int, second: Int, nanoseconds: Int = 0, offset: Int = 0
    ) {
        guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second),
            (0..<1_000_000_000).contains(nanoseconds), Self.offsets.contains(offset)
        else { return nil }
        self.date = date
        self.hour = hour
        self.minute = minute
        self.second = second
        self.nanoseconds = nanoseconds
        self.offset = offset
    }

    /// What is shown at that instant. An offset beyond a day is cut to a day.
    package init(_ timestamp: Timestamp, offset: Int = 0) {
        self.offset = min(max(offset, Self.offsets.lowerBound), Self.offsets.upperBound)
        let (day, second) = (timestamp.seconds + self.offset).dividedDown(by: Self.secondsPerDay)
        date = CivilDate(dayNumber: day)
        hour = second / 3600
        minute = second / 60 % 60
        self.second = second % 60
        nanoseconds = timestamp.nanoseconds
    }

    /// Nil outside the years 1 to 9999 of UTC.
    package var timestamp: Timestamp? {
        let second = hour * 3600 + minute * 60 + second
        return Timestamp(
            seconds: date.dayNumber * Self.secondsPerDay + second - offset, nanoseconds: nanoseconds)
    }

    static let secondsPerDay = 86_400
    /// Wide enough for every zone there ever was.
    private static let offsets = -secondsPerDay...secondsPerDay
}
