/// Where a search stands before it reads the next scalar: every place of the program it can be at, the preferred first.
///
/// No place is entered twice, which is what keeps matching linear.
struct PatternFront {
    /// Places that read or accept.
    private(set) var places: [Int] = []
    /// What was saved on the way to each of them, one after another.
    private var saved: [Int] = []
    /// How many steps the search took.
    private(set) var steps = 0

    private let program: PatternProgram
    private let slotCount: Int
    private var slots: [Int]
    private var pending: [Pending] = []
    /// The round in which a place was last entered.
    private var entered: [Int]
    private var round = 0

    private enum Pending {
        case enter(Int)
        /// All that follows from a `save` is done: what stood in the slot before counts again.
        case restore(slot: Int, Int)
    }

    /// Without slots nothing is saved, which is faster.
    init(_ program: PatternProgram, slotCount: Int) {
        self.program = program
        self.slotCount = slotCount
        slots = Array(repeating: -1, count: slotCount)
        entered = Array(repeating: 0, count: program.code.count)
    }

    func slots(at index: Int) -> ArraySlice<Int> {
        saved[(index * slotCount)..<((index + 1) * slotCount)]
    }

    mutating func clear() {
        places.removeAll(keepingCapacity: true)
        saved.removeAll(keepingCapacity: true)
        round += 1
    }

    /// Adds every place that can be reached from one without reading.
    mutating func enter(
        _ place: Int, with slots: ArraySlice<Int>, at offset: Int, between before: Assertion.Neighbour,
        and after: Assertion.Neighbour
    ) {
        self.slots.replaceSubrange(0..., with: slots)
        pending.append(.enter(place))
        while let next = pending.popLast() {
            switch next {
            case .restore(let slot, let value): self.slots[slot] = value
            case .enter(let place): follow(from: place, at: offset, between: before, and: after)
            }
        }
    }

    private mutating func follow(
        from start: Int, at offset: Int, between before: Assertion.Neighbour, and after: Assertion.Neighbour
    ) {
        var place = start
        while entered[place] != round {
            entered[place] = round
            steps += 1
            switch program.code[place] {
            case .read, .accept:
                places.append(place)
                saved += slots
                return
            case .check(let assertion):
                guard assertion.holds(between: before, and: after) else { return }
                place += 1
            case .save(let slot):
                if slot < slotCount {
                    pending.append(.restore(slot: slot, slots[slot]))
                    slots[slot] = offset
                }
                place += 1
            case .jump(let distance):
                place += distance
            case .fork(let far, let farFirst):
                pending.append(.enter(farFirst ? place + 1 : place + far))
                place += farFirst ? far : 1
            }
        }
    }
}
