/// The proxies of the environment, for requests that may only reach the public internet.
///
/// A proxy's own address says nothing of where a request ends, and is often a private one. So it has to be known
/// beforehand whether a request goes through a proxy, and libcurl is told, in the place of finding out by itself.
struct Proxies {
    private let http: String?
    private let https: String?
    private let exceptions: [String]

    init(_ variable: (String) -> String?) {
        let all = variable("all_proxy") ?? variable("ALL_PROXY")
        // Not HTTP_PROXY, which a request to a CGI program could set.
        http = variable("http_proxy") ?? all
        https = variable("https_proxy") ?? variable("HTTPS_PROXY") ?? all
        let names = variable("no_proxy") ?? variable("NO_PROXY") ?? ""
        exceptions = names.lowercased().split { $0 == "," || $0 == " " }.map { name in
            name.hasPrefix(".") ? String(name.dropFirst()) : String(name)
        }
    }

    /// Whether there is no proxy for anything.
    var isEmpty: Bool { http == nil && https == nil }

    func proxy(for place: Place) -> String? {
        guard let proxy = place.scheme == "https" ? https : http else { return nil }
        let isException = exceptions.contains { name in
            name == "*" || name == place.host || place.host.hasSuffix("." + name)
        }
        return isException ? nil : proxy
    }
}
