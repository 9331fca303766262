/// Numbers as text by CEL's conversions, which differ from JSON's: `string(1.0)` is `1`.
extension Double {
    /// The number as CEL's `string()` writes it: the fewest digits that read back as the same number, with an exponent
    /// only below 0.0001 and from a million on: `1`, `0.25`, `1.5e+06`, `1e-05`.
    ///
    /// This is C's `%g` with as many digits as it takes, as the implementations in Go and C++ have it.
    package var celText: String { celText(\.text) }

    /// The number as CEL's `format()` writes it: the same digits, but never an exponent.
    package var plainCELText: String { celText(\.plain) }

    /// The word for a number that is not finite, where it is one.
    package var celWord: String? { isFinite ? nil : isNaN ? "NaN" : self < 0 ? "-Infinity" : "Infinity" }

    private func celText(_ text: (ShortestDecimal) -> String) -> String {
        if let celWord { return celWord }
        let sign = sign == .minus ? "-" : ""
        return isZero ? sign + "0" : sign + text(ShortestDecimal(magnitude))
    }

    /// Reads decimal text as CEL's `double()` takes it: a sign or none, digits with at most one point, an exponent or
    /// none; also `NaN`, `Infinity` and `inf` in any case. Nil for anything else; infinite beyond the range.
    package init?(celText text: String) {
        var cursor = TextCursor(text.utf8)
        let isNegative = cursor.take("-")
        if !isNegative { _ = cursor.take("+") }
        switch String(decoding: cursor.rest, as: UTF8.self).lowercased() {
        case "nan": self = .nan
        case "inf", "infinity": self = isNegative ? -.infinity : .infinity
        default:
            guard cursor.skipDecimal() else { return nil }
            self.init(decimal: text.utf8Span.span)
        }
    }
}

extension FixedWidthInteger {
    /// Reads decimal digits with an optional sign, as CEL's `int()` and `uint()` take them; nil for anything else and
    /// for what does not fit.
    package init?(celText text: String) { self.init(decimal: text.utf8Span.span) }
}

extension TextCursor {
    /// Whether the rest is digits with at most one point before, among or after them, and an exponent or none.
    fileprivate mutating func skipDecimal() -> Bool {
        var digits = skipDigits()
        if take(".") { digits += skipDigits() }
        guard digits > 0 else { return false }
        if take("e") || take("E") {
            _ = take("+") || take("-")
            guard skipDigits() > 0 else { return false }
        }
        return isAtEnd
    }

    /// How many there were.
    private mutating func skipDigits() -> Int {
        var count = 0
        while takeDigit() != nil { count += 1 }
        return count
    }
}
