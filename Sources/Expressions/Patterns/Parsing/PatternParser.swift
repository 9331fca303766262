/// Reads a pattern and makes its program as it goes: what is read is a fragment at once, so that there is no tree
/// between the two, and nothing recurs however deep the groups are.
struct PatternParser {
    let limits: PatternLimits
    var reader: ScalarReader
    var flags = Flags()
    /// The names of the groups that capture, where they have one.
    var groupNames: [String?] = []
    /// The innermost group that is open, and those around it.
    var group = Group()
    var outerGroups: [Group] = []
    /// Whether what was read last is a repetition, which cannot be repeated in turn.
    var hasJustRepeated = false
    private var sets: [ScalarSet] = []
    private var numbers: [ScalarSet: Int] = [:]
    /// The sets that `\p{…}` named so far, which are large.
    var properties: [Property: ScalarSet] = [:]
    private var rangeCount = 0

    struct Property: Hashable {
        let text: String
        let flags: Flags
    }

    struct Flags: Hashable {
        var ignoresCase = false
        var anchorsAtLines = false
        var dotReadsNewlines = false
        var prefersFewer = false
    }

    static func parse(_ text: String, limits: PatternLimits) throws(PatternError) -> PatternProgram {
        let length = text.utf8.count
        guard length <= limits.length else { throw .tooLong(limits.length, limits.length..<length) }
        var parser = PatternParser(limits: limits, reader: ScalarReader(text))
        let whole = try parser.parse()
        guard whole.size <= limits.size else { throw .tooLarge(limits.size, 0..<length) }
        return PatternProgram(whole, sets: parser.sets, groupNames: parser.groupNames)
    }

    private init(limits: PatternLimits, reader: ScalarReader) {
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
        try add(makeSet(withCases([scalar.value...scalar.value]), readFrom: start), readFrom: start)
    }

    mutating func makeSet(_ ranges: [ScalarSet.Range], readFrom start: Int) throws(PatternError) -> ScalarSet {
        rangeCount += ranges.count
        guard rangeCount <= limits.ranges else { throw .classesTooLarge(limits.ranges, start..<reader.offset) }
        return ScalarSet(ranges)
    }

    /// The ranges, and under `(?i)` also what they hold in another case.
    func withCases(_ ranges: [ScalarSet.Range]) -> [ScalarSet.Range] {
        flags.ignoresCase ? CaseFolding.close(ranges) : ranges
    }

    // MARK: What takes a line each

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
}
