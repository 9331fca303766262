import Values

/// What a plain scalar was in YAML 1.1, where that is not what it is in YAML 1.2.
enum AmbiguousText {
    /// Text now; a boolean then.
    case boolean(Bool)
    /// Text now; a number then.
    case number
    /// A decimal number now, with these digits; an octal one then, or text where it has an 8 or a 9.
    case leadingZero(digits: String, wasOctal: Bool)
    /// `=`, the sign for the value that a mapping as a whole has.
    case valueSign

    /// Nil for what never changed. Dates are left alone: they are text now, and read as dates where one is wanted.
    init?(_ text: String, _ value: Value) {
        let reading: Self? =
            switch value {
            case .string: Self.boolean(text) ?? (Self.wasNumber(text) ? .number : text == "=" ? .valueSign : nil)
            case .int: Self.leadingZero(text)
            default: nil
            }
        guard let reading else { return nil }
        self = reading
    }

    /// Whether it is worth a look: numbers, and words with the first letters of `yes`, `no`, `on` and `off`.
    static func canBegin(with byte: UInt8) -> Bool {
        switch Unicode.Scalar(byte) {
        case "0"..."9", "+", "-", ".", "=", "y", "Y", "n", "N", "o", "O": true
        default: false
        }
    }

    private static func boolean(_ text: String) -> Self? {
        guard text.utf8.count <= 3 else { return nil }
        return switch text {
        case "y", "Y", "yes", "Yes", "YES", "on", "On", "ON": .boolean(true)
        case "n", "N", "no", "No", "NO", "off", "Off", "OFF": .boolean(false)
        default: nil
        }
    }

    /// `1_000`, `0b101`, `-0x1F`, `12:30:45`.
    private static func wasNumber(_ text: String) -> Bool {
        var rest = NumberText(text)
        _ = rest.takeSign()
        guard let first = rest.text.utf8.first, first.isDigit else { return false }
        let number = String(rest.text.unicodeScalars.filter { $0 != "_" })
        rest = NumberText(number)
        if rest.take("0b") { return rest.takeDigits(radix: 2) > 0 && rest.isAtEnd }
        return CoreSchema.int.read(number) != nil || CoreSchema.float.read(number) != nil || wasSexagesimal(number)
    }

    /// Digits, then parts below 60 behind colons; the last may have a fraction.
    private static func wasSexagesimal(_ text: String) -> Bool {
        let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let parts = halves[0].split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count > 1, (parts + halves.dropFirst()).allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }) else {
            return false
        }
        let startsWell = halves.count == 2 || !parts[0].hasPrefix("0")
        return startsWell && parts.dropFirst().allSatisfy { $0.utf8.count <= 2 && Int($0).map { $0 < 60 } == true }
    }

    /// `0755`. A single digit behind the zeros is the same number either way.
    private static func leadingZero(_ text: String) -> Self? {
        var rest = NumberText(text)
        let sign = text.utf8.first == UInt8(ascii: "-") ? "-" : ""
        _ = rest.takeSign()
        guard rest.take("0"), rest.text.utf8.allSatisfy(\.isDigit) else { return nil }
        while rest.take("0") {}
        let digits = rest.text
        let wasOctal = digits.utf8.allSatisfy { $0 < UInt8(ascii: "8") }
        return digits.utf8.count > 1 || !wasOctal ? .leadingZero(digits: sign + digits, wasOctal: wasOctal) : nil
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}
