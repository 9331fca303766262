/// A set of Unicode scalars, as sorted ranges that neither meet nor touch: what one step of a pattern may read.
struct ScalarSet: Sendable, Hashable {
    typealias Range = ClosedRange<UInt32>

    static let all = ScalarSet(0...0x10_FFFF)

    let ranges: [Range]

    /// The union of ranges in any order.
    init(_ ranges: some Sequence<Range>) {
        var merged: [Range] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
                merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        self.ranges = merged
    }

    init(_ range: Range) { ranges = [range] }
    init(_ scalar: Unicode.Scalar) { ranges = [scalar.value...scalar.value] }

    var inverted: ScalarSet {
        var gaps: [Range] = []
        var next: UInt32 = 0
        for range in ranges {
            if range.lowerBound > next { gaps.append(next...(range.lowerBound - 1)) }
            next = range.upperBound + 1
        }
        if next <= 0x10_FFFF { gaps.append(next...0x10_FFFF) }
        return ScalarSet(gaps)
    }

    func contains(_ scalar: UInt32) -> Bool {
        ranges.contains { $0.contains(scalar) }
    }
}
