/// A day of the proleptic Gregorian calendar, for dates that no system library has to be asked about.
package struct CivilDate: Sendable, Hashable {
    package let year: Int
    /// From 1 to 12.
    package let month: Int
    /// From 1 on.
    package let day: Int

    /// Nil where the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (-1_000_000...1_000_000).contains(year), (1...12).contains(month),
            (1...Self.days(inMonth: month, of: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// How many days after 1970-01-01 this one is.
    package var dayNumber: Int { Self.dayNumber(year: year, month: month, day: day) }

    /// Counts years from March on, so that a leap day is the last of its year, and in eras of 400 years, which are all
    /// equally long (Howard Hinnant, "chrono-compatible low-level date algorithms").
    static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let (era, yearOfEra) = (month > 2 ? year : year - 1).dividedDown(by: 400)
        let monthFromMarch = month > 2 ? month - 3 : month + 9
        let dayOfMarchYear = (153 * monthFromMarch + 2) / 5 + day - 1
        return era * daysPerEra + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfMarchYear
            - daysFromEraToEpoch
    }

    package init(dayNumber: Int) {
        let (era, dayOfEra) = (dayNumber + Self.daysFromEraToEpoch).dividedDown(by: Self.daysPerEra)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfMarchYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfMarchYear + 2) / 153
        day = dayOfMarchYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = era * 400 + yearOfEra + (month > 2 ? 0 : 1)
    }

    private static let daysPerEra = 146_097
    private static let daysFromEraToEpoch = 719_468
}

extension CivilDate {
    /// From 0 for Sunday to 6 for Saturday.
    package var weekday: Int { (dayNumber + 4).dividedDown(by: 7).remainder }

    /// From 0 for the first of January.
    package var dayOfYear: Int { dayNumber - Self.dayNumber(year: year, month: 1, day: 1) }

    static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension SignedInteger {
    /// Quotient and remainder where the quotient is rounded down, so that the remainder is never negative.
    func dividedDown(by divisor: Self) -> (quotient: Self, remainder: Self) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

extension CivilDate {
    /// `2026-06-01`
    package var text: String { "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))" }
}
