import Blueprint
import Expressions
import Values

/// The hosts that a provider's credentials may go to, as far as they can be known before it is used.
struct Hosts: Sendable {
    /// Names, with `*` for any; each stands for all names below it too.
    let names: [String]
    /// Whether there may be others, which only the settings tell.
    let isCertain: Bool

    func allow(_ host: String) -> Bool {
        !isCertain || names.contains { host == $0 || host.hasSuffix("." + $0) || host.matches(pattern: $0) }
    }
}

/// The scheme and the host of a URL.
struct Address {
    let scheme: String
    let host: String

    init?(_ url: String) {
        let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[1].isEmpty, parts[0] == "http:" || parts[0] == "https:" else { return nil }
        scheme = String(parts[0].dropLast())
        let authority = parts[2].split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        if authority.first == "[" {
            host = String(authority.prefix { $0 != "]" }) + "]"
        } else {
            host = (authority.split(separator: ":").first ?? "").lowercased()
        }
    }

    /// The address that a template surely begins with; nil where an expression may decide it.
    init?(beginningOf template: Template) {
        guard case .text(let text)? = template.parts.first else { return nil }
        // What follows the host has to be there too: a name could go on.
        let slashes = text.utf8.count { $0 == UInt8(ascii: "/") }
        guard template.parts.count == 1 || slashes > 2 else { return nil }
        self.init(text)
    }

    /// On this machine, or in a network of one's own, where there is nobody to listen.
    var isLocal: Bool {
        host == "localhost" || host.hasPrefix("127.") || host == "[::1]" || host.hasPrefix("10.")
            || host.hasPrefix("192.168.") || host.hasSuffix(".local") || host.hasSuffix(".localhost")
            || host.hasSuffix(".internal") || !host.contains(".")
    }
}

extension String {
    /// Whether it is what a pattern with `*` stands for.
    func matches(pattern: String) -> Bool {
        let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
        guard pieces.count > 1 else { return self == pattern }
        guard hasPrefix(pieces[0]) else { return false }
        var rest = dropFirst(pieces[0].count)
        for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
            guard let found = rest.firstRange(of: piece) else { return false }
            rest = rest[found.upperBound...]
        }
        return rest.hasSuffix(pieces[pieces.count - 1])
    }
}
