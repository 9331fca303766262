/// A place in a text of fixed form, such as a date; each step forward says whether the text allowed it.
struct TextCursor {
    private(set) var rest: ArraySlice<UInt8>

    init(_ text: some Sequence<UInt8>) { rest = ArraySlice(text) }

    var isAtEnd: Bool { rest.isEmpty }
    var next: UInt8? { rest.first }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard let next, character ~= next else { return false }
        rest.removeFirst()
        return true
    }

    mutating func take(oneOf characters: Unicode.Scalar...) -> Bool {
        characters.contains { take($0) }
    }

    /// One or two letters, say, where each is among `characters`.
    mutating func takeDigit() -> Int? {
        guard let digit = rest.first?.decimalDigit else { return nil }
        rest.removeFirst()
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
}
