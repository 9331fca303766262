import Values

/// A date as HTTP writes it: `Sun, 06 Nov 1994 08:49:37 GMT`, and the two older forms that must still be read.
enum HTTPDate {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    static func read(_ text: String) -> Timestamp? {
        let words = text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "-" }).map(String.init)
        // Of `Sun Nov  6 08:49:37 1994` the words stand in another order.
        if words.count == 5, words[3].contains(":") {
            return read(day: words[2], month: words[1], year: words[4], clock: words[3])
        }
        guard words.count >= 5 else { return nil }
        return read(day: words[1], month: words[2], year: words[3], clock: words[4])
    }

    private static func read(day: String, month: String, year: String, clock: String) -> Timestamp? {
        let parts = clock.split(separator: ":").compactMap { Int($0) }
        guard let day = Int(day), let month = months.firstIndex(of: month), var year = Int(year), parts.count == 3
        else { return nil }
        if year < 100 { year += year < 70 ? 2000 : 1900 }
        return CivilDate(year: year, month: month + 1, day: day)
            .flatMap { CivilTime($0, hour: parts[0], minute: parts[1], second: min(parts[2], 59)) }?.timestamp
    }
}
