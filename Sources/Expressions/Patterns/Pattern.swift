/// A regular expression in RE2's syntax, which finds what it matches in time linear in the text.
package struct Pattern: Sendable {
    package let text: String
    private let program: PatternProgram
    private let automaton: PatternAutomaton?

    package init(_ text: String, limits: PatternLimits = PatternLimits()) throws(PatternError) {
        self.text = text
        program = try PatternParser.parse(text, limits: limits)
        automaton = PatternAutomaton(program, entries: limits.automatonEntries)
    }

    /// The steps of its program: what a scalar of a text costs at most.
    package var size: Int { program.code.count }

    /// The names of the groups from 1 on, where they have one.
    package var groupNames: [String?] { program.groupNames }

    /// Whether it matches anywhere in a text.
    package func matches(_ text: String) -> Bool {
        let bytes = text.utf8Span.span
        if let automaton { return automaton.accepts(bytes) }
        var search = PatternSearch(program, capturing: false)
        return search.firstMatch(in: bytes, from: 0) != nil
    }

    /// The match that starts first, at or after a UTF-8 offset, and is preferred among those that start there: what a
    /// backtracking engine would find.
    package func firstMatch(in text: String, from offset: Int = 0) -> PatternMatch? {
        let bytes = text.utf8Span.span
        guard let start = bytes.scalarBoundary(from: offset) else { return nil }
        if start == 0, let automaton, !automaton.accepts(bytes) { return nil }
        var search = PatternSearch(program, capturing: true)
        return search.firstMatch(in: bytes, from: start).map { PatternMatch(slots: $0, names: program.groupNames) }
    }
}

/// What a pattern may cost before it is refused.
package struct PatternLimits: Sendable {
    /// UTF-8 bytes of the pattern.
    package var length = 10_000
    /// Groups within groups.
    package var depth = 100
    /// Groups that capture.
    package var groups = 100
    /// Steps of the program, all counted repetitions written out.
    package var size = 10_000
    /// Ranges of scalars in all its classes.
    package var ranges = 100_000
    /// Entries of the table for quick matching; a pattern that needs more does without.
    package var automatonEntries = 16_384

    package init() {}
}
