#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where a server listens: `127.0.0.1:8787`, `[::1]:8787`, `:8787` for every address, or a port alone for this
/// machine.
package struct ListenAddress: Sendable, Equatable {
    /// Without brackets.
    package let host: String
    package let port: UInt16

    package init(host: String, port: UInt16) {
        self.host = host
        self.port = port
    }

    package init?(_ text: String) {
        if let port = UInt16(text) {
            self.init(host: "127.0.0.1", port: port)
            return
        }
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else {
            return nil
        }
        var host = text[..<colon]
        if host.first == "[", host.last == "]" {
            host = host.dropFirst().dropLast()
        } else if host.contains(":") {
            return nil
        }
        guard !host.contains(where: { $0 == "/" || $0 == " " }) else { return nil }
        self.init(host: host == "*" ? "" : String(host), port: port)
    }

    /// As it stands in a URL that this machine can use.
    package var authority: String {
        let name = host.isEmpty || host == "0.0.0.0" || host == "::" ? "127.0.0.1" : host
        return (name.contains(":") ? "[\(name)]" : name) + ":\(port)"
    }

    package var isOpenToOthers: Bool { !(host == "localhost" || host == "::1" || host.hasPrefix("127.")) }
}

/// Why nothing can be served.
package struct ServingFailure: Error, Equatable {
    package let message: String
}

extension ServingFailure {
    init(_ what: String, _ code: Int32) {
        message = "\(what): \(unsafe String(cString: strerror(code)).lowercased())"
    }
}
