import Values

/// Where an address of a provider lies, whoever serves it: without scheme, host and query.
struct Place {
    /// In lower case; nil for a path.
    let host: String?
    /// Decoded, with the slash that it begins with and none that it ends with.
    let path: String

    init(_ address: String) {
        var rest = address[...]
        var host: String?
        for scheme in ["https://", "http://"] where rest.hasPrefix(scheme) {
            rest = rest.dropFirst(scheme.count)
            let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
            host = rest[..<end].prefix { $0 != ":" }.lowercased()
            rest = rest[end...]
        }
        self.host = host
        let path = rest.prefix { $0 != "?" && $0 != "#" }.unescaped
        let whole = path.hasPrefix("/") ? path : "/" + path
        self.path = whole.count > 1 && whole.hasSuffix("/") ? String(whole.dropLast()) : whole
    }
}
