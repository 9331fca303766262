/// Writes values as JSON into bytes, with a stack of its own, so that nesting never uses up the thread's.
struct JSONWriter {
    private(set) var output: [UInt8] = []
    private let pretty: Bool
    private var containers: [WrittenContainer] = []

    init(pretty: Bool) {
        self.pretty = pretty
        output.reserveCapacity(256)
    }

    mutating func write(_ value: Value) throws(JSONEncodingError) {
        try start(value)
        while !containers.isEmpty {
            if let element = containers[containers.count - 1].next() {
                try startElement(key: element.key)
                try start(element.value)
            } else {
                close()
            }
        }
    }

    /// Writes a value whole, or opens a list or a map.
    private mutating func start(_ value: Value) throws(JSONEncodingError) {
        switch value.unwrapped {
        case .null, .optional: append("null")
        case .bool(let flag): append(flag ? "true" : "false")
        case .int(let number): append(String(number))
        case .uint(let number): append(String(number))
        case .double(let number): try write(number)
        case .string(let text): write(text)
        case .bytes(let bytes): write(Base64.encode(bytes))
        case .timestamp(let timestamp): write(timestamp.description)
        case .duration(let duration): write(duration.description)
        case .type(let name): write(name)
        case .list(let list): try open(.list(list))
        case .map(let map): try open(.map(map))
        case .media(let media): try open(.map(media.facts))
        }
    }

    private mutating func append(_ text: String) { output.append(contentsOf: text.utf8) }

    private func failure(_ kind: JSONEncodingError.Kind) -> JSONEncodingError {
        JSONEncodingError(kind, at: ValuePath(containers.compactMap(\.step)))
    }
}

// MARK: Lists and maps
extension JSONWriter {
    private mutating func open(_ content: WrittenContainer.Content) throws(JSONEncodingError) {
        guard containers.count < Value.jsonDepthLimit else { throw failure(.tooDeep(limit: Value.jsonDepthLimit)) }
        containers.append(WrittenContainer(content))
        output.append(content.openingBracket)
    }

    private mutating func startElement(key: ValueMap.Key?) throws(JSONEncodingError) {
        let container = containers[containers.count - 1]
        if !container.isAtFirst { output.append(UInt8(ascii: ",")) }
        if pretty { startLine() }
        guard let key else { return }
        guard !container.repeats(key) else { throw failure(.repeatedKey) }
        write(key.text)
        output.append(UInt8(ascii: ":"))
        if pretty { output.append(UInt8(ascii: " ")) }
    }

    private mutating func close() {
        let container = containers.removeLast()
        if pretty, !container.isEmpty { startLine() }
        output.append(container.content.closingBracket)
    }

    private mutating func startLine() {
        append("\n")
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: containers.count * 2))
    }
}

// MARK: Numbers and strings
extension JSONWriter {
    private mutating func write(_ number: Double) throws(JSONEncodingError) {
        guard number.isFinite else { throw failure(.notFinite(number)) }
        append(number.description)
    }

    private mutating func write(_ text: String) {
        let bytes = text.utf8Span.span
        output.append(UInt8(ascii: "\""))
        var offset = 0
        while true {
            let end = bytes.endOfPlainText(from: offset)
            output.append(copying: bytes.extracting(offset..<end))
            guard end < bytes.count else { break }
            writeEscape(of: bytes[end])
            offset = end + 1
        }
        output.append(UInt8(ascii: "\""))
    }

    private mutating func writeEscape(of byte: UInt8) {
        switch byte {
        case "\"": append("\\\"")
        case "\\": append("\\\\")
        case "\n": append("\\n")
        case "\r": append("\\r")
        case "\t": append("\\t")
        case "\u{8}": append("\\b")
        case "\u{C}": append("\\f")
        default: append("\\u00" + Hex.encode([byte]))
        }
    }
}
