import Values

/// Chance that a seed repeats: what is drawn depends on the seed and on what it is drawn for, and not on what was
/// drawn before, so that nothing changes where two answers change places.
struct Chance: Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = Self.mixed(seed &+ Self.step) }

    /// For something in particular.
    func of(_ subjects: String...) -> Chance {
        var chance = self
        for subject in subjects {
            let bytes = subject.utf8Span.span
            for place in bytes.indices { chance.state = (chance.state ^ UInt64(bytes[place])) &* 0x0000_0100_0000_01B3 }
            chance.state = Self.mixed(chance.state &+ Self.step)
        }
        return chance
    }

    var bits: UInt64 { Self.mixed(state) }

    /// From 0 to, and never, 1.
    var share: Double { Double(bits >> 11) / Double(1 << 53) }

    mutating func next() -> UInt64 {
        state &+= Self.step
        return Self.mixed(state)
    }

    mutating func next(in range: ClosedRange<Double>) -> Double {
        range.lowerBound + Double(next() >> 11) / Double(1 << 53) * (range.upperBound - range.lowerBound)
    }

    mutating func next(below count: Int) -> Int { Int(next() % UInt64(max(count, 1))) }

    func duration(from least: Duration, to most: Duration) -> Duration {
        let width = Double(max(most.nanoseconds - least.nanoseconds, 0))
        return Duration(nanoseconds: least.nanoseconds + Int(share * width))
    }

    private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

    private static func mixed(_ bits: UInt64) -> UInt64 {
        var bits = bits
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
