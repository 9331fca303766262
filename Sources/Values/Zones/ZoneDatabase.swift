import Synchronization

/// Time zones by name. Where their files come from is the host's affair, as nothing here reads a file.
package struct ZoneDatabase: Sendable {
    private let load: @Sendable (String) -> [UInt8]?
    private let cache = Cache()

    private final class Cache: Sendable {
        let zones = Mutex<[String: ZoneRules]>([:])
    }

    /// - Parameter load: gives the time zone file of a name such as `Europe/Berlin`. It is asked only for names that
    ///   are safe as a path below a folder.
    package init(load: @escaping @Sendable (String) -> [UInt8]?) { self.load = load }

    /// Knows `UTC` and fixed offsets.
    package static let utcOnly = ZoneDatabase { _ in nil }

    /// The rules of `UTC`, of a fixed offset such as `-09:30`, or of a zone that the host has; else nil.
    package func zone(named name: String) -> ZoneRules? {
        if name == "UTC" { return .utc }
        if let fixed = ZoneRules(offsetText: name) { return fixed }
        guard Self.isSafe(name) else { return nil }
        if let known = cache.zones.withLock({ $0[name] }) { return known }
        guard let rules = load(name).flatMap(ZoneRules.init(file:)) else { return nil }
        cache.zones.withLock { $0[name] = rules }
        return rules
    }

    /// Without dots there is no way up.
    private static func isSafe(_ name: String) -> Bool {
        guard let first = name.utf8.first, first != UInt8(ascii: "/") else { return false }
        return name.utf8.allSatisfy { byte in
            switch byte {
            case "a"..."z", "A"..."Z", "0"..."9", "_", "+", "-", "/": true
            default: false
            }
        }
    }
}
