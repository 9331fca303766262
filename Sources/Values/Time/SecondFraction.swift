extension Int {
    private static let nanosecondsPerSecond = 1_000_000_000

    /// A part of a second, in nanoseconds, as it follows whole seconds in a text: `.5`; nothing where it is zero.
    var asSecondFraction: String {
        guard self > 0 else { return "" }
        var digits = Array(String(Self.nanosecondsPerSecond + self).utf8)
        digits[0] = UInt8(ascii: ".")
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        return String(decoding: digits, as: UTF8.self)
    }
}
