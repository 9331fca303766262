/// One step of a pattern's program. Jumps are relative, so that a stretch of a program can stand, or be repeated, anywhere.
enum Instruction: Sendable, Equatable {
    /// Reads one scalar of a set, which the program knows by its number.
    case read(set: Int)
    case check(Assertion)
    /// Notes the place in the text: slots `2n` and `2n + 1` are where group n begins and ends.
    case save(slot: Int)
    case jump(Int)
    /// Goes on both here and `far` away; which of them is tried first decides what is preferred.
    case fork(far: Int, farFirst: Bool)
    case accept
}

/// A stretch of a program, made of smaller ones as the pattern is read: what a tree would say, ready to run.
struct PatternFragment {
    private(set) var code: [Instruction]
    /// Whether it can match without reading anything.
    private(set) var canBeEmpty: Bool
    /// How often nested counts repeat the innermost thing in it.
    private(set) var copies = 1

    static let empty = PatternFragment(code: [], canBeEmpty: true)

    static func read(set: Int) -> PatternFragment { PatternFragment(code: [.read(set: set)], canBeEmpty: false) }
    static func check(_ assertion: Assertion) -> PatternFragment {
        PatternFragment(code: [.check(assertion)], canBeEmpty: true)
    }

    private init(code: [Instruction], canBeEmpty: Bool) {
        self.code = code
        self.canBeEmpty = canBeEmpty
    }

    var size: Int { code.count }

    mutating func append(_ next: PatternFragment) {
        code += next.code
        canBeEmpty = canBeEmpty && next.canBeEmpty
        copies = max(copies, next.copies)
    }

    /// One of several, the earlier preferred.
    static func any(of choices: [PatternFragment]) -> PatternFragment {
        guard choices.count > 1, let last = choices.last else { return choices.first ?? .empty }
        var any = PatternFragment(code: [], canBeEmpty: last.canBeEmpty)
        var toEnd = choices.reduce(0) { $0 + $1.size + 2 } - 2
        for choice in choices.dropLast() {
            any.code.append(.fork(far: choice.size + 2, farFirst: false))
            any.code += choice.code
            toEnd -= choice.size + 1
            any.code.append(.jump(toEnd))
            toEnd -= 1
            any.canBeEmpty = any.canBeEmpty || choice.canBeEmpty
            any.copies = max(any.copies, choice.copies)
        }
        any.code += last.code
        any.copies = max(any.copies, last.copies)
        return any
    }

    func captured(as group: Int) -> PatternFragment {
        var captured = self
        captured.code.insert(.save(slot: 2 * group), at: 0)
        captured.code.append(.save(slot: 2 * group + 1))
        return captured
    }
}

// MARK: - Repetition

extension PatternFragment {
    /// How often something is repeated; without a `most`, for ever.
    struct Counts: Equatable {
        var least: Int
        var most: Int?
        var prefersFewer = false

        /// How many copies of what is repeated stand in the program.
        var copies: Int { max(1, most ?? least) }
    }

    func repeated(_ counts: Counts) -> PatternFragment {
        var whole = PatternFragment.empty
        let needed = counts.most == nil ? counts.least - 1 : counts.least
        for _ in 0..<max(0, needed) { whole.append(self) }
        if let most = counts.most {
            whole.append(upTo(most - counts.least, lazy: counts.prefersFewer))
        } else {
            whole.append(
                counts.least > 0 ? onceOrMore(lazy: counts.prefersFewer) : anyNumber(lazy: counts.prefersFewer))
        }
        whole.copies = copies * counts.copies
        return whole
    }

    private func onceOrMore(lazy: Bool) -> PatternFragment {
        var loop = self
        loop.code.append(.fork(far: -size, farFirst: !lazy))
        return loop
    }

    private func anyNumber(lazy: Bool) -> PatternFragment {
        // A body that can be empty would come back to the fork without having read anything, and find it taken:
        // as an optional `x+` the way out stands behind the body, where it has the right preference.
        if canBeEmpty { return onceOrMore(lazy: lazy).upTo(1, lazy: lazy) }
        var loop = self
        loop.code.insert(.fork(far: size + 2, farFirst: lazy), at: 0)
        loop.code.append(.jump(-size - 1))
        loop.canBeEmpty = true
        return loop
    }

    /// `(x(x(x)?)?)?`: each copy is reached through all before it.
    private func upTo(_ most: Int, lazy: Bool) -> PatternFragment {
        var nest = PatternFragment.empty
        for left in stride(from: most, to: 0, by: -1) {
            nest.code.append(.fork(far: left * (size + 1), farFirst: lazy))
            nest.code += code
        }
        return nest
    }
}
