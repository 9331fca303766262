#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the environment says about the network, in the variables that curl's users know.
enum Environment {
    static var proxies: Proxies { Proxies(value) }

    /// A file of certificates to trust.
    static var authorities: String? { value("CURL_CA_BUNDLE") ?? value("SSL_CERT_FILE") }

    private static func value(_ name: String) -> String? {
        guard let text = unsafe getenv(name) else { return nil }
        let value = unsafe String(cString: text)
        return value.isEmpty ? nil : value
    }
}
