import TestKit
import Testing
import Values

@Suite struct CivilTimeTests {
    @Test(arguments: [
        (1970, 1, 1, 0, 4, 0), (2000, 2, 29, 11_016, 2, 59), (2000, 3, 1, 11_017, 3, 60), (1900, 3, 1, -25_508, 4, 59),
        (2009, 2, 13, 14_288, 5, 43), (2024, 12, 31, 20_088, 2, 365), (2023, 12, 31, 19_722, 0, 364),
        (1, 1, 1, -719_162, 1, 0), (9999, 12, 31, 2_932_896, 5, 364), (1969, 12, 31, -1, 3, 364),
    ])
    func `a date has a number, a weekday and a place in its year`(
        year: Int, month: Int, day: Int, number: Int, weekday: Int, dayOfYear: Int
    ) throws {
        let date = try #require(CivilDate(year: year, month: month, day: day))
        #expect(date.dayNumber == number)
        #expect(CivilDate(dayNumber: number) == date)
        #expect(date.weekday == weekday)
        #expect(date.dayOfYear == dayOfYear)
    }

    @Test(arguments: ["2026-06-01", "0001-01-01", "2024-02-29"])
    func `a date is written as it is read`(text: String) { #expect(CivilDate(text)?.description == text) }

    @Test(arguments: ["", "2026-6-1", "2026-06-01T", "2026-06-31", "2023-02-29", "June 2026", " 2026-06-01"])
    func `what is no date is not read as one`(text: String) { #expect(CivilDate(text) == nil) }

    @Test func `each day of 800 years follows the one before`() throws {
        var date = try #require(CivilDate(year: 1600, month: 1, day: 1))
        for number in date.dayNumber...date.dayNumber + 2 * 146_097 {
            #expect(CivilDate(dayNumber: number) == date)
            #expect(date.dayNumber == number)
            date = try #require(
                CivilDate(year: date.year, month: date.month, day: date.day + 1)
                    ?? CivilDate(year: date.year, month: date.month + 1, day: 1)
                    ?? CivilDate(year: date.year + 1, month: 1, day: 1))
        }
    }

    @Test(arguments: [
        (2009, 2, 29), (1900, 2, 29), (2009, 0, 1), (2009, 13, 1), (2009, 4, 31), (2009, 1, 0), (.max, 1, 1),
        (.min, 1, 1),
    ])
    func `a day that the calendar lacks is nil`(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test func `the clock on the wall is ahead of UTC by its offset`() throws {
        let timestamp = try #require(Timestamp("2009-02-13T23:31:30.5Z"))
        let kathmandu = CivilTime(timestamp, offset: 20_700)
        #expect(kathmandu.date == CivilDate(year: 2009, month: 2, day: 14))
        #expect((kathmandu.hour, kathmandu.minute, kathmandu.second, kathmandu.nanoseconds) == (5, 16, 30, 500_000_000))
        #expect(kathmandu.timestamp == timestamp)
        let west = CivilTime(try #require(Timestamp("0001-01-01T00:00:00Z")), offset: -1)
        #expect(west.date == CivilDate(year: 0, month: 12, day: 31))
        #expect((west.hour, west.minute, west.second) == (23, 59, 59))
        #expect(CivilTime(timestamp, offset: .max).offset == 86_400)
    }

    @Test func `clock and calendar lead back to the instant`() throws {
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededRandom(seed: seed)
        for _ in 0..<1000 {
            let seconds = Int.random(in: -62_135_596_800...253_402_300_799, using: &random)
            let timestamp = try #require(
                Timestamp(seconds: seconds, nanoseconds: Int.random(in: 0..<1_000_000_000, using: &random)))
            let time = CivilTime(timestamp, offset: Int.random(in: -86_400...86_400, using: &random))
            #expect(time.timestamp == timestamp, "seed \(seed)")
            #expect(Timestamp(timestamp.description) == timestamp, "seed \(seed)")
        }
    }

    @Test func `a time that no clock shows is nil`() throws {
        let date = try #require(CivilDate(year: 2009, month: 2, day: 13))
        #expect(CivilTime(date, hour: 23, minute: 31, second: 30)?.timestamp?.seconds == 1_234_567_890)
        #expect(CivilTime(date, hour: 24, minute: 0, second: 0) == nil)
        #expect(CivilTime(date, hour: 0, minute: 60, second: 0) == nil)
        #expect(CivilTime(date, hour: 0, minute: 0, second: 60) == nil)
        #expect(CivilTime(date, hour: 0, minute: 0, second: 0, nanoseconds: -1) == nil)
        #expect(CivilTime(date, hour: 0, minute: 0, second: 0, offset: 86_401) == nil)
    }
}
