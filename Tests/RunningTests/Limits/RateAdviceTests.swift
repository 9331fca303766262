import Testing
import Values

@testable import Running

struct RateAdviceTests {
    /// 2027-01-15T08:00:00Z, a Friday.
    private static let now = 1_800_000_000

    private func advice(_ headers: [(String, String)]) throws -> RateAdvice {
        let now = try #require(Timestamp(seconds: Self.now))
        return RateAdvice(headers: headers.map { (name: $0.0, value: $0.1) }, at: now)
    }

    @Test(
        arguments: [
            ("retry-after", "120", 120_000), ("retry-after", "1.5", 1500), ("retry-after", " 0 ", 0),
            ("retry-after", "Fri, 15 Jan 2027 08:00:30 GMT", 30_000),
            ("retry-after", "Friday, 15-Jan-27 08:00:30 GMT", 30_000),
            ("retry-after", "Fri Jan 15 08:00:30 2027", 30_000),
            ("retry-after", "Fri, 15 Jan 2027 07:00:00 GMT", 0), ("retry-after", "-5", 0),
            ("retry-after-ms", "250", 250), ("retry-after", "1m30s", 90_000),
        ])
    func `a wait is read in all its forms`(name: String, value: String, milliseconds: Int) throws {
        #expect(try advice([(name, value)]).wait == .milliseconds(milliseconds))
    }

    @Test(arguments: ["soon", "", "NaN", "1e400", "Fri, 99 Jan 2027 08:00:30 GMT", "Fri, 15 Foo 2027 08:00:30 GMT"])
    func `what is no time is no wait`(value: String) throws {
        #expect(try advice([("retry-after", value)]).wait == nil)
    }

    @Test func `the finer wait has the last word`() throws {
        for headers in [
            [("retry-after", "1"), ("retry-after-ms", "700")], [("retry-after-ms", "700"), ("retry-after", "1")],
        ] {
            #expect(try advice(headers).wait == .milliseconds(700))
        }
    }

    @Test(
        arguments: [
            [("x-ratelimit-remaining", "7"), ("x-ratelimit-reset", "12")],
            [("x-ratelimit-remaining", "7"), ("x-ratelimit-reset", "1800000012")],
            [("x-ratelimit-remaining", "7"), ("x-ratelimit-reset", "1800000012000")],
            [("ratelimit-remaining", "7"), ("ratelimit-reset", "12")],
            [("x-ratelimit-remaining-requests", "7"), ("x-ratelimit-reset-requests", "12s")],
            [
                ("anthropic-ratelimit-requests-remaining", "7"),
                ("anthropic-ratelimit-requests-reset", "2027-01-15T08:00:12Z"),
            ],
            [("ratelimit", "limit=10, remaining=7, reset=12")],
            [("ratelimit", "\"default\";r=7;t=12")],
            [("x-ratelimit-remaining", "7"), ("x-ratelimit-reset-after", "12.0")],
        ] as [[(String, String)]])
    func `what is left is read in all its forms`(headers: [(String, String)]) throws {
        #expect(try advice(headers) == RateAdvice(remaining: 7, reset: .seconds(12)))
    }

    @Test func `tokens that are left say nothing of requests, until none are left`() throws {
        let tokens = [("x-ratelimit-remaining-tokens", "3"), ("x-ratelimit-remaining-requests", "9")]
        #expect(try advice(tokens).remaining == 9)
        let none = [("x-ratelimit-remaining-tokens", "0"), ("x-ratelimit-reset-tokens", "6m0s")]
        #expect(try advice(none) == RateAdvice(remaining: 0, reset: .seconds(360)))
    }

    @Test func `other headers say nothing`() throws {
        #expect(try advice([("content-type", "image/png"), ("x-remaining", "3")]) == RateAdvice())
    }
}
