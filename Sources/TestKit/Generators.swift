package import Values

/// Random numbers that a seed repeats: a property test prints its seed, and the seed brings the failure back.
///
/// The algorithm is SplitMix64.
package struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}

/// Makes random data of all shapes, with a liking for what goes wrong.
package enum Generators {
    /// Any value that survives JSON unchanged.
    package static func jsonValue(depth: Int = 4, using random: inout SeededRandom) -> Value {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &random) {
        case 0: return [.null, .bool(true), .bool(false)].randomElement(using: &random) ?? .null
        case 1: return .int(int(using: &random))
        case 2: return .uint(UInt.random(in: (UInt(Int.max) + 1)...UInt.max, using: &random))
        case 3: return .double(finiteDouble(using: &random))
        case 4, 5: return .string(string(using: &random))
        case 6:
            let count = Int.random(in: 0...6, using: &random)
            return .list((0..<count).map { _ in jsonValue(depth: depth - 1, using: &random) })
        default:
            let count = Int.random(in: 0...20, using: &random)
            return .map(
                ValueMap((0..<count).map { _ in (string(using: &random), jsonValue(depth: depth - 1, using: &random)) })
            )
        }
    }

    package static func int(using random: inout SeededRandom) -> Int {
        let magnitude = Int.random(in: .min ... .max, using: &random) >> Int.random(in: 0..<64, using: &random)
        return [.min, .max, magnitude, magnitude, magnitude].randomElement(using: &random) ?? 0
    }

    /// Any bit pattern but infinities and NaN, and plain short numbers.
    package static func finiteDouble(using random: inout SeededRandom) -> Double {
        let double = Double(bitPattern: random.next())
        let short = Double(Int.random(in: -9999...9999, using: &random)) / 100
        return double.isFinite && Bool.random(using: &random) ? double : short
    }

    /// From no to about 80 code points: quotes, escapes, control characters, and all planes of Unicode.
    package static func string(using random: inout SeededRandom) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...(Bool.random(using: &random) ? 8 : 80), using: &random) {
            text.unicodeScalars.append(scalar(using: &random))
        }
        return text
    }

    private static func scalar(using random: inout SeededRandom) -> Unicode.Scalar {
        let range: ClosedRange<UInt32> =
            switch Int.random(in: 0..<8, using: &random) {
            case 0: 0x00...0x1F
            case 1: 0x22...0x22
            case 2: 0x5C...0x5C
            case 3: 0x80...0x7FF
            case 4: 0x0300...0x036F
            case 5: 0x1F300...0x10FFFF
            default: 0x20...0x7E
            }
        return Unicode.Scalar(UInt32.random(in: range, using: &random)) ?? "\u{FFFD}"
    }
}
