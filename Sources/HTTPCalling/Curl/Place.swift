import CCurl

/// Where a URL leads, read by the same parser that libcurl connects by.
struct Place: Equatable {
    let scheme: String
    /// In lower case; an IPv6 address without its brackets.
    let host: String
    let port: String
    /// The whole URL.
    let url: String

    /// Nil where it is no URL.
    /// - Parameter base: what a relative one is relative to.
    init?(_ url: String, from base: String? = nil, _ curl: Curl) {
        guard let handle = unsafe ccurl_url(curl.functions) else { return nil }
        defer { unsafe ccurl_url_cleanup(curl.functions, handle) }
        func part(_ part: CURLUPart) -> String? {
            guard let text = unsafe ccurl_url_get(curl.functions, handle, part) else { return nil }
            defer { unsafe ccurl_free(curl.functions, text) }
            return unsafe String(cString: text)
        }
        if let base {
            guard unsafe ccurl_url_set(curl.functions, handle, CURLUPART_URL, base) == CURLUE_OK else { return nil }
            // A name and a password go nowhere else.
            unsafe ccurl_url_set(curl.functions, handle, CURLUPART_USER, nil)
            unsafe ccurl_url_set(curl.functions, handle, CURLUPART_PASSWORD, nil)
        }
        guard unsafe ccurl_url_set(curl.functions, handle, CURLUPART_URL, url) == CURLUE_OK,
            let scheme = part(CURLUPART_SCHEME), let host = part(CURLUPART_HOST), let port = part(CURLUPART_PORT),
            let whole = part(CURLUPART_URL)
        else { return nil }
        let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
        self.scheme = scheme.lowercased()
        self.host = (isBracketed ? String(host.dropFirst().dropLast()) : host).lowercased()
        self.port = port
        self.url = whole
    }

    func hasOrigin(of other: Place) -> Bool {
        scheme == other.scheme && host == other.host && port == other.port
    }

    /// As a message names it.
    var name: String {
        let isUsual = port == (scheme == "https" ? "443" : "80")
        return isUsual ? host : "\(host.contains(":") ? "[\(host)]" : host):\(port)"
    }
}
