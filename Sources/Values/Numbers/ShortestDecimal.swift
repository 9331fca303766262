/// The fewest decimal digits that read back as a double, and where the point stands among them.
struct ShortestDecimal {
    /// Neither the first nor the last is zero.
    private var digits: [UInt8] = []
    /// How many digits stand before the point; negative where zeros stand between the point and the digits.
    private var pointPlace = 0

    /// - Parameter number: finite and greater than zero.
    init(_ number: Double) {
        let parts = number.description.utf8.split(separator: UInt8(ascii: "e"))
        let mantissa = parts.first?.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) ?? []
        let exponent = parts.count > 1 ? Int(decimal: Array(parts[1]).span) ?? 0 : 0
        let zero = UInt8(ascii: "0")
        let all = mantissa.joined()
        digits = Array(all.drop { $0 == zero })
        pointPlace = (mantissa.first?.count ?? 0) + exponent - (all.count - digits.count)
        while digits.last == zero { digits.removeLast() }
    }

    var text: String {
        let exponent = pointPlace - 1
        return (-4..<6).contains(exponent) ? plain : scientific(exponent)
    }

    /// Without an exponent, however many zeros that takes.
    var plain: String {
        if pointPlace <= 0 { return "0." + zeros(-pointPlace) + string(digits[...]) }
        if pointPlace >= digits.count { return string(digits[...]) + zeros(pointPlace - digits.count) }
        return string(digits[..<pointPlace]) + "." + string(digits[pointPlace...])
    }

    private func scientific(_ exponent: Int) -> String {
        let fraction = digits.count > 1 ? "." + string(digits[1...]) : ""
        return string(digits[..<1]) + fraction + "e" + (exponent < 0 ? "-" : "+") + exponent.magnitude.padded(to: 2)
    }

    private func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }

    private func string(_ digits: ArraySlice<UInt8>) -> String { String(decoding: digits, as: UTF8.self) }
}
