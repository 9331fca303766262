/// The whole search for a match as one table, so that a scalar of the text costs one look-up.
///
/// It is made in full when the pattern is, and never changes, so that all threads may share it. A pattern that would
/// need a large table has none.
struct PatternAutomaton: Sendable {
    /// A state is the index of its row, which has an entry for each class, and one for the end of the text.
    typealias State = UInt16

    /// There will be no match.
    static let failed: State = 0
    /// There is a match.
    static let accepted: State = 1

    private let classes: ScalarClasses
    private let start: State
    /// Two entries that stand for the states above, then the rows.
    private let table: [State]

    /// Nil where the table would have more entries than the limit, or would take long to make.
    init?(_ program: PatternProgram, entries limit: Int) {
        guard let (start, table) = PatternAutomatonBuilder.build(program, entries: limit) else { return nil }
        classes = program.classes
        self.start = start
        self.table = table
    }

    func accepts(_ text: Span<UInt8>) -> Bool {
        var state = start
        var offset = 0
        while state > Self.accepted && offset < text.count {
            let (scalar, width) = text.scalar(at: offset)
            state = table[Int(state) + classes.of(scalar)]
            offset += width
        }
        if state > Self.accepted { state = table[Int(state) + classes.count] }
        return state == Self.accepted
    }
}
