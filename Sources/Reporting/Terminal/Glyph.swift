/// What a reader takes for one character of a source: its bytes, and what a terminal shows for them.
struct Glyph: Equatable {
    let bytes: Range<Int>
    let text: String
    /// In columns of a terminal.
    let width: Int

    init(_ text: String, width: Int, at bytes: Range<Int>) {
        self.bytes = bytes
        self.text = text
        self.width = width
    }

    /// Each ill-formed sequence is one replacement character; tabs reach the next stop, counted from the first glyph.
    static func glyphs(in bytes: [UInt8], range: Range<Int>) -> [Glyph] {
        let (scalars, lengths) = decode(bytes[range])
        var glyphs: [Glyph] = []
        var offset = range.lowerBound
        var column = 0
        var taken = 0
        for character in String(scalars) {
            let count = character.unicodeScalars.count
            let length = lengths[taken..<taken + count].reduce(0, +)
            let glyph = Glyph(character, at: offset..<offset + length, column: column)
            glyphs.append(glyph)
            offset += length
            column += glyph.width
            taken += count
        }
        return glyphs
    }

    private static let tabStop = 4

    private init(_ character: Character, at bytes: Range<Int>, column: Int) {
        if character == "\t" {
            let width = Self.tabStop - column % Self.tabStop
            self.init(String(repeating: " ", count: width), width: width, at: bytes)
        } else {
            let text = String(character).shownSafely
            self.init(text, width: Self.width(of: text.unicodeScalars), at: bytes)
        }
    }

    /// The code points of some bytes, and how many bytes each took.
    private static func decode(_ bytes: ArraySlice<UInt8>) -> (scalars: String.UnicodeScalarView, lengths: [Int]) {
        var scalars = String.UnicodeScalarView()
        var lengths: [Int] = []
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes.makeIterator()
        while true {
            switch parser.parseScalar(from: &rest) {
            case .valid(let encoded):
                scalars.append(Unicode.UTF8.decode(encoded))
                lengths.append(encoded.count)
            case .error(let length):
                scalars.append("\u{FFFD}")
                lengths.append(length)
            case .emptyInput: return (scalars, lengths)
            }
        }
    }

    /// A sequence that is drawn as one emoji fills two columns; any other is as wide as its parts.
    static func width(of scalars: String.UnicodeScalarView) -> Int {
        if scalars.count > 1, let first = scalars.first, first.properties.isEmoji,
            first.properties.isEmojiPresentation
                || scalars.contains(where: { $0 == "\u{FE0F}" || $0.properties.isEmojiModifier })
        {
            return 2
        }
        return scalars.reduce(0) { $0 + $1.width }
    }
}
