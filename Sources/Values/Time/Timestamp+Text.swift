extension Timestamp: CustomStringConvertible {
    /// RFC 3339 in UTC, with the fraction that is needed: `2009-02-13T23:31:30.5Z`.
    package var description: String {
        let time = CivilTime(self)
        let date = time.date
        return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2)
            + "T" + padded(time.hour, 2) + ":" + padded(time.minute, 2) + ":" + padded(time.second, 2)
            + nanoseconds.asSecondFraction + "Z"
    }

    private func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
}
