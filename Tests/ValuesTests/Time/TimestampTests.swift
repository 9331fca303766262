import TestKit
import Testing
import Values

@Suite struct TimestampTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0, 0), ("2009-02-13T23:31:30Z", 1_234_567_890, 0),
        ("0001-01-01T00:00:00Z", -62_135_596_800, 0), ("9999-12-31T23:59:59.999999999Z", 253_402_300_799, 999_999_999),
        ("2009-02-13t23:31:30z", 1_234_567_890, 0), ("2009-02-13T23:31:60Z", 1_234_567_920, 0),
        ("2009-02-13T23:31:30.1234567891Z", 1_234_567_890, 123_456_789),
        ("2009-02-13T23:31:30.5+00:00", 1_234_567_890, 500_000_000),
        ("2009-02-14T01:01:30+01:30", 1_234_567_890, 0), ("2009-02-13T00:01:30-23:30", 1_234_567_890, 0),
        ("2000-02-29T00:00:00Z", 951_782_400, 0), ("1969-12-31T23:59:59.000000001Z", -1, 1),
        ("0000-12-31T23:00:00-01:00", -62_135_596_800, 0), ("2016-12-31T23:59:60Z", 1_483_228_800, 0),
    ])
    func `an instant is read with its zone`(text: String, seconds: Int, nanoseconds: Int) {
        let timestamp = Timestamp(text)
        #expect(timestamp?.seconds == seconds)
        #expect(timestamp?.nanoseconds == nanoseconds)
    }

    @Test(arguments: [
        "", "2009-02-13", "2009-02-13T23:31:30", "2009-02-13 23:31:30Z", "2009-02-30T00:00:00Z", "2009-02-29T00:00:00Z",
        "1900-02-29T00:00:00Z", "2009-04-31T00:00:00Z", "2009-00-01T00:00:00Z", "2009-13-01T00:00:00Z",
        "2009-01-00T00:00:00Z",
        "2009-01-01T24:00:00Z", "2009-01-01T00:60:00Z", "2009-01-01T00:00:61Z", "2009-01-01T00:00Z",
        "2009-1-1T00:00:00Z",
        "2009-01-01T00:00:00.Z", "2009-01-01T00:00:00,5Z", "2009-01-01T00:00:00+24:00", "2009-01-01T00:00:00+00:60",
        "2009-01-01T00:00:00+0100", "2009-01-01T00:00:00+1", "2009-01-01T00:00:00Z ", " 2009-01-01T00:00:00Z",
        "2009-01-01T00:00:00UTC",
        "0000-01-01T00:00:00Z", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01", "9999-12-31T23:59:60Z",
        "10000-01-01T00:00:00Z",
        "-2009-01-01T00:00:00Z", "２009-01-01T00:00:00Z",
    ])
    func `what is no instant is nil`(text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test(arguments: [
        "2009-02-13T23:31:30Z", "2009-02-13T23:31:30.12Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z",
        "0033-04-03T15:00:00.000001Z", "1969-12-31T23:59:59.5Z",
    ])
    func `an instant is written in UTC with the fraction that is needed`(text: String) {
        #expect(Timestamp(text)?.description == text)
    }

    @Test func `an instant moves by a duration within the years 1 to 9999`() throws {
        let (first, last) = (
            try #require(Timestamp("0001-01-01T00:00:00Z")), try #require(Timestamp("9999-12-31T23:59:59.999999999Z"))
        )
        let nanosecond = Duration(nanoseconds: 1)
        #expect(first.adding(Duration(nanoseconds: 1_999_999_998))?.description == "0001-01-01T00:00:01.999999998Z")
        #expect(last.subtracting(nanosecond)?.description == "9999-12-31T23:59:59.999999998Z")
        #expect(last.adding(nanosecond) == nil)
        #expect(first.subtracting(nanosecond) == nil)
        #expect(first.adding(Duration(nanoseconds: -1)) == nil)
        #expect(last.subtracting(Duration(nanoseconds: .min)) == nil)
        #expect(try #require(Timestamp(seconds: 0)).subtracting(Duration(nanoseconds: .min))?.seconds == 9_223_372_036)
    }

    @Test func `the time between two instants is nil where it is too long for a duration`() throws {
        let a = try #require(Timestamp("2009-02-13T23:31:00.25Z")),
            b = try #require(Timestamp("2009-02-13T23:29:00.5Z"))
        #expect(a.since(b)?.description == "119.75s")
        #expect(b.since(a)?.description == "-119.75s")
        #expect(b < a)
        let first = try #require(Timestamp("0001-01-01T00:00:00Z")),
            last = try #require(Timestamp("9999-12-31T23:59:59Z"))
        #expect(first.since(last) == nil)
        #expect(last.since(first) == nil)
    }
}
