/// A whole number of any size, as far as exact decimals need it: it grows, and tells its digits.
struct LargeNumber {
    /// Nine digits each, least significant first.
    private var parts: [UInt64] = []
    private static let base: UInt64 = 1_000_000_000

    init(_ number: UInt64) {
        var rest = number
        while rest > 0 {
            parts.append(rest % Self.base)
            rest /= Self.base
        }
    }

    /// - Parameter factor: less than ten.
    mutating func multiply(by factor: UInt64, times count: Int) {
        // As many at once as surely fit beside nine digits.
        for start in stride(from: 0, to: count, by: 9) {
            multiply(by: repeatElement(factor, count: min(9, count - start)).reduce(1, *))
        }
    }

    private mutating func multiply(by factor: UInt64) {
        var carry: UInt64 = 0
        for place in parts.indices {
            let product = parts[place] * factor + carry
            parts[place] = product % Self.base
            carry = product / Self.base
        }
        if carry > 0 { parts.append(carry) }
    }

    /// Most significant first, none of them a leading zero.
    var digits: [UInt8] {
        var digits: [UInt8] = []
        for part in parts {
            var rest = part
            for _ in 0..<9 {
                digits.append(UInt8(rest % 10))
                rest /= 10
            }
        }
        while digits.last == 0 { digits.removeLast() }
        return digits.reversed()
    }
}
