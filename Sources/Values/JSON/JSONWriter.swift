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
        while let container = containers.last {
            switch container.content {
            case .list(let list): try go(on: list)
            case .map(let map): try go(on: map)
            }
        }
    }

    /// Writes the elements of the list that is open, up to the next list or map within or to its end.
    private mutating func go(on list: [Value]) throws(JSONEncodingError) {
        let depth = containers.count
        while let place = containers[depth - 1].next() {
            startElement(place)
            try start(list[place])
            if containers.count > depth { return }
        }
        close()
    }

    private mutating func go(on map: ValueMap) throws(JSONEncodingError) {
        let depth = containers.count
        while let place = containers[depth - 1].next() {
            startElement(place)
            try write(map.entries[place].key, of: map)
            try start(map.entries[place].value)
            if containers.count > depth { return }
        }
        close()
    }

    /// Writes a value whole, or opens a list or a map.
    private mutating func start(_ value: Value) throws(JSONEncodingError) {
        switch value {
        case .null, .optional(nil): append(text: "null")
        case .optional(let inner?): try start(inner.unwrapped)
        case .bool(let flag): append(text: flag ? "true" : "false")
        case .int(let number): append(text: String(number))
        case .uint(let number): append(text: String(number))
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

    /// Text that is JSON already.
    mutating func append(text: String) { output.append(copying: text.utf8Span.span) }

    mutating func append(_ character: Unicode.Scalar) { output.append(UInt8(truncatingIfNeeded: character.value)) }

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

    private mutating func startElement(_ place: Int) {
        if place > 0 { append(",") }
        if pretty { startLine() }
    }

    private mutating func write(_ key: ValueMap.Key, of map: ValueMap) throws(JSONEncodingError) {
        if case .string(let text) = key {
            write(text)
        } else {
            // Another key may have the same text.
            guard map[key.text] == nil else { throw failure(.repeatedKey) }
            write(key.text)
        }
        append(":")
        if pretty { append(" ") }
    }

    private mutating func close() {
        let container = containers.removeLast()
        if pretty, !container.isEmpty { startLine() }
        output.append(container.content.closingBracket)
    }

    private mutating func startLine() {
        append(text: "\n")
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: containers.count * 2))
    }
}

// MARK: Numbers and strings
extension JSONWriter {
    private mutating func write(_ number: Double) throws(JSONEncodingError) {
        guard number.isFinite else { throw failure(.notFinite(number)) }
        append(text: number.description)
    }

    mutating func write(_ text: String) {
        let bytes = text.utf8Span.span
        var end = bytes.endOfPlainText(from: 0)
        guard end < bytes.count else { return output.append(quoting: bytes) }
        append("\"")
        output.append(copying: bytes.extracting(0..<end))
        while end < bytes.count {
            writeEscape(of: bytes[end])
            let start = end + 1
            end = bytes.endOfPlainText(from: start)
            output.append(copying: bytes.extracting(start..<end))
        }
        append("\"")
    }

    private mutating func writeEscape(of byte: UInt8) {
        switch byte {
        case "\"": append(text: "\\\"")
        case "\\": append(text: "\\\\")
        case "\n": append(text: "\\n")
        case "\r": append(text: "\\r")
        case "\t": append(text: "\\t")
        case "\u{8}": append(text: "\\b")
        case "\u{C}": append(text: "\\f")
        default: append(text: "\\u00" + Hex.encode([byte]))
        }
    }
}
