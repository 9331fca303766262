/// Where a search stands before it reads the next scalar: every place of the program it can be at, the preferred first.
///
/// No place is entered twice, which is what keeps matching linear.
struct PatternFront {
    /// Places that read or accept.
    private(set) var places: [Int] = []
    /// How many steps were taken to come to all places so far.
    private(set) var steps = 0

    private let slotCount: Int
    /// What was saved on the way to each place, by places of the program.
    private var saved: [Int]
    /// What is saved on the way that is being followed.
    private var slots: [Int]
    private var pending: [Pending] = []
    /// The round in which a place was last entered.
    private var entered: [Int]
    private var round = 1

    private enum Pending {
        case place(Int)
        /// All that follows from a `save` is done: what stood in the slot before counts again.
        case restore(slot: Int, Int)
    }

    /// Without slots nothing is saved, which is faster.
    init(programSize: Int, slotCount: Int) {
        self.slotCount = slotCount
        saved = Array(repeating: -1, count: programSize * slotCount)
        slots = Array(repeating: -1, count: slotCount)
        entered = Array(repeating: 0, count: programSize)
    }

    /// What was saved on the way to a place.
    func slots(at place: Int) -> [Int] {
        Array(saved[(place * slotCount)..<((place + 1) * slotCount)])
    }

    mutating func clear() {
        places.removeAll(keepingCapacity: true)
        round += 1
    }

    /// Enters a place with nothing saved.
    mutating func enter(_ place: Int, of code: Span<Instruction>, at offset: Int, _ sides: Assertion.Sides) {
        for slot in 0..<slotCount { slots[slot] = -1 }
        followAll(from: place, of: code, at: offset, sides)
    }

    /// Enters a place with what was saved on the way to another one.
    mutating func enter(
        _ place: Int, of code: Span<Instruction>, at offset: Int, _ sides: Assertion.Sides,
        comingFrom last: Int, in front: borrowing PatternFront
    ) {
        for slot in 0..<slotCount { slots[slot] = front.saved[last * slotCount + slot] }
        followAll(from: place, of: code, at: offset, sides)
    }

    private mutating func followAll(
        from start: Int, of code: Span<Instruction>, at offset: Int, _ sides: Assertion.Sides
    ) {
        follow(from: start, of: code, at: offset, sides)
        while let next = pending.popLast() {
            switch next {
            case .restore(let slot, let value): slots[slot] = value
            case .place(let place): follow(from: place, of: code, at: offset, sides)
            }
        }
    }

    private mutating func follow(from start: Int, of code: Span<Instruction>, at offset: Int, _ sides: Assertion.Sides)
    {
        var place = start
        while entered[place] != round {
            entered[place] = round
            steps += 1
            switch code[place] {
            case .read, .accept:
                places.append(place)
                for slot in 0..<slotCount { saved[place * slotCount + slot] = slots[slot] }
                return
            case .check(let assertion):
                guard assertion.holds(between: sides) else { return }
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
                pending.append(.place(farFirst ? place + 1 : place + far))
                place += farFirst ? far : 1
            }
        }
    }
}
