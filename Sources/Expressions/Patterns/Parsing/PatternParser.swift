/// Reads a pattern and makes its program as it goes: what is read is a fragment at once, so that there is no tree
/// between the two, and nothing recurs however deep the groups are.
struct PatternParser {
    let limits: PatternLimits
    var reader: PatternReader
    var flags = Flags()
    /// The names of the groups that capture, where they have one.
    var groupNames: [String?] = []
    /// The innermost group that is open, and those around it.
    var group = Group()
    var outerGroups: [Group] = []
    /// Whether what was read last is a repetition, which cannot be repeated in turn.
    private var hasJustRepeated = false
    private var sets: [ScalarSet] = []
    private var numbers: [ScalarSet: Int] = [:]

    struct Flags {
        var ignoresCase = false
        var anchorsAtLines = false
        var dotReadsNewlines = false
        var prefersFewer = false
    }

    static func parse(_ text: String, limits: PatternLimits) throws(PatternError) -> PatternProgram {
        let length = text.utf8.count
        guard length <= limits.length else { throw .tooLong(limits.length, limits.length..<length) }
        var parser = PatternParser(limits: limits, reader: PatternReader(text))
        let whole = try parser.parse()
        guard whole.size <= limits.size else { throw .tooLarge(limits.size, 0..<length) }
        return PatternProgram(whole, sets: parser.sets, groupNames: parser.groupNames)
    }

    private init(limits: PatternLimits, reader: PatternReader) {
        self.limits = limits
        self.reader = reader
    }

    private mutating func parse() throws(PatternError) -> PatternFragment {
        while let next = reader.next {
            if let repetition = readRepetition() {
                try repeatLast(repetition)
                continue
            }
            hasJustRepeated = false
            switch next {
            case "(": try openGroup()
            case ")": try closeGroup()
            case "|": readBar()
            case "[": try readClass()
            case "\\": try readEscape()
            case "^": try readAnchor(flags.anchorsAtLines ? .lineStart : .textStart)
            case "$": try readAnchor(flags.anchorsAtLines ? .lineEnd : .textEnd)
            case ".": try readDot()
            default: try readLiteral()
            }
        }
        guard outerGroups.isEmpty else { throw .unclosedGroup(reader.text(group.opener), group.opener) }
        return group.close()
    }

    // MARK: What is read turns into fragments

    mutating func add(_ fragment: PatternFragment, readFrom start: Int) throws(PatternError) {
        guard group.add(fragment, limit: limits.size) else { throw .tooLarge(limits.size, start..<reader.offset) }
    }

    mutating func add(_ set: ScalarSet, readFrom start: Int) throws(PatternError) {
        let number = numbers[set] ?? sets.count
        if number == sets.count {
            sets.append(set)
            numbers[set] = number
        }
        try add(.read(set: number), readFrom: start)
    }

    mutating func add(literal scalar: Unicode.Scalar, readFrom start: Int) throws(PatternError) {
        try add(ScalarSet(withCases([scalar.value...scalar.value])), readFrom: start)
    }

    /// The ranges, and under `(?i)` also what they hold in another case.
    func withCases(_ ranges: [ScalarSet.Range]) -> [ScalarSet.Range] {
        flags.ignoresCase ? CaseFolding.close(ranges) : ranges
    }

    // MARK: Small things

    private mutating func readLiteral() throws(PatternError) {
        let start = reader.offset
        guard let scalar = reader.read() else { return }
        try add(literal: scalar, readFrom: start)
    }

    private mutating func readDot() throws(PatternError) {
        let start = reader.offset
        _ = reader.read()
        try add(flags.dotReadsNewlines ? .all : NamedClasses.newline.inverted, readFrom: start)
    }

    private mutating func readAnchor(_ assertion: Assertion) throws(PatternError) {
        let start = reader.offset
        _ = reader.read()
        try add(.check(assertion), readFrom: start)
    }

    private mutating func readBar() {
        _ = reader.read()
        group.endChoice()
    }

    // MARK: Repetition

    private mutating func repeatLast(_ repetition: Repetition) throws(PatternError) {
        let range = repetition.range
        let text = reader.text(range)
        guard let last = group.last else { throw .nothingToRepeat(text, range) }
        guard !hasJustRepeated else {
            throw text.hasPrefix("+") ? .possessive(range) : .repeatedTwice(text, range)
        }
        let counts = repetition.counts
        if let most = counts.most, most < counts.least { throw .reversedCounts(text, range) }
        let copies = counts.copies
        guard copies <= 1000, last.copies * copies <= 1000 || copies == 1 else { throw .countTooLarge(text, range) }
        guard copies * (last.size + 1) <= limits.size else { throw .tooLarge(limits.size, range) }
        group.last = nil
        try add(last.repeated(counts), readFrom: range.lowerBound)
        hasJustRepeated = true
    }
}
