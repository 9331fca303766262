extension PatternParser {
    /// A group that is being read: choices, of which the last is a sequence that grows.
    struct Group {
        /// Where its parenthesis stands, with all that tells its kind.
        let opener: Range<Int>
        /// What counts again when it is closed.
        let flagsOutside: Flags
        /// Nil where it does not capture.
        private let number: Int?
        /// What was read last, which may still be repeated.
        private var last: PatternFragment?
        private var choices: [PatternFragment] = []
        private var sequence = PatternFragment.empty
        private var size = 0

        init(opener: Range<Int> = 0..<0, number: Int? = nil, flagsOutside: Flags = Flags()) {
            self.opener = opener
            self.number = number
            self.flagsOutside = flagsOutside
        }

        /// False where the group would pass the limit.
        mutating func add(_ fragment: PatternFragment, limit: Int) -> Bool {
            endLast()
            last = fragment
            size += fragment.size
            return size <= limit
        }

        /// What was read last, to put something else in its place.
        mutating func takeLast() -> PatternFragment? {
            defer { last = nil }
            size -= last?.size ?? 0
            return last
        }

        mutating func endChoice() {
            endLast()
            choices.append(sequence)
            sequence = .empty
        }

        mutating func close() -> PatternFragment {
            endChoice()
            let whole = PatternFragment.any(of: choices)
            return number.map { whole.captured(as: $0) } ?? whole
        }

        private mutating func endLast() {
            if let last { sequence.append(last) }
            last = nil
        }
    }
}
