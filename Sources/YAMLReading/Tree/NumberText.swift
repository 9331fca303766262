/// Takes a text that may be a number apart, from the left.
struct NumberText {
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = text[...].utf8 }

    var isAtEnd: Bool { rest.isEmpty }
    var text: String { String(Substring(rest)) }

    mutating func take(_ prefix: String) -> Bool {
        guard rest.starts(with: prefix.utf8) else { return false }
        rest = rest.dropFirst(prefix.utf8.count)
        return true
    }

    mutating func takeSign() -> Bool { take("-") || take("+") }

    /// Takes as many digits as there are and gives their count.
    mutating func takeDigits(radix: Int = 10) -> Int {
        let others = rest.drop { Character(Unicode.Scalar($0)).hexDigitValue ?? radix < radix }
        let count = rest.count - others.count
        rest = others
        return count
    }
}
