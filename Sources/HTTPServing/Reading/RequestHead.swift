/// The first lines of a request: what is asked, and how long the body is.
struct RequestHead: Equatable {
    enum Length: Equatable {
        case known(Int)
        case chunked
    }

    let method: String
    let path: String
    let query: String?
    let authority: String
    let headers: [ServedRequest.Header]
    let length: Length
    /// The client waits to be told that it may send the body.
    let expectsWord: Bool
    let closes: Bool

    /// - Parameter lines: without the empty line that ends them.
    init(_ lines: [ArraySlice<UInt8>], _ limits: ServingLimits) throws(Refusal) {
        guard let first = lines.first else { throw Refusal(400, "there is no request line") }
        let words = first.split(separator: 0x20, omittingEmptySubsequences: false)
        guard words.count == 3, let method = words.first, !method.isEmpty, method.allSatisfy(\.standsInToken) else {
            throw Refusal(400, "the request line is not METHOD TARGET VERSION")
        }
        guard words[2].starts(with: Array("HTTP/".utf8)) else { throw Refusal(400, "this is not HTTP") }
        guard words[2].starts(with: Array("HTTP/1.".utf8)), words[2].count == 8 else {
            throw Refusal(505, "HTTP/1.1 is spoken here")
        }
        let isOld = words[2].last == UInt8(ascii: "0")
        guard words[1].count <= limits.targetBytes else {
            throw Refusal(414, "the target has more than \(limits.targetBytes) bytes")
        }
        self.method = String(decoding: method, as: UTF8.self)
        var headers: [ServedRequest.Header] = []
        for line in lines.dropFirst() { headers.append(try Self.header(line)) }
        self.headers = headers
        func all(_ name: String) -> [String] { headers.filter { $0.name == name }.map(\.value) }

        let hosts = all("host")
        guard hosts.count == 1 || (isOld && hosts.isEmpty) else { throw Refusal(400, "there must be one Host header") }
        (path, query, authority) = try Self.target(words[1], host: hosts.first ?? "")
        length = try Self.length(all("content-length"), all("transfer-encoding"), isOld: isOld)
        let wishes = all("expect").map { $0.lowercased() }
        guard wishes.allSatisfy({ $0 == "100-continue" }) else {
            throw Refusal(417, "only 100-continue can be expected")
        }
        expectsWord = !wishes.isEmpty && !isOld && length != .known(0)
        let connection = all("connection").flatMap { $0.lowercased().split(separator: ",") }
            .map { $0.trimmingBlanks }
        closes = connection.contains("close") || (isOld && !connection.contains("keep-alive"))
    }

    private static func header(_ line: ArraySlice<UInt8>) throws(Refusal) -> ServedRequest.Header {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
            line[..<colon].allSatisfy(\.standsInToken)
        else { throw Refusal(400, "a header line is not NAME: VALUE") }
        let value = line[(colon + 1)...]
        guard value.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 9 }) else {
            throw Refusal(400, "a header has a character that may not stand there")
        }
        return ServedRequest.Header(
            String(decoding: line[..<colon], as: UTF8.self).lowercased(),
            String(String(decoding: value, as: UTF8.self)[...].trimmingBlanks))
    }

    /// A path, or a whole URL as a proxy is sent it, whose host goes before the header.
    private static func target(
        _ bytes: ArraySlice<UInt8>, host: String
    ) throws(Refusal) -> (String, String?, String) {
        guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { throw Refusal(400, "the target must be ASCII") }
        var rest = String(decoding: bytes, as: UTF8.self)[...]
        var authority = host
        if rest == "*" { return ("*", nil, authority) }
        if rest.lowercased().hasPrefix("http://") {
            rest = rest.dropFirst(7)
            let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
            authority = String(rest[..<end])
            rest = rest[end...]
            if !rest.hasPrefix("/") { rest = "/" + rest }
        }
        guard rest.hasPrefix("/") else { throw Refusal(400, "the target is neither a path nor an http URL") }
        rest = rest.prefix { $0 != "#" }
        guard let mark = rest.firstIndex(of: "?") else { return (String(rest), nil, authority) }
        return (String(rest[..<mark]), String(rest[rest.index(after: mark)...]), authority)
    }

    /// Where two headers could be read as two lengths, two readers would see two requests.
    private static func length(
        _ lengths: [String], _ encodings: [String], isOld: Bool
    ) throws(Refusal) -> Length {
        guard encodings.isEmpty else {
            guard lengths.isEmpty, !isOld else { throw Refusal(400, "the body has two lengths") }
            guard encodings.count == 1, encodings[0].lowercased() == "chunked" else {
                throw Refusal(501, "of transfer encodings only 'chunked' is understood")
            }
            return .chunked
        }
        guard let first = lengths.first else { return .known(0) }
        guard lengths.allSatisfy({ $0 == first }), !first.isEmpty, first.utf8.count <= 18,
            first.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let length = Int(first)
        else { throw Refusal(400, "Content-Length is no number") }
        return .known(length)
    }

    func request(_ body: [UInt8]) -> ServedRequest {
        let bare: Substring =
            authority.hasPrefix("[")
            ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
        return ServedRequest(
            method: method, path: path, query: query, host: bare.lowercased(), authority: authority, headers: headers,
            body: body)
    }
}

/// Why a request cannot be answered as it should be: the connection ends after it has been told.
struct Refusal: Error, Equatable {
    let status: Int
    let message: String

    init(_ status: Int, _ message: String) {
        self.status = status
        self.message = message
    }

    var answer: ServedAnswer {
        ServedAnswer(
            status, headers: [("Content-Type", "application/json")], Array(#"{"error": "\#(message)"}"#.utf8))
    }
}

extension UInt8 {
    /// What names of methods and headers are made of.
    fileprivate var standsInToken: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: Self.signs.contains(self)
        }
    }

    private static let signs = Array("!#$%&'*+-.^_`|~".utf8)
}

extension Substring {
    fileprivate var trimmingBlanks: Substring {
        var rest = self
        while rest.first == " " || rest.first == "\t" { rest.removeFirst() }
        while rest.last == " " || rest.last == "\t" { rest.removeLast() }
        return rest
    }
}
