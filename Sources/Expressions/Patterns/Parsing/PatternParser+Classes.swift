/// Sets of scalars: `[…]`, and those that have a name.
extension PatternParser {
    mutating func readClass() throws(PatternError) {
        let start = reader.offset
        _ = reader.skip("[")
        let opener = start..<reader.offset
        let isNegated = reader.skip("^")
        var ranges: [ScalarSet.Range] = []
        var isFirst = true
        while isFirst || !reader.skip("]") {
            guard reader.next != nil else { throw .unclosedClass(opener) }
            isFirst = false
            if let named = try readPOSIXSet() {
                ranges += named
            } else if let named = try readNamedSet() {
                ranges += named
            } else {
                ranges += try withCases([readRange(inClassAt: opener)])
            }
        }
        let set = ScalarSet(ranges)
        try add(isNegated ? set.inverted : set, readFrom: start)
    }

    /// One scalar, or two with a hyphen between.
    private mutating func readRange(inClassAt opener: Range<Int>) throws(PatternError) -> ScalarSet.Range {
        let start = reader.offset
        let lower = try readScalar(inClassAt: opener).value
        guard reader.startsWith("-"), !reader.startsWith("-]") else { return lower...lower }
        _ = reader.skip("-")
        let upperStart = reader.offset
        if try readNamedSet() != nil {
            throw .rangeBound(reader.text(upperStart..<reader.offset), upperStart..<reader.offset)
        }
        let upper = try readScalar(inClassAt: opener).value
        guard lower <= upper else { throw .reversedRange(reader.text(start..<reader.offset), start..<reader.offset) }
        return lower...upper
    }

    private mutating func readScalar(inClassAt opener: Range<Int>) throws(PatternError) -> Unicode.Scalar {
        if reader.next == "\\" { return try readEscapedScalar() }
        guard let scalar = reader.read() else { throw .unclosedClass(opener) }
        return scalar
    }

    /// `[:alpha:]` or `[:^alpha:]`; nil, with nothing read, where none stands.
    private mutating func readPOSIXSet() throws(PatternError) -> [ScalarSet.Range]? {
        let start = reader.offset
        var ahead = reader
        guard ahead.skip("[:"), var name = ahead.read(upTo: ":]") else { return nil }
        reader = ahead
        let isNegated = name.utf8.first == UInt8(ascii: "^")
        if isNegated { name.unicodeScalars.removeFirst() }
        guard let set = NamedClasses.posix(name) else {
            throw .unknownClass(reader.text(start..<reader.offset), known: NamedClasses.posixNames, start..<reader.offset)
        }
        return ranges(of: set, isNegated: isNegated)
    }

    /// `\d`, `\pL`, `\p{Greek}` and the like, and what they leave out in capitals; nil, with nothing read, where none stands.
    mutating func readNamedSet() throws(PatternError) -> [ScalarSet.Range]? {
        if reader.skip("\\p") { return try readProperty(isNegated: false) }
        if reader.skip("\\P") { return try readProperty(isNegated: true) }
        for letter in ["d", "s", "w"] as [Unicode.Scalar] {
            let isNegated = reader.startsWith("\\" + letter.properties.uppercaseMapping)
            guard isNegated || reader.startsWith("\\\(letter)"), let set = NamedClasses.perl(letter) else { continue }
            _ = reader.read()
            _ = reader.read()
            return ranges(of: set, isNegated: isNegated)
        }
        return nil
    }

    /// What follows `\p` or `\P`: one letter, or a name in braces, with `^` for what it leaves out.
    private mutating func readProperty(isNegated: Bool) throws(PatternError) -> [ScalarSet.Range] {
        let start = reader.offset - 2
        var isNegated = isNegated
        var name = ""
        if reader.skip("{") {
            if reader.skip("^") { isNegated.toggle() }
            name = reader.read(upTo: "}") ?? ""
        } else if let letter = reader.read() {
            name = String(letter)
        }
        guard let set = UnicodeCategories.set(named: name) ?? UnicodeScripts.set(named: name) else {
            let range = start..<reader.offset
            throw .unknownProperty(reader.text(range), scripts: UnicodeScripts.names, range)
        }
        return ranges(of: set, isNegated: isNegated)
    }

    private func ranges(of set: ScalarSet, isNegated: Bool) -> [ScalarSet.Range] {
        let ranges = withCases(set.ranges)
        return isNegated ? ScalarSet(ranges).inverted.ranges : ranges
    }
}
