/// Decimal text as numbers, for JSON and for the conversions of expressions.
extension FixedWidthInteger {
    /// Digits with an optional sign, a minus only for signed types; nil for anything else and for what does not fit.
    init?(decimal text: Span<UInt8>) {
        let isNegative = text.count > 0 && text[0] == UInt8(ascii: "-")
        let digits = isNegative || (text.count > 0 && text[0] == UInt8(ascii: "+")) ? 1..<text.count : 0..<text.count
        guard !digits.isEmpty, Self.isSigned || !isNegative else { return nil }
        var number: Self = 0
        for place in digits {
            guard let digit = text[place].decimalDigit else { return nil }
            let (shifted, overflow) = number.multipliedReportingOverflow(by: 10)
            let (sum, carry) =
                isNegative
                ? shifted.subtractingReportingOverflow(Self(digit)) : shifted.addingReportingOverflow(Self(digit))
            guard !overflow, !carry else { return nil }
            number = sum
        }
        self = number
    }
}

extension Double {
    /// The double nearest to a decimal number, an infinity beyond the range.
    ///
    /// The text is a sign or none, digits with at most one point among them, and an exponent or none; else it is NaN.
    init(decimal text: Span<UInt8>) {
        self = Self.exactly(decimal: text) ?? Self.nearest(decimal: text) ?? .nan
    }

    private static func nearest(decimal text: Span<UInt8>) -> Double? {
        guard let text = try? UTF8Span(validating: text) else { return nil }
        return Double(String(copying: text))
    }

    /// Clinger's fast path: where the digits fit 53 bits and the power of ten is itself a double, one multiplication
    /// or division rounds correctly. It covers nearly every number that people and programs write.
    private static func exactly(decimal text: Span<UInt8>) -> Double? {
        let isNegative = text.count > 0 && text[0] == UInt8(ascii: "-")
        var significand: UInt64 = 0
        var exponent = 0
        var isInFraction = false
        for place in text.indices {
            switch text[place] {
            case "0"..."9":
                guard significand < 1 << 53 / 10 else { return nil }
                significand = significand * 10 + UInt64(text[place] - UInt8(ascii: "0"))
                if isInFraction { exponent -= 1 }
            case ".": isInFraction = true
            case "e", "E":
                guard let written = Int16(decimal: text.extracting((place + 1)...)) else { return nil }
                return scaled(significand, by: exponent + Int(written), isNegative: isNegative)
            default: break
            }
        }
        return scaled(significand, by: exponent, isNegative: isNegative)
    }

    private static func scaled(_ significand: UInt64, by exponent: Int, isNegative: Bool) -> Double? {
        let magnitude: Double
        switch exponent {
        case 0...22: magnitude = Double(significand) * powersOfTen[exponent]
        case -22..<0: magnitude = Double(significand) / powersOfTen[-exponent]
        default: return nil
        }
        return isNegative ? -magnitude : magnitude
    }

    /// Those that a double holds exactly.
    private static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]
}
