internal import Values

/// Where a pattern matched, and what its groups hold.
package struct PatternMatch: Sendable, Equatable {
    /// UTF-8 offsets of the whole match, then of each group in the order of their parentheses; nil for a group that took no part.
    package let groups: [Range<Int>?]
    private let names: [String?]

    init(slots: [Int], names: [String?]) {
        groups = stride(from: 0, to: slots.count - 1, by: 2).map { slot in
            slots[slot] >= 0 && slots[slot + 1] >= slots[slot] ? slots[slot]..<slots[slot + 1] : nil
        }
        self.names = names
    }

    package var range: Range<Int> { groups[0] ?? 0..<0 }

    /// What the group of a name holds.
    package subscript(name: String) -> Range<Int>? {
        names.firstIndex { $0?.sameCodePoints(as: name) ?? false }.flatMap { groups[$0 + 1] }
    }
}
