/// What a server said.
package struct HTTPAnswer: Sendable, Equatable {
    package enum Body: Sendable, Equatable {
        case bytes([UInt8])
        case file(Receipt)
    }

    /// A file that was received whole.
    package struct Receipt: Sendable, Equatable {
        package let path: String
        package let bytes: Int
        /// In hexadecimal digits.
        package let sha256: String

        package init(path: String, bytes: Int, sha256: String) {
            self.path = path
            self.bytes = bytes
            self.sha256 = sha256
        }
    }

    package let status: Int
    /// Names in lower case, in the order of the answer.
    package let headers: [HTTPRequest.Header]
    package let body: Body
    /// Where it came from in the end.
    package let url: String

    package init(status: Int, headers: [HTTPRequest.Header], body: Body, url: String) {
        self.status = status
        self.headers = headers
        self.body = body
        self.url = url
    }
}
