/// Takes a text that may be a number apart, from the left.
struct NumberText {
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = text[...].utf8 }

    var isAtEnd: Bool { rest.isEmpty }
    var text: String { String(Substring(rest)) }

    mutating func take(_ prefix: String) -> Bool {
        // Nearly always the first byte is another.
        guard rest.first == prefix.utf8.first, rest.starts(with: prefix.utf8) else { return false }
        rest = rest.dropFirst(prefix.utf8.count)
        return true
    }

    mutating func takeSign() -> Bool { take("-") || take("+") }

    /// Takes as many digits as there are and gives their count.
    mutating func takeDigits(radix: Int = 10) -> Int {
        let others = rest.drop { $0.digit < radix }
        let count = rest.count - others.count
        rest = others
        return count
    }
}

extension UInt8 {
    /// What it stands for as a digit; more than any radix where it is none.
    fileprivate var digit: Int {
        switch Unicode.Scalar(self) {
        case "0"..."9": Int(self) - 0x30
        case "a"..."f": Int(self) - 0x61 + 10
        case "A"..."F": Int(self) - 0x41 + 10
        default: .max
        }
    }
}
