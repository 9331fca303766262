import Synchronization
import Testing
import Values

@Suite struct ZoneDatabaseTests {
    @Test func `UTC and fixed offsets need no file`() {
        #expect(ZoneDatabase.utcOnly.zone(named: "UTC") == .utc)
        #expect(ZoneDatabase.utcOnly.zone(named: "-02:30") == ZoneRules(fixedOffset: -9000))
        #expect(ZoneDatabase.utcOnly.zone(named: "Europe/Berlin") == nil)
    }

    @Test(arguments: [
        "", "/etc/passwd", "../secret", "Europe/../../secret", "Europe/Berlin\0", "Europe Berlin", "Zürich", "a.b", "~",
    ])
    func `a name that is no safe path is not asked for`(name: String) {
        let database = ZoneDatabase { name in
            Issue.record("asked for \(name)")
            return nil
        }
        #expect(database.zone(named: name) == nil)
    }

    @Test func `a zone is loaded once`() {
        final class Loads: Sendable { let count = Mutex(0) }
        let loads = Loads()
        let file: [UInt8] =
            Array("TZif".utf8) + Array(repeating: 0, count: 16) + [
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0x0E, 0x10, 0, 0,
            ]
        let database = ZoneDatabase { _ in
            loads.count.withLock { $0 += 1 }
            return file
        }
        for _ in 0..<3 { #expect(database.zone(named: "Here/There") == ZoneRules(fixedOffset: 3600)) }
        #expect(loads.count.withLock { $0 } == 1)
    }
}
