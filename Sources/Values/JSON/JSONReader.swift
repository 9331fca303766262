/// Reads JSON by recursive descent over its bytes; the depth limit keeps the recursion shallow.
struct JSONReader {
    let bytes: [UInt8]
    var position: Int
    private let maxDepth: Int
    private var depth = 0

    init(_ bytes: [UInt8], maxDepth: Int) {
        self.bytes = bytes
        self.maxDepth = maxDepth
        position = Self.textStart(in: bytes)
    }

    /// Where the text starts: after a byte order mark, if there is one.
    static func textStart(in bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    func failure(_ kind: JSONDecodingError.Kind, at offset: Int? = nil) -> JSONDecodingError {
        JSONDecodingError(kind, at: offset ?? position, in: bytes)
    }

    func failure(expected expectation: JSONDecodingError.Expectation) -> JSONDecodingError {
        failure(.unexpected(expectation))
    }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard let next, character ~= next else { return false }
        position += 1
        return true
    }

    mutating func readDocument() throws(JSONDecodingError) -> Value {
        let value = try readValue()
        skipSpace()
        guard next == nil else { throw failure(expected: .endOfText) }
        return value
    }

    private mutating func skipSpace() {
        while let byte = next {
            switch byte {
            case " ", "\n", "\r", "\t": position += 1
            default: return
            }
        }
    }

    private mutating func readValue() throws(JSONDecodingError) -> Value {
        skipSpace()
        switch next {
        case "\""?: return .string(try readString())
        case "{"?: return .map(try readMap())
        case "["?: return .list(try readList())
        case "-"?, ("0"..."9")?: return try readNumber()
        case "t"?: return try readWord("true", as: true)
        case "f"?: return try readWord("false", as: false)
        case "n"?: return try readWord("null", as: .null)
        default: throw failure(expected: .value)
        }
    }

    private mutating func readWord(_ word: String, as value: Value) throws(JSONDecodingError) -> Value {
        guard bytes[position...].starts(with: word.utf8) else { throw failure(expected: .value) }
        position += word.utf8.count
        return value
    }

    private mutating func readList() throws(JSONDecodingError) -> [Value] {
        try open()
        defer { depth -= 1 }
        var list: [Value] = []
        if take("]") { return list }
        repeat {
            skipSpace()
            if next == UInt8(ascii: "]") { throw failure(.trailingComma) }
            do throws(JSONDecodingError) {
                list.append(try readValue())
            } catch {
                throw error.within(.index(list.count))
            }
            skipSpace()
        } while take(",")
        guard take("]") else { throw failure(expected: .listSeparator) }
        return list
    }

    private mutating func readMap() throws(JSONDecodingError) -> ValueMap {
        try open()
        defer { depth -= 1 }
        var map = ValueMap()
        if take("}") { return map }
        repeat {
            skipSpace()
            if next == UInt8(ascii: "}"), !map.isEmpty { throw failure(.trailingComma) }
            guard next == UInt8(ascii: "\"") else { throw failure(expected: .key) }
            let key = try readString()
            skipSpace()
            guard take(":") else { throw failure(expected: .colon) }
            do throws(JSONDecodingError) {
                map[key] = try readValue()
            } catch {
                throw error.within(.key(key))
            }
            skipSpace()
        } while take(",")
        guard take("}") else { throw failure(expected: .mapSeparator) }
        return map
    }

    /// Goes past the bracket of a list or a map, and the space after it.
    private mutating func open() throws(JSONDecodingError) {
        guard depth < maxDepth else { throw failure(.tooDeep(limit: maxDepth)) }
        depth += 1
        position += 1
        skipSpace()
    }
}
