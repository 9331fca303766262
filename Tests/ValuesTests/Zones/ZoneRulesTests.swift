import TestKit
import Testing
import Values

@Suite struct ZoneRulesTests {
    /// A zone, an instant, and what the clocks were ahead of UTC then, in minutes.
    @Test(arguments: [
        ("US/Central", "2009-02-13T23:31:30Z", -360), ("US/Central", "2009-07-13T23:31:30Z", -300),
        ("US/Central", "2009-03-08T07:59:59Z", -360), ("US/Central", "2009-03-08T08:00:00Z", -300),
        ("US/Central", "2009-11-01T06:59:59Z", -300), ("US/Central", "2009-11-01T07:00:00Z", -360),
        ("Australia/Sydney", "2009-02-13T00:00:00Z", 660), ("Australia/Sydney", "2009-07-13T00:00:00Z", 600),
        ("Australia/Sydney", "2090-01-15T00:00:00Z", 660), ("Australia/Sydney", "2090-07-15T00:00:00Z", 600),
        ("Australia/Sydney", "2090-04-01T15:59:59Z", 660), ("Australia/Sydney", "2090-04-01T16:00:00Z", 600),
        ("Asia/Kathmandu", "2020-06-01T00:00:00Z", 345), ("Asia/Kathmandu", "1985-12-31T18:29:59Z", 330),
        ("Asia/Kathmandu", "2090-06-01T00:00:00Z", 345),
        ("Europe/Berlin", "2090-03-26T00:59:59Z", 60), ("Europe/Berlin", "2090-03-26T01:00:00Z", 120),
        ("Europe/Berlin", "2090-10-29T00:59:59Z", 120), ("Europe/Berlin", "2090-10-29T01:00:00Z", 60),
        ("Europe/Berlin", "9999-12-31T23:59:59Z", 60), ("Europe/Berlin", "9999-07-01T00:00:00Z", 120),
        ("Europe/Berlin", "1945-06-01T00:00:00Z", 180),
        ("Europe/Dublin", "2090-01-01T00:00:00Z", 0), ("Europe/Dublin", "2090-07-01T00:00:00Z", 60),
        ("Pacific/Apia", "2011-12-30T09:59:59Z", -600), ("Pacific/Apia", "2011-12-30T10:00:00Z", 840),
        ("Etc/GMT+5", "2020-01-01T00:00:00Z", -300),
    ])
    func `the clocks of a zone stand where history and its rules say`(
        name: String, instant: String, minutes: Int
    ) throws {
        guard let database = ZoneDatabase.system else { return }
        let zone = try #require(database.zone(named: name))
        #expect(zone.offset(at: try #require(Timestamp(instant))) == minutes * 60)
    }

    @Test(arguments: [
        ("+05:30", 19_800), ("05:30", 19_800), ("5:30", 19_800), ("-09:30", -34_200), ("-00:00", 0), ("+23:59", 86_340),
    ])
    func `a fixed offset without a sign is east of UTC`(text: String, seconds: Int) {
        #expect(ZoneRules(offsetText: text) == ZoneRules(fixedOffset: seconds))
    }

    @Test(arguments: [
        "", "+", "5", "05", "0530", "+24:00", "+05:60", "+05:3", "+005:30", "+05:30 ", "++05:30", "٠٥:٣٠",
    ])
    func `what is no offset is nil`(text: String) {
        #expect(ZoneRules(offsetText: text) == nil)
    }
}
