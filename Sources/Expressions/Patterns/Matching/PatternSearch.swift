/// A search that keeps all ways through the program going side by side, so that its time is at most the text's length
/// times the program's, whatever the pattern.
struct PatternSearch {
    private let program: PatternProgram
    private let slotCount: Int
    private var front: PatternFront
    /// Places that were reached by reading the last scalar, and what was saved on the way to each.
    private var arrivals: [Int] = []
    private var saved: [Int] = []

    /// How many steps the search has taken.
    var steps: Int { front.steps }

    /// What a caller does not capture need not be carried along.
    init(_ program: PatternProgram, capturing: Bool) {
        self.program = program
        slotCount = capturing ? program.slotCount : 0
        front = PatternFront(program, slotCount: slotCount)
    }

    /// The slots of the match that starts first, and is the preferred one of those that start there; nil if none does.
    mutating func firstMatch(in text: Span<UInt8>, from start: Int) -> [Int]? {
        var match: [Int]?
        var offset = start
        var before = neighbour(before: start, in: text)
        let unsaved = [Int](repeating: -1, count: slotCount)
        arrivals = []
        saved = []

        while true {
            let (scalarClass, width) = read(text, at: offset)
            let after = program.neighbour(of: scalarClass)
            front.clear()
            for (index, place) in arrivals.enumerated() {
                let slots = saved[(index * slotCount)..<((index + 1) * slotCount)]
                front.enter(place, with: slots, at: offset, between: before, and: after)
            }
            if match == nil && !(program.isAnchored && offset > 0) {
                front.enter(0, with: unsaved[...], at: offset, between: before, and: after)
            }

            if let slots = advance(over: scalarClass) {
                match = slots
                if slotCount == 0 { break }
            }
            if width == 0 || (arrivals.isEmpty && (match != nil || program.isAnchored)) { break }
            offset += width
            before = after
        }
        return match
    }

    /// Takes every place over a scalar, up to the first that accepts: what comes after that is not preferred any more.
    private mutating func advance(over scalarClass: Int) -> [Int]? {
        arrivals.removeAll(keepingCapacity: true)
        saved.removeAll(keepingCapacity: true)
        for (index, place) in front.places.enumerated() {
            guard case .read(let set) = program.code[place] else { return Array(front.slots(at: index)) }
            if scalarClass != program.endOfText && program.classes.set(set, holds: scalarClass) {
                arrivals.append(place + 1)
                saved += front.slots(at: index)
            }
        }
        return nil
    }

    private func read(_ text: Span<UInt8>, at offset: Int) -> (class: Int, width: Int) {
        guard offset < text.count else { return (program.endOfText, 0) }
        let (scalar, width) = text.scalar(at: offset)
        return (program.classes.of(scalar), width)
    }

    private func neighbour(before offset: Int, in text: Span<UInt8>) -> Assertion.Neighbour {
        guard offset > 0 else { return .edge }
        var start = offset - 1
        while start > 0 && text[start] & 0xC0 == 0x80 { start -= 1 }
        return program.neighbour(of: program.classes.of(text.scalar(at: start).value))
    }
}
