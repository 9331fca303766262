import TestKit
import Testing
import Values

/// Time zone files made by hand, as the system's cannot be wrong.
@Suite struct ZoneFileTests {
    @Test func `a file of the first version has times of four bytes and no rule`() throws {
        let file = ZoneFile(transitions: [(-1000, 1), (2000, 0)], offsets: [3600, 7200]).bytes(version: 1)
        let rules = try #require(ZoneRules(file: file))
        #expect(offsets(of: rules, at: -1001, -1000, 1999, 2000, 99_999) == [3600, 7200, 7200, 3600, 3600])
    }

    @Test func `a later file is read from its long tables, and then by its rule`() throws {
        let file = ZoneFile(
            transitions: [(-5_000_000_000, 1), (0, 2)], offsets: [1172, 3600, 7200], rule: "CET-1CEST,M3.5.0,M10.5.0/3")
        let rules = try #require(ZoneRules(file: file.bytes(version: 2)))
        #expect(offsets(of: rules, at: -5_000_000_001, -5_000_000_000, -1) == [1172, 3600, 3600])
        // 2024-03-31 and 2024-10-27 at one o'clock UTC.
        #expect(
            offsets(of: rules, at: 1_711_846_799, 1_711_846_800, 1_729_990_799, 1_729_990_800) == [
                3600, 7200, 7200, 3600,
            ])
    }

    @Test func `an empty rule keeps the last offset`() throws {
        let file = ZoneFile(transitions: [(100, 1)], offsets: [0, -3600], rule: "").bytes(version: 3)
        #expect(offsets(of: try #require(ZoneRules(file: file)), at: 99, 100, 99_999_999_999) == [0, -3600, -3600])
    }

    /// The rule, an instant, and the offset then in seconds.
    @Test(arguments: [
        ("EST5", "2024-07-01T00:00:00Z", -18_000),
        ("<+0545>-5:45", "2024-07-01T00:00:00Z", 20_700),
        ("<-00>0:00:30", "2024-07-01T00:00:00Z", -30),
        ("EST5EDT,M3.2.0,M11.1.0", "2024-03-10T06:59:59Z", -18_000),
        ("EST5EDT,M3.2.0,M11.1.0", "2024-03-10T07:00:00Z", -14_400),
        ("EST5EDT4:30,M3.2.0,M11.1.0", "2024-07-01T00:00:00Z", -16_200),
        // Days of the year, with and without the leap day.
        ("AAA0BBB,J60/0,J300/0", "2024-02-29T23:59:59Z", 0), ("AAA0BBB,J60/0,J300/0", "2024-03-01T00:00:00Z", 3600),
        ("AAA0BBB,59/0,J300/0", "2024-02-29T00:00:00Z", 3600), ("AAA0BBB,59/0,J300/0", "2023-03-01T00:00:00Z", 3600),
        ("AAA0BBB,59/0,J300/0", "2023-02-28T23:59:59Z", 0),
        // The southern half of the world, where the change back comes first in a year.
        ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2024-01-01T00:00:00Z", 39_600),
        ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2024-06-01T00:00:00Z", 36_000),
        // A time days away from the day that the rule names, as Godthab once had.
        ("<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", "2022-03-27T00:59:59Z", -10_800),
        ("<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", "2022-03-27T01:00:00Z", -7200),
        ("AAA0BBB,J365/100,J100/0", "2024-01-04T03:59:59Z", 0),
        ("AAA0BBB,J365/100,J100/0", "2024-01-04T04:00:00Z", 3600),
        // Daylight saving all year.
        ("XXX3EDT4,0/0,J365/23", "2024-01-01T03:00:00Z", -14_400),
        ("XXX3EDT4,0/0,J365/23", "2024-12-31T23:59:59Z", -14_400),
        ("XXX3EDT4,0/0,J365/23", "2024-07-01T00:00:00Z", -14_400),
        // The fourth and the last of a weekday, where a month has five and where it has four of them.
        ("AAA0BBB,M3.4.0/0,M12.1.0", "2024-03-23T23:59:59Z", 0),
        ("AAA0BBB,M3.4.0/0,M12.1.0", "2024-03-24T00:00:00Z", 3600),
        ("AAA0BBB,M2.5.4/0,M12.1.0", "2024-02-29T00:00:00Z", 3600),
        ("AAA0BBB,M2.5.4/0,M12.1.0", "2023-02-23T00:00:00Z", 3600),
        ("AAA0BBB,M2.5.4/0,M12.1.0", "2023-02-22T23:59:59Z", 0),
    ])
    func `a rule decides every instant of a year`(rule: String, instant: String, offset: Int) throws {
        let rules = try #require(ZoneRules(file: ZoneFile(offsets: [1], rule: rule).bytes(version: 3)))
        #expect(rules.offset(at: try #require(Timestamp(instant))) == offset)
    }

    @Test(arguments: [
        "E5", "EST", "EST25", "EST5EDT", "EST5EDT,M3.2.0", "EST5EDT,M3.2.0,", "EST5EDT,M13.2.0,M11.1.0",
        "EST5EDT,M3.6.0,M11.1.0", "EST5EDT,M3.2.7,M11.1.0", "EST5EDT,J0,J1", "EST5EDT,J366,J1", "EST5EDT,366,1",
        "EST5EDT,M3.2.0/168,M11.1.0", "EST5EDT,M3.2.0,M11.1.0 ", "<+05-5", "EST5:60", "EST5EDT,M3.2.0/2:5,M11.1.0",
    ])
    func `a rule that is none spoils the file`(rule: String) {
        #expect(ZoneRules(file: ZoneFile(offsets: [0], rule: rule).bytes(version: 2)) == nil)
    }

    @Test func `a file that contradicts itself is nil`() {
        #expect(ZoneRules(file: []) == nil)
        #expect(ZoneRules(file: ZoneFile(offsets: [], rule: "").bytes(version: 2)) == nil)
        #expect(ZoneRules(file: ZoneFile(transitions: [(0, 1)], offsets: [0]).bytes(version: 1)) == nil)
        #expect(ZoneRules(file: ZoneFile(transitions: [(5, 0), (5, 0)], offsets: [0]).bytes(version: 1)) == nil)
        #expect(ZoneRules(file: ZoneFile(offsets: [100_000]).bytes(version: 1)) == nil)
    }

    @Test func `hostile bytes never trap`() throws {
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededRandom(seed: seed)
        let whole = ZoneFile(transitions: [(0, 1), (9, 0)], offsets: [0, 3600], rule: "EST5EDT,M3.2.0,M11.1.0")
            .bytes(version: 2)
        for length in 0..<whole.count {
            #expect(ZoneRules(file: Array(whole.prefix(length))) == nil, "length \(length)")
        }
        let instant = try #require(Timestamp(seconds: 1_000_000_000))
        for _ in 0..<5000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            guard let rules = ZoneRules(file: bytes) else { continue }
            #expect((-100_000...100_000).contains(rules.offset(at: instant)), "seed \(seed)")
        }
    }

    private func offsets(of rules: ZoneRules, at seconds: Int...) -> [Int] {
        seconds.compactMap { Timestamp(seconds: $0).map(rules.offset) }
    }
}

/// Writes a time zone file.
private struct ZoneFile {
    var transitions: [(time: Int, type: UInt8)] = []
    var offsets: [Int]
    var rule = ""

    func bytes(version: UInt8) -> [UInt8] {
        let short = header(version) + transitions.flatMap { bigEndian(Int32(truncatingIfNeeded: $0.time)) } + rest
        guard version > 1 else { return short }
        return short + header(version) + transitions.flatMap { bigEndian(Int64($0.time)) } + rest
            + Array("\n\(rule)\n".utf8)
    }

    private func header(_ version: UInt8) -> [UInt8] {
        let counts = [0, 0, 0, transitions.count, offsets.count, 4].flatMap { bigEndian(Int32($0)) }
        return Array("TZif".utf8) + [version > 1 ? version + 0x30 : 0] + Array(repeating: 0, count: 15) + counts
    }

    private var rest: [UInt8] {
        transitions.map(\.type) + offsets.flatMap { bigEndian(Int32($0)) + [0, 0] } + Array("ABC\0".utf8)
    }

    private func bigEndian(_ number: some FixedWidthInteger) -> [UInt8] {
        stride(from: number.bitWidth - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
