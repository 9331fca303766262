import TestKit
import Testing
import Values

@testable import SQLiteJournaling

@Suite struct TimestampColumnTests {
    @Test func `an instant comes out of a column as it went in`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededRandom(seed: seed)
        for _ in 1...1000 {
            let column = Generators.int(using: &random)
            #expect(Timestamp(column: column).column == column, "seed \(seed)")
        }
        let time = try #require(Timestamp("1969-12-31T23:59:59.000000001Z"))
        #expect(time.column == -999_999_999)
        #expect(Timestamp(column: -999_999_999) == time)
    }

    @Test func `what a column cannot hold becomes the next that it can`() throws {
        #expect(try #require(Timestamp("9999-12-31T23:59:59Z")).column == .max)
        #expect(try #require(Timestamp("0001-01-01T00:00:00Z")).column == .min)
    }
}
