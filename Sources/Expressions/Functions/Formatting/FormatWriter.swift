import Values

/// Writes a template's text and arguments, and stops where the text grows too long.
struct FormatWriter {
    private(set) var text = ""
    private let limit: Int
    /// The argument at hand.
    private var index = 0
    private var clause = FormatClause(verb: .text, precision: 0, range: 0..<0)

    /// - Parameter limit: in bytes.
    init(limit: Int) { self.limit = limit }

    mutating func write(_ text: String) throws(FormatError) {
        guard text.utf8.count <= limit - self.text.utf8.count else { throw failure(.tooLong(limit: limit)) }
        self.text += text
    }

    mutating func write(_ argument: Value, at index: Int, as clause: FormatClause) throws(FormatError) {
        self.index = index
        self.clause = clause
        if clause.verb == .text { return try writeText(of: argument, depth: 0) }
        guard let text = argument.formatted(as: clause) else { throw mismatch(argument) }
        try write(text)
    }

    /// What `%s` makes of a value, and of everything in it.
    private mutating func writeText(of value: Value, depth: Int) throws(FormatError) {
        guard depth <= Value.jsonDepthLimit else { throw failure(.tooDeep(index)) }
        switch value {
        case .null: try write("null")
        case .bool(let bool): try write(bool ? "true" : "false")
        case .int(let int): try write(String(int))
        case .uint(let uint): try write(String(uint))
        case .double(let double): try write(double.plainCELText)
        case .string(let string): try write(string)
        case .bytes(let bytes): try write(String(repairing: bytes))
        case .timestamp(let timestamp): try write(timestamp.description)
        case .duration(let duration): try write(duration.description)
        case .type(let name): try write(name)
        case .list(let list): try writeText(of: list, depth: depth + 1)
        case .map(let map): try writeText(of: map, depth: depth + 1)
        case .media, .optional: throw mismatch(value)
        }
    }

    private mutating func writeText(of list: [Value], depth: Int) throws(FormatError) {
        try write("[")
        for (place, element) in list.enumerated() {
            if place > 0 { try write(", ") }
            try writeText(of: element, depth: depth)
        }
        try write("]")
    }

    /// By the texts of the keys, in the order of code points.
    private mutating func writeText(of map: ValueMap, depth: Int) throws(FormatError) {
        let entries = map.entries
            .map { (key: $0.key.formatted, value: $0.value) }
            .sorted { $0.key.precedesByCodePoints($1.key) }
        try write("{")
        for (place, entry) in entries.enumerated() {
            if place > 0 { try write(", ") }
            try write(entry.key + ": ")
            try writeText(of: entry.value, depth: depth)
        }
        try write("}")
    }

    private func mismatch(_ value: Value) -> FormatError {
        failure(.wrongArgument(index, clause.verb, kind: value.kindName))
    }

    private func failure(_ problem: FormatError.Problem) -> FormatError {
        FormatError(problem: problem, range: clause.range)
    }
}

extension ValueMap.Key {
    fileprivate var formatted: String {
        switch self {
        case .bool(let bool): bool ? "true" : "false"
        case .int(let int): String(int)
        case .uint(let uint): String(uint)
        case .string(let string): string
        }
    }
}

extension String {
    /// Bytes as text, with one U+FFFD in the place of each stretch that is no UTF-8.
    fileprivate init(repairing bytes: [UInt8]) {
        self = ""
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var isBroken = false
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar):
                unicodeScalars.append(scalar)
                isBroken = false
            case .error:
                if !isBroken { unicodeScalars.append("\u{FFFD}") }
                isBroken = true
            case .emptyInput: return
            }
        }
    }
}
