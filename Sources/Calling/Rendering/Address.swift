import Values

/// A URL of http or https, cut where credentials and paths care. What could be read in two ways is no address.
struct Address: Equatable {
    let scheme: String
    /// In lower case, without port.
    let host: String
    /// Scheme, host and port.
    let origin: String
    /// With the slash that it begins with, and without query; empty where there is none.
    let path: String
    /// Without its question mark; nil where there is none.
    let query: String?

    init?(_ url: String) {
        let bytes = url.utf8
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let scheme = url[..<colon].lowercased()
        guard scheme == "https" || scheme == "http", bytes[colon...].starts(with: "://".utf8) else { return nil }
        let start = bytes.index(colon, offsetBy: 3)
        let end = bytes[start...].firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? bytes.endIndex
        guard let host = Address.host(url[start..<end]) else { return nil }
        self.scheme = scheme
        self.host = host
        origin = String(url[..<end])
        let rest = bytes[end...].prefix { $0 != UInt8(ascii: "#") }
        let mark = rest.firstIndex(of: UInt8(ascii: "?"))
        path = String(url[end..<(mark ?? rest.endIndex)])
        query = mark.map { String(url[bytes.index(after: $0)..<rest.endIndex]) }
    }

    /// The name before a port; nil for whatever two readers could take for two hosts.
    private static func host(_ authority: Substring) -> String? {
        var name = authority
        if authority.utf8.first == UInt8(ascii: "[") {
            guard let end = authority.utf8.firstIndex(of: UInt8(ascii: "]")) else { return nil }
            name = authority[...end]
            guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        } else {
            name = authority[..<(authority.utf8.firstIndex(of: UInt8(ascii: ":")) ?? authority.endIndex)]
            guard !name.isEmpty, name.utf8.allSatisfy(\.standsInHost) else { return nil }
        }
        let port = authority[name.endIndex...].utf8
        guard port.isEmpty || (port.first == UInt8(ascii: ":") && port.dropFirst().allSatisfy(\.isDigit)) else {
            return nil
        }
        return name.lowercased()
    }

    /// Whether a text begins like a URL of any kind.
    static func isURL(_ text: String) -> Bool {
        text.hasPrefix("https://") || text.hasPrefix("http://")
    }
}

extension String {
    /// As a URL that somebody gave: only what may stand nowhere in one is escaped.
    var mendedURL: String { escaped { $0 > 0x20 && $0 < 0x7F && !Self.nowhere.contains($0) } }

    private static let nowhere = Array("\"<>\\^`{|}".utf8)
}

extension UInt8 {
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    private var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
    fileprivate var standsInHost: Bool { isLetter || isDigit || self == 0x2D || self == 0x2E || self == 0x5F }
}
