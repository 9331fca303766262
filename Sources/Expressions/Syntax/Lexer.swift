/// Cuts the UTF-8 bytes of an expression into tokens, one at a time and without looking back.
struct Lexer {
    let bytes: [UInt8]
    /// Where the expression begins among the bytes; the places of tokens count from there.
    let origin: Int
    private var position: Int

    init(_ bytes: [UInt8], from origin: Int = 0) {
        self.bytes = bytes
        self.origin = origin
        position = origin
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[origin + range.lowerBound..<origin + range.upperBound], as: UTF8.self)
    }

    mutating func next() -> Token {
        skipBlanks()
        let start = position
        let kind = scan()
        return Token(kind: kind, range: start - origin..<position - origin)
    }

    private func byte(_ distance: Int = 0) -> UInt8? {
        position + distance < bytes.count ? bytes[position + distance] : nil
    }

    private mutating func skipBlanks() {
        while let next = byte() {
            switch next {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x0C:
                position += 1
            case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "/"):
                while let next = byte(), next != UInt8(ascii: "\n") { position += 1 }
            default:
                return
            }
        }
    }

    private mutating func scan() -> Token.Kind {
        guard let first = byte() else { return .end }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            return scanNumber()
        case UInt8(ascii: ".") where byte(1).map(isDigit) == true:
            return scanNumber()
        case UInt8(ascii: "'"), UInt8(ascii: "\""):
            return scanString(prefix: 0, isRaw: false) ? .string : .invalid(.unterminatedString)
        case UInt8(ascii: "`"):
            return scanQuotedIdentifier()
        case _ where isIdentifierStart(first):
            return scanWord()
        default:
            return scanPunctuation(first)
        }
    }

    // MARK: Words

    private mutating func scanWord() -> Token.Kind {
        let (length, isBytes, isRaw) = stringPrefix()
        if length > 0 {
            guard scanString(prefix: length, isRaw: isRaw) else { return .invalid(.unterminatedString) }
            return isBytes ? .bytes : .string
        }
        while let next = byte(), isIdentifierStart(next) || isDigit(next) { position += 1 }
        return .identifier
    }

    /// `r`, `b` or `br`, in either case, directly before a quote; `rb` is not one.
    private func stringPrefix() -> (length: Int, isBytes: Bool, isRaw: Bool) {
        func isQuote(_ byte: UInt8?) -> Bool { byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") }
        func isLetter(_ letter: UInt8, at distance: Int) -> Bool { byte(distance).map { $0 | 0x20 } == letter }
        let isBytes = isLetter(UInt8(ascii: "b"), at: 0)
        let isRaw = isLetter(UInt8(ascii: "r"), at: isBytes ? 1 : 0)
        let length = (isBytes ? 1 : 0) + (isRaw ? 1 : 0)
        return isQuote(byte(length)) ? (length, isBytes, isRaw) : (0, false, false)
    }

    private mutating func scanQuotedIdentifier() -> Token.Kind {
        position += 1
        let start = position
        while let next = byte(), isIdentifierStart(next) || isDigit(next) || "./- ".utf8.contains(next) {
            position += 1
        }
        guard byte() == UInt8(ascii: "`"), position > start else { return .invalid(.unexpected("`")) }
        position += 1
        return .quotedIdentifier
    }

    // MARK: Strings

    /// Moves behind the closing quote; stops where the string cannot go on.
    private mutating func scanString(prefix: Int, isRaw: Bool) -> Bool {
        position += prefix
        guard let quote = byte() else { return false }
        let isTriple = byte(1) == quote && byte(2) == quote
        position += isTriple ? 3 : 1
        while let next = byte() {
            if next == quote, !isTriple || (byte(1) == quote && byte(2) == quote) {
                position += isTriple ? 3 : 1
                return true
            }
            if !isTriple, next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r") { return false }
            if next == UInt8(ascii: "\\"), !isRaw, byte(1) != nil { position += 1 }
            position += 1
        }
        return false
    }

    // MARK: Numbers

    private mutating func scanNumber() -> Token.Kind {
        if byte() == UInt8(ascii: "0"), byte(1) == UInt8(ascii: "x"), byte(2).map(isHexDigit) == true {
            position += 2
            while byte().map(isHexDigit) == true { position += 1 }
            return unsignedSuffix() ? .uint : .int
        }
        skipDigits()
        var isDouble = false
        if byte() == UInt8(ascii: "."), byte(1).map(isDigit) == true {
            isDouble = true
            position += 1
            skipDigits()
        }
        if byte() == UInt8(ascii: "e") || byte() == UInt8(ascii: "E") {
            let sign = byte(1) == UInt8(ascii: "+") || byte(1) == UInt8(ascii: "-") ? 1 : 0
            if byte(1 + sign).map(isDigit) == true {
                isDouble = true
                position += 1 + sign
                skipDigits()
            }
        }
        if isDouble { return .double }
        return unsignedSuffix() ? .uint : .int
    }

    private mutating func skipDigits() {
        while byte().map(isDigit) == true { position += 1 }
    }

    private mutating func unsignedSuffix() -> Bool {
        guard byte() == UInt8(ascii: "u") || byte() == UInt8(ascii: "U") else { return false }
        position += 1
        return true
    }

    // MARK: Punctuation

    private mutating func scanPunctuation(_ first: UInt8) -> Token.Kind {
        let isDoubled = byte(1) == first
        let isBeforeEqual = byte(1) == UInt8(ascii: "=")
        position += 1
        func two(_ kind: Token.Kind) -> Token.Kind {
            position += 1
            return kind
        }
        switch first {
        case UInt8(ascii: "."): return .dot
        case UInt8(ascii: ","): return .comma
        case UInt8(ascii: ":"): return .colon
        case UInt8(ascii: "?"): return .question
        case UInt8(ascii: "("): return .leftParen
        case UInt8(ascii: ")"): return .rightParen
        case UInt8(ascii: "["): return .leftBracket
        case UInt8(ascii: "]"): return .rightBracket
        case UInt8(ascii: "{"): return .leftBrace
        case UInt8(ascii: "}"): return .rightBrace
        case UInt8(ascii: "+"): return .plus
        case UInt8(ascii: "-"): return .minus
        case UInt8(ascii: "*"): return .star
        case UInt8(ascii: "/"): return .slash
        case UInt8(ascii: "%"): return .percent
        case UInt8(ascii: "!"): return isBeforeEqual ? two(.notEqual) : .bang
        case UInt8(ascii: "<"): return isBeforeEqual ? two(.lessEqual) : .less
        case UInt8(ascii: ">"): return isBeforeEqual ? two(.greaterEqual) : .greater
        case UInt8(ascii: "="): return isDoubled ? two(.equal) : .invalid(.single(.equal))
        case UInt8(ascii: "&"): return isDoubled ? two(.and) : .invalid(.single(.and))
        case UInt8(ascii: "|"): return isDoubled ? two(.or) : .invalid(.single(.or))
        default: return .invalid(.unexpected(restOfScalar(first)))
        }
    }

    /// The scalar whose first byte has just been passed; the position moves behind it.
    private mutating func restOfScalar(_ first: UInt8) -> Unicode.Scalar {
        let start = position - 1
        while let next = byte(), next & 0xC0 == 0x80 { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

private func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
}

private func isIdentifierStart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}
