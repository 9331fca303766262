/// All of Unicode in as few classes as tell a program's sets apart: scalars of one class behave alike everywhere in it.
struct ScalarClasses: Sendable {
    let count: Int
    /// Stretches of scalars, each of one class: where they start, and their classes.
    private let starts: [UInt32]
    private let classes: [UInt16]
    /// The classes of the first scalars, which most texts are made of.
    private let ascii: [UInt16]
    /// Which classes each set holds, `count` entries a set.
    private let members: [Bool]

    /// The classes that each set holds.
    var ofSets: [[Int]] {
        stride(from: 0, to: members.count, by: count).map { row in (0..<count).filter { members[row + $0] } }
    }

    /// Sets are known by their places in the list.
    init(telling sets: [ScalarSet]) {
        let starts = Self.starts(of: sets)
        let (classes, count) = Self.classes(of: starts, telling: sets)
        var members = [Bool](repeating: false, count: sets.count * count)
        for (number, set) in sets.enumerated() {
            for stretch in Self.stretches(in: set, of: starts) {
                members[number * count + Int(classes[stretch])] = true
            }
        }
        self.count = count
        self.starts = starts
        self.classes = classes
        self.members = members
        ascii = (0..<0x80).map { classes[Self.stretch(of: $0, in: starts)] }
    }

    func of(_ scalar: UInt32) -> Int {
        Int(scalar < 0x80 ? ascii[Int(scalar)] : classes[Self.stretch(of: scalar, in: starts)])
    }

    /// Whether a set, by its place in the list, holds a class.
    func set(_ number: Int, holds member: Int) -> Bool {
        members[number * count + member]
    }
}

extension ScalarClasses {
    private static func starts(of sets: [ScalarSet]) -> [UInt32] {
        var starts: Set<UInt32> = [0]
        for range in sets.lazy.flatMap(\.ranges) {
            starts.insert(range.lowerBound)
            if range.upperBound < 0x10_FFFF { starts.insert(range.upperBound + 1) }
        }
        return starts.sorted()
    }

    /// Begins with one class, which every set in turn cuts in two: what is in the set, and what is not.
    private static func classes(of starts: [UInt32], telling sets: [ScalarSet]) -> ([UInt16], count: Int) {
        var classes = [Int](repeating: 0, count: starts.count)
        var next = 1
        for set in sets {
            var inside: [Int: Int] = [:]
            for stretch in stretches(in: set, of: starts) {
                if let cut = inside[classes[stretch]] {
                    classes[stretch] = cut
                } else {
                    inside[classes[stretch]] = next
                    classes[stretch] = next
                    next += 1
                }
            }
        }
        // Where a set held a whole class, that class's old number is unused now.
        var dense: [Int: Int] = [:]
        for old in classes where dense[old] == nil { dense[old] = dense.count }
        return (classes.map { UInt16(clamping: dense[$0] ?? 0) }, dense.count)
    }

    private static func stretches(in set: ScalarSet, of starts: [UInt32]) -> some Sequence<Int> {
        set.ranges.lazy.flatMap { range in
            stretch(of: range.lowerBound, in: starts)...stretch(of: range.upperBound, in: starts)
        }
    }

    /// The last stretch that starts at or before a scalar.
    private static func stretch(of scalar: UInt32, in starts: [UInt32]) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= scalar { low = middle } else { high = middle }
        }
        return low
    }
}
