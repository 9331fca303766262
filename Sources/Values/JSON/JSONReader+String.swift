extension JSONReader {
    /// Reads a string from its opening to its closing quote.
    mutating func readString() throws(JSONDecodingError) -> String {
        position += 1
        var text = try readPlainText()
        while true {
            switch next {
            case "\""?:
                position += 1
                return text
            case "\\"?:
                position += 1
                if next == UInt8(ascii: "u") {
                    text += try readCodeUnits()
                } else {
                    text.unicodeScalars.append(try readEscape())
                }
                if next != UInt8(ascii: "\\") { text += try readPlainText() }
            case nil: throw failure(expected: .closingQuote)
            default: throw failure(.controlCharacter)
            }
        }
    }

    /// Reads up to the next quote, backslash or control character.
    private mutating func readPlainText() throws(JSONDecodingError) -> String {
        let start = position
        position = bytes.span.endOfPlainText(from: start)
        do throws(UTF8.ValidationError) {
            return String(copying: try UTF8Span(validating: bytes.span.extracting(start..<position)))
        } catch {
            let isCutOff = error.kind == .truncatedScalar && start + error.byteOffsets.upperBound == bytes.count
            guard !isCutOff else { throw failure(expected: .closingQuote) }
            throw failure(.invalidUTF8, at: start + error.byteOffsets.lowerBound)
        }
    }

    /// Reads the letter after a backslash.
    private mutating func readEscape() throws(JSONDecodingError) -> Unicode.Scalar {
        let scalar: Unicode.Scalar
        switch next {
        case "\""?: scalar = "\""
        case "\\"?: scalar = "\\"
        case "/"?: scalar = "/"
        case "b"?: scalar = "\u{8}"
        case "f"?: scalar = "\u{C}"
        case "n"?: scalar = "\n"
        case "r"?: scalar = "\r"
        case "t"?: scalar = "\t"
        default: throw failure(.invalidEscape)
        }
        position += 1
        return scalar
    }

    /// Reads `uXXXX` and all escapes of its kind that follow, as they may be halves of one character.
    /// A half that stands alone becomes U+FFFD.
    private mutating func readCodeUnits() throws(JSONDecodingError) -> String {
        var units = [try readCodeUnit()]
        while bytes[position...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) {
            position += 1
            units.append(try readCodeUnit())
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// Reads `uXXXX`.
    private mutating func readCodeUnit() throws(JSONDecodingError) -> UInt16 {
        position += 1
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = next?.hexadecimalDigit else { throw failure(expected: .hexadecimalDigits) }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }
}
