/// A place in a text of fixed form, such as a date; each step forward tells whether the text allowed it.
struct TextCursor {
    private(set) var rest: ArraySlice<UInt8>

    init(_ text: some Sequence<UInt8>) { rest = ArraySlice(text) }

    var isAtEnd: Bool { rest.isEmpty }
    var next: UInt8? { rest.first }

    mutating func take(_ text: String) -> Bool {
        guard rest.starts(with: text.utf8) else { return false }
        rest = rest.dropFirst(text.utf8.count)
        return true
    }

    mutating func skip() { rest = rest.dropFirst() }

    mutating func takeDigit() -> Int? {
        guard let digit = rest.first?.decimalDigit else { return nil }
        skip()
        return Int(digit)
    }

    /// A number of that many digits, no fewer.
    mutating func takeNumber(digits: Int) -> Int? {
        var number = 0
        for _ in 0..<digits {
            guard let digit = takeDigit() else { return nil }
            number = number * 10 + digit
        }
        return number
    }

    /// A number of one digit or more.
    mutating func takeNumber(digitsUpTo limit: Int) -> Int? {
        guard var number = takeDigit() else { return nil }
        for _ in 1..<limit {
            guard let digit = takeDigit() else { break }
            number = number * 10 + digit
        }
        return number
    }
}
