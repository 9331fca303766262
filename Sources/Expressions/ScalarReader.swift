/// Text that is read scalar by scalar, and knows how many UTF-8 bytes it has read.
struct ScalarReader {
    private let text: String
    private var rest: Substring.UnicodeScalarView
    private(set) var offset = 0

    init(_ text: String) {
        self.text = text
        rest = text[...].unicodeScalars
    }

    var next: Unicode.Scalar? { rest.first }

    mutating func read() -> Unicode.Scalar? {
        guard let scalar = rest.popFirst() else { return nil }
        offset += UTF8.width(scalar)
        return scalar
    }

    func startsWith(_ prefix: String) -> Bool {
        rest.starts(with: prefix.unicodeScalars)
    }

    /// Reads on if the rest starts with a prefix.
    mutating func skip(_ prefix: String) -> Bool {
        guard startsWith(prefix) else { return false }
        rest.removeFirst(prefix.unicodeScalars.count)
        offset += prefix.utf8.count
        return true
    }

    /// What stands before a delimiter, reading past both; nil, with nothing read, where there is none close by.
    ///
    /// Only names are read so, which are short; to search all of the rest time and again would be slow.
    mutating func readName(upTo delimiter: String) -> String? {
        let start = offset
        var ahead = self
        while !ahead.startsWith(delimiter) {
            guard ahead.offset - start < Self.longestName, ahead.read() != nil else { return nil }
        }
        let name = text(start..<ahead.offset)
        self = ahead
        return skip(delimiter) ? name : nil
    }

    private static let longestName = 40

    /// The scalars for which a test holds, up to the first for which it does not.
    mutating func read(while holds: (Unicode.Scalar) -> Bool) -> String {
        let start = offset
        while let next, holds(next) { _ = read() }
        return text(start..<offset)
    }

    /// What stands at UTF-8 offsets that this reader has passed.
    func text(_ range: Range<Int>) -> String {
        let utf8 = text.utf8
        let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return String(text[lower..<utf8.index(lower, offsetBy: range.count)])
    }
}
