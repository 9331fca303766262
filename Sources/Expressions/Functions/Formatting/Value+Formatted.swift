import Values

/// What the verbs other than `%s` make of single values.
extension Value {
    /// Nil for a kind that the verb does not take.
    func formatted(as clause: FormatClause) -> String? {
        switch clause.verb {
        case .text: nil
        case .decimal: decimal
        case .fixedPoint: rounded { $0.fixedPoint(fractionDigits: clause.precision) }
        case .scientific: rounded { $0.scientific(fractionDigits: clause.precision) }
        case .binary: self == .bool(true) ? "1" : self == .bool(false) ? "0" : whole(radix: 2)
        case .octal: whole(radix: 8)
        case .hexadecimal: hexadecimal
        case .capitalHexadecimal: hexadecimal?.uppercased()
        }
    }

    private var decimal: String? {
        if case .double(let double) = self { double.plainCELText } else { whole(radix: 10) }
    }

    private var hexadecimal: String? {
        switch self {
        case .string(let text): Hex.encode(Array(text.utf8))
        case .bytes(let bytes): Hex.encode(bytes)
        default: whole(radix: 16)
        }
    }

    /// A sign before a magnitude: negative numbers are not written as their bits.
    private func whole(radix: Int) -> String? {
        switch self {
        case .int(let int): String(int, radix: radix)
        case .uint(let uint): String(uint, radix: radix)
        default: nil
        }
    }

    private func rounded(_ text: (ExactDecimal) -> String) -> String? {
        switch self {
        case .int(let int): (int < 0 ? "-" : "") + text(ExactDecimal(int.magnitude))
        case .uint(let uint): text(ExactDecimal(uint))
        case .double(let double):
            double.celWord ?? (double.sign == .minus ? "-" : "") + text(ExactDecimal(double.magnitude))
        default: nil
        }
    }
}
