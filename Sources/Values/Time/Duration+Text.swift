extension Duration: CustomStringConvertible {
    /// Seconds with the fraction that is needed, as CEL writes it: `3600s`, `-1.5s`.
    package var description: String {
        let (seconds, rest) = nanoseconds.magnitude.quotientAndRemainder(
            dividingBy: UInt(Self.nanosecondsPerSecond))
        return "\(nanoseconds < 0 ? "-" : "")\(seconds)\(Int(rest).asSecondFraction)s"
    }

    /// Reads what CEL's `duration()` takes: a sign or none, then numbers with units (`1h30m`, `1.5h`, `.5s`), or a
    /// bare `0`. Nil for anything else and for what does not fit; what is finer than a nanosecond is cut off.
    package init?(celText text: String) {
        var cursor = TextCursor(text.utf8)
        let sign: Int128 = cursor.take("-") ? -1 : 1
        if sign == 1 { _ = cursor.take("+") }
        if cursor.rest.elementsEqual("0".utf8) {
            self = .zero
            return
        }
        var total: Int128 = 0
        repeat {
            guard let part = cursor.takePart(in: Self.celUnits) else { return nil }
            total += part
            guard total <= Int.min.magnitude else { return nil }
        } while !cursor.isAtEnd
        guard let nanoseconds = Int(exactly: sign * total) else { return nil }
        self.init(nanoseconds: nanoseconds)
    }

    /// Reads a duration as configuration has it, one number with one unit: `500ms`, `90s`, `10m`, `2h`, `7d`.
    package init?(configurationText text: String) {
        var cursor = TextCursor(text.utf8)
        guard let total = cursor.takePart(in: Self.configurationUnits), cursor.isAtEnd,
            let nanoseconds = Int(exactly: total)
        else { return nil }
        self.init(nanoseconds: nanoseconds)
    }

    /// A unit whose name starts with another one's name stands before it.
    fileprivate typealias Units = [(name: String, nanoseconds: Int128)]
    private static let celUnits: Units = [
        ("h", 3_600_000_000_000), ("ms", 1_000_000), ("m", 60_000_000_000), ("s", 1_000_000_000), ("us", 1000),
        ("ns", 1),
    ]
    private static let configurationUnits: Units = [
        ("ms", 1_000_000), ("s", 1_000_000_000), ("m", 60_000_000_000), ("h", 3_600_000_000_000),
        ("d", 86_400_000_000_000),
    ]
}

extension TextCursor {
    /// Reads a number with its unit, as nanoseconds.
    fileprivate mutating func takePart(in units: Duration.Units) -> Int128? {
        guard let number = takeDecimal(), let unit = units.first(where: { take($0.name) }) else { return nil }
        return number.whole * unit.nanoseconds + number.fraction * unit.nanoseconds / number.fractionScale
    }

    /// Reads digits with at most one point before, among or after them; digits after the 18th decimal are dropped.
    private mutating func takeDecimal() -> (whole: Int128, fraction: Int128, fractionScale: Int128)? {
        var (whole, fraction, scale): (Int128, Int128, Int128) = (0, 0, 1)
        var hasDigits = false
        while let digit = takeDigit() {
            hasDigits = true
            whole = whole * 10 + Int128(digit)
            guard whole <= Int128(Int.max) + 1 else { return nil }
        }
        guard take(".") else { return hasDigits ? (whole, fraction, scale) : nil }
        while let digit = takeDigit() {
            hasDigits = true
            guard scale < 1_000_000_000_000_000_000 else { continue }
            fraction = fraction * 10 + Int128(digit)
            scale *= 10
        }
        return hasDigits ? (whole, fraction, scale) : nil
    }
}
