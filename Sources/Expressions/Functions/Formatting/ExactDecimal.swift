/// A number in all its decimal digits, so that rounding it starts from what it is and not from an approximation.
struct ExactDecimal {
    /// Most significant first, none of them a leading zero.
    private var digits: [UInt8]
    /// How many of the digits stand behind the point; more than there are where zeros follow the point.
    private var fractionCount = 0

    init(_ number: UInt) {
        digits = number == 0 ? [] : String(number).utf8.map { $0 - UInt8(ascii: "0") }
    }

    /// - Parameter number: finite, not negative.
    ///
    /// A double is a whole number times a power of two. Where the power is negative, its fraction is as long in decimal
    /// as in binary: 2⁻ⁿ is 5ⁿ behind n places.
    init(_ number: Double) {
        let isSubnormal = number.exponentBitPattern == 0
        var significand = number.significandBitPattern | (isSubnormal ? 0 : 1 << 52)
        var exponent = Int(isSubnormal ? 1 : number.exponentBitPattern) - 1075
        let spare = min(significand.trailingZeroBitCount, max(0, -exponent))
        significand >>= spare
        exponent += spare

        var whole = LargeNumber(significand)
        whole.multiply(by: exponent < 0 ? 5 : 2, times: abs(exponent))
        digits = whole.digits
        fractionCount = max(0, -exponent)
    }

    /// `123.46`
    func fixedPoint(fractionDigits: Int) -> String {
        var number = self
        number.round(toFractionDigits: fractionDigits)
        let missing = max(0, fractionDigits + 1 - number.digits.count)
        let padded = Array(repeating: 0, count: missing) + number.digits
        return Self.text(padded, fractionCount: fractionDigits)
    }

    /// `1.23e+02`
    func scientific(fractionDigits: Int) -> String {
        if digits.isEmpty { return fixedPoint(fractionDigits: fractionDigits) + "e+00" }
        var number = self
        number.round(toFractionDigits: fractionDigits - exponent)
        // Rounding up to the next power of ten makes one digit too many, a zero.
        let exponent = number.exponent
        let shown = Array(number.digits.prefix(fractionDigits + 1))
        let power = String(exponent.magnitude)
        return Self.text(shown, fractionCount: fractionDigits) + (exponent < 0 ? "e-" : "e+")
            + (power.utf8.count < 2 ? "0" : "") + power
    }

    /// Of the first digit.
    private var exponent: Int { digits.count - 1 - fractionCount }

    /// Makes the fraction that many digits long; a tie goes to the even digit. A negative count is of digits before the point.
    private mutating func round(toFractionDigits count: Int) {
        let excess = fractionCount - count
        fractionCount = count
        guard excess > 0 else {
            if !digits.isEmpty { digits += repeatElement(0, count: -excess) }
            return
        }
        guard excess <= digits.count else {
            digits = []
            return
        }
        let cut = digits.suffix(excess)
        digits.removeLast(excess)
        let isOdd = digits.last.map { $0 % 2 == 1 } ?? false
        let first = cut.first ?? 0
        if first > 5 || (first == 5 && (isOdd || cut.dropFirst().contains { $0 != 0 })) { increment() }
    }

    private mutating func increment() {
        for place in digits.indices.reversed() {
            if digits[place] < 9 {
                digits[place] += 1
                return
            }
            digits[place] = 0
        }
        digits.insert(1, at: 0)
    }

    private static func text(_ digits: [UInt8], fractionCount: Int) -> String {
        var bytes = digits.map { $0 + UInt8(ascii: "0") }
        if fractionCount > 0 { bytes.insert(UInt8(ascii: "."), at: bytes.count - fractionCount) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
