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
                ranges += named.ranges
            } else if let named = try readNamedSet() {
                ranges += named.ranges
            } else {
                ranges += try withCases([readRange(inClassAt: opener)])
            }
        }
        let set = try makeSet(ranges, readFrom: start)
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
    private mutating func readPOSIXSet() throws(PatternError) -> ScalarSet? {
        let start = reader.offset
        var ahead = reader
        guard ahead.skip("[:"), let name = ahead.readName(upTo: ":]") else { return nil }
        reader = ahead
        let isNegated = name.hasPrefix("^")
        guard let set = NamedClasses.posix(isNegated ? String(name.dropFirst()) : name) else {
            throw .unknownClass(
                reader.text(start..<reader.offset), known: NamedClasses.posixNames, start..<reader.offset)
        }
        return try makeSet(set, isNegated: isNegated, readFrom: start)
    }

    /// `\d`, `\pL`, `\p{Greek}` and the like, and in capitals all but those; nil, with nothing read, where none stands.
    mutating func readNamedSet() throws(PatternError) -> ScalarSet? {
        let start = reader.offset
        if reader.skip("\\p") { return try readProperty(isNegated: false, since: start) }
        if reader.skip("\\P") { return try readProperty(isNegated: true, since: start) }
        for name in NamedClasses.perl {
            if reader.skip("\\" + name.letter) { return try makeSet(name.set, isNegated: false, readFrom: start) }
            if reader.skip("\\" + name.capital) { return try makeSet(name.set, isNegated: true, readFrom: start) }
        }
        return nil
    }

    /// What follows `\p` or `\P`: one letter, or a name in braces, with `^` for all but that.
    private mutating func readProperty(isNegated: Bool, since start: Int) throws(PatternError) -> ScalarSet {
        var isNegated = isNegated
        var name = ""
        if reader.skip("{") {
            if reader.skip("^") { isNegated.toggle() }
            name = reader.readName(upTo: "}") ?? ""
        } else if let letter = reader.read() {
            name = String(letter)
        }
        let range = start..<reader.offset
        let key = Property(text: reader.text(range), flags: flags)
        if let set = properties[key] { return set }
        guard let set = UnicodeCategories.set(named: name) ?? UnicodeScripts.set(named: name) else {
            throw .unknownProperty(reader.text(range), scripts: UnicodeScripts.names, range)
        }
        let made = try makeSet(set, isNegated: isNegated, readFrom: start)
        properties[key] = made
        return made
    }

    private mutating func makeSet(_ set: ScalarSet, isNegated: Bool, readFrom start: Int) throws(PatternError)
        -> ScalarSet
    {
        let made = try makeSet(withCases(set.ranges), readFrom: start)
        return isNegated ? made.inverted : made
    }
}
