/// What a backslash begins.
extension PatternParser {
    /// An escape outside a class.
    mutating func readEscape() throws(PatternError) {
        let start = reader.offset
        if let assertion = readAssertion() { return try add(.check(assertion), readFrom: start) }
        if reader.skip("\\Q") { return try readQuoted() }
        if let set = try readNamedSet() { return try add(set, readFrom: start) }
        try add(literal: readEscapedScalar(), readFrom: start)
    }

    private mutating func readAssertion() -> Assertion? {
        if reader.skip("\\A") { return .textStart }
        if reader.skip("\\z") { return .textEnd }
        if reader.skip("\\b") { return .wordBoundary }
        if reader.skip("\\B") { return .noWordBoundary }
        return nil
    }

    /// All is literal up to `\E`, or to the end.
    private mutating func readQuoted() throws(PatternError) {
        while !reader.skip("\\E") {
            let start = reader.offset
            guard let scalar = reader.read() else { return }
            try add(literal: scalar, readFrom: start)
        }
    }

    /// An escape that stands for one scalar, inside a class or outside.
    mutating func readEscapedScalar() throws(PatternError) -> Unicode.Scalar {
        let start = reader.offset
        _ = reader.skip("\\")
        if let scalar = readOctal() { return scalar }
        if reader.skip("x") { return try readHexadecimal(since: start) }
        guard let scalar = reader.read() else { throw .trailingBackslash(start..<reader.offset) }
        switch scalar {
        case "a": return "\u{7}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "v": return "\u{B}"
        default:
            let isPunctuation = scalar.isASCII && !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar)
            guard isPunctuation else { throw wrongEscape(scalar, start..<reader.offset) }
            return scalar
        }
    }

    private func wrongEscape(_ scalar: Unicode.Scalar, _ range: Range<Int>) -> PatternError {
        switch scalar {
        case "E": return .strayEnd(range)
        case "A", "B", "Q", "b", "z": return .escapeInClass(scalar, range)
        default:
            let foreign = ForeignSyntax.escapes.first { $0.start == String(scalar) }
            return foreign.map { .foreign($0, reader.text(range), range) } ?? .unknownEscape(scalar, range)
        }
    }

    /// `\0`, `\07`, `\123`. A digit alone, but for 0, would be a back-reference elsewhere.
    private mutating func readOctal() -> Unicode.Scalar? {
        var ahead = reader
        var digits = ""
        while digits.count < 3, let next = ahead.next, ("0"..."7").contains(next) {
            digits.unicodeScalars.append(next)
            _ = ahead.read()
        }
        guard digits.count > 1 || digits == "0" else { return nil }
        reader = ahead
        return UInt32(digits, radix: 8).flatMap(Unicode.Scalar.init)
    }

    /// The rest of `\x7F` or `\x{1F600}`.
    private mutating func readHexadecimal(since start: Int) throws(PatternError) -> Unicode.Scalar {
        let isBraced = reader.skip("{")
        var digits = ""
        while isBraced || digits.count < 2, let next = reader.next, next.properties.isASCIIHexDigit {
            digits.unicodeScalars.append(next)
            _ = reader.read()
        }
        let isComplete = isBraced ? !digits.isEmpty && reader.skip("}") : digits.count == 2
        let range = start..<reader.offset
        guard isComplete else { throw .unfinishedCodePoint(reader.text(range), range) }
        guard let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else {
            throw .noSuchCodePoint(reader.text(range), range)
        }
        return scalar
    }
}
