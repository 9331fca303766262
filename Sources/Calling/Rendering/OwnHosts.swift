import Values

/// The hosts that are a provider's own: credentials go to these and to no other.
struct OwnHosts: Sendable {
    /// Names, with `*` for any; each stands for all names below it too.
    let names: [String]
    /// Whether the provider itself is spoken to without encryption, as on this machine.
    let mayBePlain: Bool

    func include(_ address: Address) -> Bool {
        guard address.scheme == "https" || mayBePlain else { return false }
        return names.contains { address.host == $0 || address.host.hasSuffix("." + $0) || address.host.matches($0) }
    }
}

extension String {
    /// Whether it is what a pattern with `*` stands for.
    func matches(_ pattern: String) -> Bool {
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
