import Exchanges
import Expressions
import Values

/// A request as somebody sent it to the simulator, with its parts in the form in which they can be compared.
struct Visit {
    let method: String
    /// The provider's, where the client says which it means.
    let host: String?
    /// Its path at the provider, decoded, with the slash that it begins with and none that it ends with.
    let path: String
    let query: ValueMap
    /// The path and the query, as an address that was given has them.
    let target: String
    /// Names in lower case; the first of each.
    let headers: [String: String]
    /// What the body says: fields of JSON, of a form or of parts; else a text.
    let body: Value

    init(_ request: HTTPRequest, host: String? = nil, path: String, query: Substring?) {
        method = request.method
        self.host = host
        target = path + (query.map { "?\($0)" } ?? "")
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        self.query = FormText.fields(query ?? "")
        headers = Dictionary(request.headers.map { ($0.name.lowercased(), $0.value) }) { first, _ in first }
        guard case .content(.bytes(let bytes)) = request.body, !bytes.isEmpty else {
            body = .null
            return
        }
        let type = headers["content-type"] ?? ""
        if type.hasPrefix("multipart/"), let parts = PartsText.fields(bytes, type) {
            body = .map(parts)
        } else if let value = try? Value(json: bytes) {
            // Whatever the header says: who types a request by hand seldom says it.
            body = value
        } else if type.hasPrefix("application/x-www-form-urlencoded") {
            body = .map(FormText.fields(String(decoding: bytes, as: UTF8.self)[...]))
        } else {
            body = .string(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// The file that is sent, as far as the client says what it is.
    func file(_ told: ValueMap) -> ValueMap {
        var file = ValueMap([
            ("name", "file"), ("content_type", .string(headers["content-type"] ?? "application/octet-stream")),
            ("bytes", .int(headers["content-length"].flatMap { Int($0) } ?? 0)),
        ])
        for entry in told.entries { file[entry.key] = entry.value }
        return file
    }

    /// Every text that stands in it: what an answer repeats of them is the client's own.
    var texts: Set<String> {
        var texts: Set<String> = []
        body.collectTexts(&texts)
        Value.map(query).collectTexts(&texts)
        return texts
    }
}

/// `a=b&c=d`, as queries and forms are written.
enum FormText {
    static func fields(_ text: Substring) -> ValueMap {
        var fields = ValueMap()
        for pair in text.split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = decoded(sides[0])
            fields.add(.string(sides.count == 2 ? decoded(sides[1]) : ""), as: name)
        }
        return fields
    }

    private static func decoded(_ text: Substring) -> String { text.replacing("+", with: " ").unescaped }
}

/// A body in parts, as forms with files are sent: texts as they are, files as media.
enum PartsText {
    static func fields(_ bytes: [UInt8], _ type: String) -> ValueMap? {
        guard let mark = type.firstRange(of: "boundary=") else { return nil }
        let name = type[mark.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" }
        let boundary = Array("--\(name)".utf8)
        guard !name.isEmpty else { return nil }
        var fields = ValueMap()
        var rest = bytes[...]
        guard let first = rest.firstRange(of: boundary) else { return nil }
        rest = rest[first.upperBound...]
        let end = [0x0D, 0x0A] + boundary
        while let next = rest.firstRange(of: end) {
            if let (name, value) = part(rest[..<next.lowerBound]) { fields.add(value, as: name) }
            rest = rest[next.upperBound...]
        }
        return fields
    }

    private static func part(_ bytes: ArraySlice<UInt8>) -> (String, Value)? {
        guard let gap = bytes.firstRange(of: [0x0D, 0x0A, 0x0D, 0x0A]) else { return nil }
        let head = String(decoding: bytes[..<gap.lowerBound], as: UTF8.self)
        let body = bytes[gap.upperBound...]
        guard let name = quoted("name", in: head) else { return nil }
        guard let file = quoted("filename", in: head) else {
            let text = String(decoding: body, as: UTF8.self)
            if head.lowercased().contains("application/json"), let value = try? Value(json: Array(body)) {
                return (name, value)
            }
            return (name, .string(text))
        }
        let type = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-type:") }
            .map { $0.dropFirst(13).drop { $0 == " " } }.map(String.init)
        var media = Media(kind: Media.Kind(contentType: type ?? ""))
        media.contentType = type
        media.name = file
        media.bytes = body.count
        return (name, .media(media))
    }

    private static func quoted(_ name: String, in head: String) -> String? {
        for before in ["; ", ";"] {
            guard let mark = head.firstRange(of: "\(before)\(name)=\"") else { continue }
            return String(head[mark.upperBound...].prefix { $0 != "\"" })
        }
        return nil
    }
}

extension ValueMap {
    /// What comes several times is a list.
    fileprivate mutating func add(_ value: Value, as name: String) {
        switch self[name] {
        case nil: self[name] = value
        case .list(let others)?: self[name] = .list(others + [value])
        case let other?: self[name] = [other, value]
        }
    }
}

extension Value {
    fileprivate func collectTexts(_ texts: inout Set<String>) {
        switch self {
        case .string(let text): texts.insert(text)
        case .list(let elements): for element in elements { element.collectTexts(&texts) }
        case .map(let map): for entry in map.entries { entry.value.collectTexts(&texts) }
        default: break
        }
    }
}
