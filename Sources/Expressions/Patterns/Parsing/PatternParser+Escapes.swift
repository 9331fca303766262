/// What a backslash begins.
extension PatternParser {
    /// An escape outside a class.
    mutating func readEscape() throws(PatternError) {
        let start = reader.offset
        if let assertion = readAssertion() { return try add(.check(assertion), readFrom: start) }
        if reader.skip("\\Q") { return try readQuoted() }
        if let ranges = try readNamedSet() { return try add(ScalarSet(ranges), readFrom: start) }
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
        for foreign in ForeignSyntax.escapes where reader.skip(foreign.start) {
            throw .foreign(foreign, reader.text(start..<reader.offset), start..<reader.offset)
        }
        guard let scalar = reader.read() else { throw .trailingBackslash(start..<reader.offset) }
        switch scalar {
        case "a": return "\u{7}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "v": return "\u{B}"
        case "E": throw .strayEnd(start..<reader.offset)
        case "A", "B", "Q", "b", "z": throw .escapeInClass(scalar, start..<reader.offset)
        default:
            guard scalar.isASCII, !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar) else {
                throw .unknownEscape(scalar, start..<reader.offset)
            }
            return scalar
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
