/// The short form of a type, `list<map<image>>`, taken apart.
indirect enum TypeSyntax: Equatable {
    case name(String, Range<Int>)
    case list(TypeSyntax)
    case map(TypeSyntax)

    enum Failure: Error, Equatable {
        /// `list<image`
        case unclosed(Range<Int>)
        /// `string<int>`
        case noParameter(String, Range<Int>)
        /// `list<>`, `map<string, int>`, `a b`
        case unexpected(Range<Int>)
    }

    /// How deep types may be nested: deeper ones nobody means.
    private static let deepest = 32

    init(_ text: String) throws(Failure) {
        var reader = Reader(bytes: Array(text.utf8))
        self = try reader.type(depth: 0)
        reader.skipBlanks()
        if reader.position < reader.bytes.count { throw .unexpected(reader.position..<reader.bytes.count) }
    }

    private struct Reader {
        let bytes: [UInt8]
        var position = 0

        mutating func skipBlanks() {
            while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
        }

        mutating func type(depth: Int) throws(Failure) -> TypeSyntax {
            skipBlanks()
            let start = position
            while position < bytes.count, bytes[position].isTypeName { position += 1 }
            let range = start..<position
            guard !range.isEmpty, depth < TypeSyntax.deepest else {
                throw .unexpected(start..<max(bytes.count, start))
            }
            let name = String(decoding: bytes[range], as: UTF8.self)
            skipBlanks()
            guard position < bytes.count, bytes[position] == UInt8(ascii: "<") else { return .name(name, range) }
            guard name == "list" || name == "map" else { throw .noParameter(name, range) }
            position += 1
            let element = try type(depth: depth + 1)
            skipBlanks()
            guard position < bytes.count else { throw .unclosed(start..<position) }
            guard bytes[position] == UInt8(ascii: ">") else { throw .unexpected(position..<bytes.count) }
            position += 1
            return name == "list" ? .list(element) : .map(element)
        }
    }
}

extension UInt8 {
    fileprivate var isTypeName: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"):
            true
        default: self >= 0x80
        }
    }
}
