/// Reads JSON with a stack of its own, so that nesting never uses up the thread's.
struct JSONReader {
    let bytes: [UInt8]
    var position: Int
    private let maxDepth: Int
    /// The list or map that is being read, and those around it.
    private var current: ReadContainer?
    private var outer: [ReadContainer] = []

    init(_ bytes: [UInt8], maxDepth: Int) {
        self.bytes = bytes
        self.maxDepth = maxDepth
        position = Self.textStart(in: bytes)
    }

    /// Where the text starts: after a byte order mark, if there is one.
    static func textStart(in bytes: [UInt8]) -> Int {
        bytes.first == 0xEF && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func readDocument() throws(JSONDecodingError) -> Value {
        while true {
            var finished = try startValue()
            while let value = finished.take() {
                guard let kind = current?.kind else {
                    skipSpace()
                    guard next == nil else { throw failure(expected: .endOfText) }
                    return value
                }
                current?.put(value)
                finished = try goOn(in: kind)
            }
        }
    }
}

// MARK: Bytes and failures
extension JSONReader {
    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard let next, character ~= next else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = next {
            switch byte {
            case " ", "\n", "\r", "\t": position += 1
            default: return
            }
        }
    }

    func failure(_ kind: JSONDecodingError.Kind, at offset: Int? = nil) -> JSONDecodingError {
        let path = ValuePath((outer + [current].compactMap(\.self)).compactMap(\.step))
        return JSONDecodingError(kind, at: offset ?? position, in: bytes, path: path)
    }

    func failure(expected expectation: JSONDecodingError.Expectation) -> JSONDecodingError {
        failure(.unexpected(expectation))
    }
}

// MARK: Values
extension JSONReader {
    /// Reads a value whole, or opens a list or a map, up to where its first value starts, and gives nil.
    private mutating func startValue() throws(JSONDecodingError) -> Value? {
        skipSpace()
        switch next {
        case "\""?: return .string(try readString())
        case "{"?: return try open(.map)
        case "["?: return try open(.list)
        case "-"?, ("0"..."9")?: return try readNumber()
        case "t"?: return try readWord("true", as: true)
        case "f"?: return try readWord("false", as: false)
        case "n"?: return try readWord("null", as: .null)
        default: throw failure(expected: .value)
        }
    }

    private mutating func readWord(_ word: String, as value: Value) throws(JSONDecodingError) -> Value {
        for character in word.unicodeScalars {
            guard take(character) else { throw failure(expected: .word(word)) }
        }
        return value
    }

    /// Gives an empty list or map at once.
    private mutating func open(_ kind: ReadContainer.Kind) throws(JSONDecodingError) -> Value? {
        guard outer.count + (current == nil ? 0 : 1) < maxDepth else { throw failure(.tooDeep(limit: maxDepth)) }
        position += 1
        skipSpace()
        if take(kind.closingBracket) { return ReadContainer(kind).value }
        if let current { outer.append(current) }
        current = ReadContainer(kind)
        try startElement(in: kind)
        return nil
    }

    /// After a value: goes to the next one in the same list or map, or gives that list or map when it ends.
    private mutating func goOn(in kind: ReadContainer.Kind) throws(JSONDecodingError) -> Value? {
        skipSpace()
        if take(",") {
            skipSpace()
            if let next, kind.closingBracket ~= next { throw failure(.trailingComma) }
            try startElement(in: kind)
            return nil
        }
        guard take(kind.closingBracket) else { throw failure(expected: kind == .list ? .listSeparator : .mapSeparator) }
        let whole = current?.value
        current = outer.popLast()
        return whole
    }

    /// Reads the key, if a map is open, and the colon.
    private mutating func startElement(in kind: ReadContainer.Kind) throws(JSONDecodingError) {
        guard kind == .map else {
            current?.startElement()
            return
        }
        guard next == UInt8(ascii: "\"") else { throw failure(expected: .key) }
        let key = try readString()
        skipSpace()
        guard take(":") else { throw failure(expected: .colon) }
        current?.startElement(key: key)
    }
}
