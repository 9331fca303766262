/// Writes values as JSON into bytes.
struct JSONWriter {
    private(set) var output: [UInt8] = []
    private let pretty: Bool
    private var depth = 0

    init(pretty: Bool) { self.pretty = pretty }

    mutating func write(_ value: Value) throws(JSONEncodingError) {
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
        case .list(let list): try write(list)
        case .map(let map): try write(map)
        case .media(let media): try write(media.facts)
        }
    }

    private mutating func append(_ text: String) { output.append(contentsOf: text.utf8) }
}

// MARK: Lists and maps
extension JSONWriter {
    private mutating func write(_ list: [Value]) throws(JSONEncodingError) {
        try open("[")
        for (index, element) in list.enumerated() {
            startElement(isFirst: index == 0)
            do throws(JSONEncodingError) {
                try write(element)
            } catch {
                throw error.within(.index(index))
            }
        }
        close("]", isEmpty: list.isEmpty)
    }

    private mutating func write(_ map: ValueMap) throws(JSONEncodingError) {
        try open("{")
        for (index, entry) in map.entries.enumerated() {
            let key = entry.key.text
            if case .string = entry.key {
            } else if map[key] != nil {
                throw JSONEncodingError(.repeatedKey(key))
            }
            startElement(isFirst: index == 0)
            write(key)
            append(pretty ? ": " : ":")
            do throws(JSONEncodingError) {
                try write(entry.value)
            } catch {
                throw error.within(.key(key))
            }
        }
        close("}", isEmpty: map.isEmpty)
    }

    private mutating func open(_ bracket: String) throws(JSONEncodingError) {
        guard depth < Value.jsonDepthLimit else { throw JSONEncodingError(.tooDeep(limit: Value.jsonDepthLimit)) }
        depth += 1
        append(bracket)
    }

    private mutating func startElement(isFirst: Bool) {
        if !isFirst { append(",") }
        if pretty { startLine() }
    }

    private mutating func close(_ bracket: String, isEmpty: Bool) {
        depth -= 1
        if pretty, !isEmpty { startLine() }
        append(bracket)
    }

    private mutating func startLine() {
        append("\n")
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
    }
}

// MARK: Numbers and strings
extension JSONWriter {
    private mutating func write(_ number: Double) throws(JSONEncodingError) {
        guard number.isFinite else { throw JSONEncodingError(.notFinite(number)) }
        append(number.description)
    }

    private mutating func write(_ text: String) {
        let bytes = text.utf8Span.span
        append("\"")
        var offset = 0
        while true {
            let end = bytes.endOfPlainText(from: offset)
            output.append(copying: bytes.extracting(offset..<end))
            guard end < bytes.count else { break }
            writeEscape(of: bytes[end])
            offset = end + 1
        }
        append("\"")
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
