extension JSONDecodingError.Kind {
    func message(at offset: Int, in bytes: [UInt8]) -> String {
        let found = Self.describe(bytes.dropFirst(offset))
        return switch self {
        case .unexpected(let expectation): "expected \(expectation.description), found \(found)"
        case .trailingComma: "a comma must be followed by another element, found \(found)"
        case .leadingZero: "a number must not start with a zero that other digits follow"
        case .controlCharacter: "a string must hold \(found) as an escape"
        case .invalidEscape: "expected one of \" \\ / b f n r t u after a backslash, found \(found)"
        case .invalidUTF8: "a string must be UTF-8, found \(found)"
        case .tooDeep(let limit): "lists and maps are nested deeper than \(limit) levels"
        }
    }

    /// The character that starts there, as a message shows it.
    private static func describe(_ rest: ArraySlice<UInt8>) -> String {
        guard let byte = rest.first else { return "the end of the text" }
        guard let scalar = String(decoding: rest.prefix(4), as: UTF8.self).unicodeScalars.first,
            scalar != "\u{FFFD}" || rest.starts(with: "\u{FFFD}".utf8)
        else { return "the byte 0x\(byte.padded(to: 2, radix: 16))" }
        if scalar == " " { return "' '" }
        return switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .nonspacingMark, .spacingMark, .enclosingMark,
            .spaceSeparator, .lineSeparator, .paragraphSeparator:
            "U+\(scalar.value.padded(to: 4, radix: 16))"
        default: "'\(scalar)'"
        }
    }
}

extension JSONDecodingError.Expectation: CustomStringConvertible {
    package var description: String {
        switch self {
        case .value: "a value"
        case .key: "a key in double quotes"
        case .colon: "':' after a key"
        case .listSeparator: "',' or ']' after a list element"
        case .mapSeparator: "',' or '}' after a map entry"
        case .digit: "a digit"
        case .hexadecimalDigits: "four hexadecimal digits after '\\u'"
        case .closingQuote: "'\"' at the end of a string"
        case .word(let word): "'\(word)'"
        case .endOfText: "nothing more after the value"
        }
    }
}
