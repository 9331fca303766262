/// A search that goes all ways through the program side by side, so that its time is at most the text's length times
/// the program's, whatever the pattern.
struct PatternSearch {
    private let program: PatternProgram
    private let slotCount: Int
    /// How many steps the last search took.
    private(set) var steps = 0

    /// What a caller does not capture need not be carried along.
    init(_ program: PatternProgram, capturing: Bool) {
        self.program = program
        slotCount = capturing ? program.slotCount : 0
    }

    /// A place in the text, and the scalar there.
    private struct Scalar {
        let offset: Int
        let width: Int
        let scalarClass: Int
        let sides: Assertion.Sides
    }

    /// The slots of the match that starts first, and is the preferred one of those that start there; nil if none does.
    mutating func firstMatch(in text: Span<UInt8>, from start: Int) -> [Int]? {
        let program = program
        let code = program.code.span
        var front = PatternFront(programSize: code.count, slotCount: slotCount)
        var nextFront = front
        var match: [Int]?
        var here = read(text, at: start, after: neighbour(before: start, in: text))
        repeat {
            if match == nil && !(program.isAnchored && here.offset > 0) {
                front.enter(0, of: code, at: here.offset, here.sides)
            }
            let next = read(text, at: here.offset + here.width, after: here.sides.after)
            nextFront.clear()
            for place in front.places {
                guard case .read(let set) = code[place] else {
                    // It accepts: whatever comes after it is not preferred to it.
                    match = front.slots(at: place)
                    break
                }
                if here.width > 0 && program.classes.set(set, holds: here.scalarClass) {
                    nextFront.enter(place + 1, of: code, at: next.offset, next.sides, comingFrom: place, in: front)
                }
            }
            if here.width == 0 { break }
            swap(&front, &nextFront)
            here = next
        } while !front.places.isEmpty || (match == nil && !program.isAnchored)
        steps = front.steps + nextFront.steps
        return match
    }

    private func read(_ text: Span<UInt8>, at offset: Int, after before: Assertion.Neighbour) -> Scalar {
        var width = 0
        var scalarClass = program.endOfText
        if offset < text.count {
            let scalar = text.scalar(at: offset)
            width = scalar.width
            scalarClass = program.classes.of(scalar.value)
        }
        let sides = Assertion.Sides(before: before, after: program.neighbour(of: scalarClass))
        return Scalar(offset: offset, width: width, scalarClass: scalarClass, sides: sides)
    }

    private func neighbour(before offset: Int, in text: Span<UInt8>) -> Assertion.Neighbour {
        offset == 0 ? .edge : program.neighbour(of: program.classes.of(text.scalar(before: offset)))
    }
}
