/// How much of a terminal's line a text takes.
extension String {
    /// In columns: some characters fill two, and some none.
    package var columns: Int {
        if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return utf8.count }
        return reduce(0) { $0 + Glyph.width(of: $1.unicodeScalars) }
    }

    /// Itself, or as much of it as fits with an ellipsis behind.
    package func cut(toColumns most: Int) -> String {
        guard columns > most else { return self }
        guard most > 0 else { return "" }
        var text = ""
        var room = most - 1
        for character in self {
            room -= Glyph.width(of: character.unicodeScalars)
            guard room >= 0 else { break }
            text.append(character)
        }
        return text + "…"
    }

    /// With blanks up to a column.
    package func padded(toColumns count: Int) -> String {
        self + String(repeating: " ", count: max(count - columns, 0))
    }
}
