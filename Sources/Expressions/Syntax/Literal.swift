import Values

/// Turns the text of a literal token into its value, or says which bytes of it are wrong and why.
struct Literal {
    enum Fault: Error, Equatable {
        case intOutOfRange, uintOutOfRange
        case badEscape(Range<Int>)
        case badCodePoint(Range<Int>)
        case codePointInBytes(Range<Int>)
    }

    let bytes: [UInt8]
    let range: Range<Int>

    /// `isNegated`: a minus stands before it, which makes the least int expressible.
    func int(isNegated: Bool) throws(Fault) -> Value {
        guard let magnitude = magnitude(of: range) else { throw .intOutOfRange }
        if isNegated {
            guard magnitude <= UInt(Int.max) + 1 else { throw .intOutOfRange }
            return .int(Int(truncatingIfNeeded: 0 &- magnitude))
        }
        guard let value = Int(exactly: magnitude) else { throw .intOutOfRange }
        return .int(value)
    }

    func uint() throws(Fault) -> Value {
        guard let magnitude = magnitude(of: range.dropLast()) else { throw .uintOutOfRange }
        return .uint(magnitude)
    }

    func double(isNegated: Bool) -> Value {
        let magnitude = Double(String(decoding: bytes[range], as: UTF8.self)) ?? .infinity
        return .double(isNegated ? -magnitude : magnitude)
    }

    private func magnitude(of range: Range<Int>) -> UInt? {
        let text = String(decoding: bytes[range], as: UTF8.self)
        return text.hasPrefix("0x") ? UInt(text.dropFirst(2), radix: 16) : UInt(text)
    }

    // MARK: Strings

    func string() throws(Fault) -> Value {
        .string(String(decoding: try content(isBytes: false), as: UTF8.self))
    }

    func byteString() throws(Fault) -> Value {
        .bytes(try content(isBytes: true))
    }

    private func content(isBytes: Bool) throws(Fault) -> [UInt8] {
        var start = range.lowerBound
        var isRaw = false
        while bytes[start] != UInt8(ascii: "'"), bytes[start] != UInt8(ascii: "\"") {
            isRaw = isRaw || bytes[start] | 0x20 == UInt8(ascii: "r")
            start += 1
        }
        let quote = bytes[start]
        let isTriple = range.upperBound - start >= 6 && bytes[start + 1] == quote && bytes[start + 2] == quote
        let width = isTriple ? 3 : 1
        let body = start + width..<range.upperBound - width
        var unescaped: [UInt8] = []
        unescaped.reserveCapacity(body.count)
        var position = body.lowerBound
        while position < body.upperBound {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\\"), !isRaw {
                try unescape(at: &position, before: body.upperBound, isBytes: isBytes, into: &unescaped)
            } else {
                position += 1
                // A line break inside triple quotes is one character, whatever wrote it.
                if byte == UInt8(ascii: "\r") {
                    if position < body.upperBound, bytes[position] == UInt8(ascii: "\n") { position += 1 }
                    unescaped.append(UInt8(ascii: "\n"))
                } else {
                    unescaped.append(byte)
                }
            }
        }
        return unescaped
    }

    private func unescape(
        at position: inout Int, before end: Int, isBytes: Bool, into unescaped: inout [UInt8]
    ) throws(Fault) {
        let start = position
        guard position + 1 < end else { throw .badEscape(start..<end) }
        let letter = bytes[position + 1]
        position += 2
        if let plain = Self.plainEscapes[letter] {
            unescaped.append(plain)
            return
        }
        let (count, radix): (Int, Int)
        switch letter {
        case UInt8(ascii: "x"), UInt8(ascii: "X"): (count, radix) = (2, 16)
        case UInt8(ascii: "u"): (count, radix) = (4, 16)
        case UInt8(ascii: "U"): (count, radix) = (8, 16)
        case UInt8(ascii: "0")...UInt8(ascii: "3"):
            (count, radix) = (3, 8)
            position -= 1
        default: throw .badEscape(start..<position)
        }
        let digits = bytes[position..<min(position + count, end)]
        guard digits.count == count, digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-"),
            let code = UInt32(String(decoding: digits, as: UTF8.self), radix: radix)
        else { throw .badEscape(start..<min(position + count, end)) }
        position += count
        if isBytes {
            guard count < 4 else { throw .codePointInBytes(start..<position) }
            unescaped.append(UInt8(code))
        } else {
            guard let scalar = Unicode.Scalar(code) else { throw .badCodePoint(start..<position) }
            unescaped.append(contentsOf: String(scalar).utf8)
        }
    }

    private static let plainEscapes: [UInt8: UInt8] = [
        UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A,
        UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09, UInt8(ascii: "v"): 0x0B, UInt8(ascii: "\\"): 0x5C,
        UInt8(ascii: "?"): 0x3F, UInt8(ascii: "\""): 0x22, UInt8(ascii: "'"): 0x27, UInt8(ascii: "`"): 0x60,
    ]
}
