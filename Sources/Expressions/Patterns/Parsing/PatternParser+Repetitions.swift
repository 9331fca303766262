/// `*`, `+`, `?` and counts in braces, each followed by a `?` to prefer fewer.
extension PatternParser {
    struct Repetition {
        let counts: PatternFragment.Counts
        let range: Range<Int>
    }

    /// Nil, with nothing read, where none stands: braces that hold no counts are literal.
    mutating func readRepetition() -> Repetition? {
        let start = reader.offset
        guard var counts = readCounts() else { return nil }
        let isMarked = reader.skip("?")
        counts.prefersFewer = isMarked != flags.prefersFewer
        return Repetition(counts: counts, range: start..<reader.offset)
    }

    private mutating func readCounts() -> PatternFragment.Counts? {
        if reader.skip("*") { return PatternFragment.Counts(least: 0, most: nil) }
        if reader.skip("+") { return PatternFragment.Counts(least: 1, most: nil) }
        if reader.skip("?") { return PatternFragment.Counts(least: 0, most: 1) }

        var ahead = reader
        guard ahead.skip("{"), let least = readCount(&ahead) else { return nil }
        var counts = PatternFragment.Counts(least: least, most: least)
        if ahead.skip(",") { counts.most = readCount(&ahead) }
        guard ahead.skip("}") else { return nil }
        reader = ahead
        return counts
    }

    /// RE2 takes no leading zeros, and neither does this.
    private func readCount(_ reader: inout ScalarReader) -> Int? {
        let digits = reader.read { ("0"..."9").contains($0) }
        guard !digits.isEmpty, digits == "0" || !digits.hasPrefix("0") else { return nil }
        return Int(digits) ?? .max
    }

    mutating func repeatLast(_ repetition: Repetition) throws(PatternError) {
        let range = repetition.range
        let text = reader.text(range)
        guard let last = group.takeLast() else { throw .nothingToRepeat(text, range) }
        guard !hasJustRepeated else {
            throw text.hasPrefix("+") ? .possessive(range) : .repeatedTwice(text, range)
        }
        let counts = repetition.counts
        if let most = counts.most, most < counts.least { throw .reversedCounts(text, range) }
        let copies = counts.copies
        guard copies <= 1000, last.copies * copies <= 1000 else { throw .countTooLarge(text, range) }
        guard copies * (last.size + 1) <= limits.size else { throw .tooLarge(limits.size, range) }
        try add(last.repeated(counts), readFrom: range.lowerBound)
        hasJustRepeated = true
    }
}
