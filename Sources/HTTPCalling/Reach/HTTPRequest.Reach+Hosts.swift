import Exchanges

extension HTTPRequest.Reach {
    /// Whether the addresses of a host have to be looked at before it is spoken to.
    func guards(_ host: String) -> Bool {
        switch self {
        case .anywhere: false
        case .publicInternet(let names): !names.contains { Self.name($0.lowercased(), matches: host) }
        }
    }

    /// `*.x` stands for every host below x.
    private static func name(_ pattern: String, matches host: String) -> Bool {
        pattern.hasPrefix("*.") ? host.hasSuffix(pattern.dropFirst()) : pattern == host
    }
}
