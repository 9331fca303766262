import Exchanges
import Values

extension HTTPRequest {
    /// What cannot be sent as it is: a line break in a header would smuggle in another.
    var flaw: String? {
        guard Self.isToken(method) else { return "the method of a request has other characters than letters" }
        for header in headers {
            guard Self.isToken(header.name) else { return "the name of a header has characters that none can have" }
            if ByteSet.lineBreaks.holdsAny(of: header.value.utf8Span.span) {
                return "the header '\(header.name)' has a line break"
            }
        }
        if case .multipart = body, signature != nil { return "a body of several parts cannot be signed" }
        return nil
    }

    /// A word of HTTP (RFC 9110, 5.6.2).
    private static func isToken(_ text: String) -> Bool {
        !text.isEmpty && ByteSet.token.holdsAll(of: text.utf8Span.span)
    }

    /// Without what must not reach another host.
    func withoutCredentials() -> HTTPRequest {
        var request = self
        let named = Set(credentials.map { $0.lowercased() }).union(["authorization", "cookie", "proxy-authorization"])
        request.headers.removeAll { named.contains($0.name.lowercased()) }
        request.signature = nil
        return request
    }

    /// As browsers and curl do it: a POST that is sent elsewhere asks there with a GET, unless the status says that
    /// nothing changes.
    func redirected(by status: Int) -> HTTPRequest {
        guard status == 303 && method != "HEAD" || (status == 301 || status == 302) && method == "POST" else {
            return self
        }
        var request = self
        request.method = "GET"
        request.body = .none
        request.headers.removeAll { $0.name.lowercased().hasPrefix("content-") }
        return request
    }
}

extension ByteSet {
    /// What may stand in a word of HTTP.
    fileprivate static let token = ByteSet { unreserved.contains($0) || "!#$%&'*+^`|".utf8.contains($0) }
    /// What ends a header, for whoever reads it.
    fileprivate static let lineBreaks = ByteSet { $0 == 0 || $0 == 10 || $0 == 13 }
}
