import TestKit
import Testing
import Values

private let hour = 3_600_000_000_000

@Suite struct DurationTests {
    @Test(
        arguments: [
            ("0", 0), ("+0", 0), ("-0", 0), ("0s", 0), ("1h30m", hour * 3 / 2), ("1.5h", hour * 3 / 2),
            (".5s", 500_000_000), ("1.s", 1_000_000_000), ("-1h", -hour), ("+1s", 1_000_000_000),
            ("1s1h", hour + 1_000_000_000),
            ("1m1ms1us1ns", 60_001_001_001), ("-1h30m", -hour * 3 / 2), ("100ms", 100_000_000),
            ("0000000000000000000001s", 1_000_000_000),
            ("1.0000000009s", 1_000_000_000), ("0.123456789123456789123456789s", 123_456_789), ("0.1ns", 0),
            ("0.3333333333333333333h", 1_199_999_999_999),
            ("9223372036854775807ns", .max), ("-9223372036854775808ns", .min), ("2562047h47m16.854775807s", .max),
            ("1000000s", 1_000_000_000_000_000),
        ] as [(String, Int)])
    func `an expression's duration is numbers with units`(text: String, nanoseconds: Int) {
        #expect(Duration(celText: text)?.nanoseconds == nanoseconds)
    }

    @Test(arguments: [
        "", " ", "100", "00", "1", "0 ", " 1s", "1s ", "1 s", "1d", "1w", "1µs", "s", ".s", ".", "-", "+", "-1h-30m",
        "1h-30m", "1h+30m", "--1s",
        "+-1s", "1.2.3s", "1e3s", "1H", "1sec", "0x1s", "١s", "1h30", "9223372036854775808ns", "-9223372036854775809ns",
        "2562047h47m16.854775808s",
        "320000000000s", "-320000000000s", "99999999999999999999999999999999999999999h",
        "999999999999999h999999999999999h",
    ])
    func `what is no duration of an expression is nil`(text: String) {
        #expect(Duration(celText: text) == nil)
    }

    @Test(arguments: [
        ("500ms", 500_000_000), ("90s", 90_000_000_000), ("10m", 600_000_000_000), ("2h", 2 * hour), ("7d", 168 * hour),
        ("0s", 0), ("1.5h", hour * 3 / 2), ("106751d", 106_751 * 24 * hour),
    ])
    func `a duration in configuration is one number with one unit`(text: String, nanoseconds: Int) {
        #expect(Duration(configurationText: text)?.nanoseconds == nanoseconds)
    }

    @Test(arguments: [
        "", "0", "10", "-1s", "+1s", "1h30m", "1us", "1ns", "1 s", "1w", "1D", "d", "106752d", "7 d", "7d ",
    ])
    func `what is no duration in configuration is nil`(text: String) {
        #expect(Duration(configurationText: text) == nil)
    }

    @Test(
        arguments: [
            (0, "0s"), (3600 * 1_000_000_000, "3600s"), (1_500_000_000, "1.5s"), (-1_500_000_000, "-1.5s"),
            (1, "0.000000001s"),
            (-1, "-0.000000001s"), (-100_000_000, "-0.1s"), (.max, "9223372036.854775807s"),
            (.min, "-9223372036.854775808s"),
        ] as [(Int, String)])
    func `a duration is written in seconds`(nanoseconds: Int, text: String) {
        #expect(Duration(nanoseconds: nanoseconds).description == text)
    }

    @Test func `what is written is read back the same`() {
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededRandom(seed: seed)
        for _ in 0..<1000 {
            let duration = Duration(nanoseconds: Generators.int(using: &random))
            #expect(Duration(celText: duration.description) == duration, "seed \(seed)")
        }
    }

    @Test func `sums and differences that do not fit are nil`() {
        let (most, least, one) = (Duration(nanoseconds: .max), Duration(nanoseconds: .min), Duration(nanoseconds: 1))
        #expect(one.adding(one) == Duration(nanoseconds: 2))
        #expect(one.subtracting(most) == Duration(nanoseconds: -Int.max + 1))
        #expect(most.adding(one) == nil)
        #expect(least.subtracting(one) == nil)
        #expect(Duration.zero.subtracting(least) == nil)
        #expect(Duration(seconds: 9_223_372_036)?.description == "9223372036s")
        #expect(Duration(seconds: 9_223_372_037) == nil)
    }

    @Test func `hours, minutes and seconds are of the whole, milliseconds of the last second`() throws {
        let duration = try #require(Duration(celText: "25h1m30.321s"))
        #expect((duration.hours, duration.minutes, duration.seconds, duration.milliseconds) == (25, 1501, 90_090, 321))
        let negative = try #require(Duration(celText: "-90.5s"))
        #expect((negative.hours, negative.minutes, negative.seconds, negative.milliseconds) == (0, -1, -90, -500))
        #expect(negative < duration)
    }
}
