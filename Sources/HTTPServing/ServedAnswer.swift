/// What a client is told, and when.
package struct ServedAnswer: Sendable, Equatable {
    package enum Content: Sendable, Equatable {
        case whole([UInt8])
        /// The connection ends without a word, as where a server has died.
        case silence
    }

    package let status: Int
    /// What the length and the connection are, the server says itself.
    package let headers: [(name: String, value: String)]
    package let content: Content
    /// From when it is given.
    package var delay: Swift.Duration = .zero

    package init(_ status: Int, headers: [(name: String, value: String)] = [], _ body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        content = .whole(body)
    }

    private init(silence: Void) {
        status = 0
        headers = []
        content = .silence
    }

    package static var silence: ServedAnswer { ServedAnswer(silence: ()) }

    package static func == (a: ServedAnswer, b: ServedAnswer) -> Bool {
        a.status == b.status && a.content == b.content && a.delay == b.delay
            && a.headers.elementsEqual(b.headers) { $0.name == $1.name && $0.value == $1.value }
    }
}

extension ServedAnswer {
    /// The bytes on the wire.
    ///
    /// - Parameter date: as HTTP writes it.
    func bytes(to method: String, date: String, closing: Bool) -> [UInt8] {
        guard case .whole(let body) = content else { return [] }
        var head = "HTTP/1.1 \(status) \(Self.reason(status))\r\nDate: \(date)\r\n"
        for header in headers where Self.isSafe(header.name) && Self.isSafe(header.value) {
            head += "\(header.name): \(header.value)\r\n"
        }
        let hasBody = status >= 200 && status != 204 && status != 304
        if hasBody { head += "Content-Length: \(body.count)\r\n" }
        if closing { head += "Connection: close\r\n" }
        var bytes = Array((head + "\r\n").utf8)
        if hasBody, method != "HEAD" { bytes += body }
        return bytes
    }

    /// Whether it is one line: another could be a second answer.
    private static func isSafe(_ text: String) -> Bool { text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 9 } }

    static func reason(_ status: Int) -> String {
        switch status {
        case 100: "Continue"
        case 200: "OK"
        case 201: "Created"
        case 202: "Accepted"
        case 204: "No Content"
        case 206: "Partial Content"
        case 303: "See Other"
        case 400: "Bad Request"
        case 401: "Unauthorized"
        case 402: "Payment Required"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 408: "Request Timeout"
        case 409: "Conflict"
        case 413: "Content Too Large"
        case 414: "URI Too Long"
        case 416: "Range Not Satisfiable"
        case 417: "Expectation Failed"
        case 422: "Unprocessable Content"
        case 429: "Too Many Requests"
        case 431: "Request Header Fields Too Large"
        case 451: "Unavailable For Legal Reasons"
        case 500: "Internal Server Error"
        case 501: "Not Implemented"
        case 502: "Bad Gateway"
        case 503: "Service Unavailable"
        case 504: "Gateway Timeout"
        case 505: "HTTP Version Not Supported"
        case 200..<300: "Success"
        case 300..<400: "Redirect"
        case 400..<500: "Client Error"
        default: "Server Error"
        }
    }
}
