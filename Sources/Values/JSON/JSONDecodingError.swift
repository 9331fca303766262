/// Why and where a text is not JSON.
package struct JSONDecodingError: Error, Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case unexpected(Expectation)
        case trailingComma
        case leadingZero
        case controlCharacter
        case invalidEscape
        case invalidUTF8
        case tooDeep(limit: Int)
    }

    /// What would have been right at the place.
    package enum Expectation: Sendable, Equatable {
        case value, key, colon, listSeparator, mapSeparator, digit, hexadecimalDigits, closingQuote, endOfText
        case word(String)
    }

    package let kind: Kind
    /// The first byte that is wrong; the number of bytes where the text ends too early.
    package let offset: Int
    /// Both count from 1, the column in code points.
    package let line: Int
    package let column: Int
    /// Lowercase, without a final period, and complete without the place.
    package let message: String
    /// The text ends too early: it is the start of some JSON text, which may have been cut off on its way.
    package let isIncomplete: Bool
    /// The value that was being read.
    package let path: ValuePath

    init(_ kind: Kind, at offset: Int, in bytes: [UInt8], path: ValuePath) {
        self.path = path
        self.kind = kind
        self.offset = offset
        isIncomplete = offset == bytes.count
        message = kind.message(at: offset, in: bytes)
        let before = bytes[..<offset]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? JSONReader.textStart(in: bytes)
        line = before.count { $0 == UInt8(ascii: "\n") } + 1
        column = bytes[min(lineStart, offset)..<offset].count { !UTF8.isContinuation($0) } + 1
    }
}
