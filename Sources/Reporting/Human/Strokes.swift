/// One row of an excerpt: strokes in columns, and text behind them.
struct Strokes {
    private var cells: [(symbol: Character, ink: Ink)] = []
    private var tail: (text: String, ink: Ink)?

    /// Draws over what is there already.
    mutating func draw(_ symbol: Character, at columns: Range<Int>, _ ink: Ink) {
        pad(to: columns.upperBound)
        for column in columns { cells[column] = (symbol, ink) }
    }

    mutating func draw(_ symbol: Character, at column: Int, _ ink: Ink) { draw(symbol, at: column..<column + 1, ink) }

    /// Ends the row with a text that begins in a column; strokes from there on give way.
    mutating func end(at column: Int, with text: String, _ ink: Ink) {
        pad(to: column)
        cells.removeSubrange(column...)
        tail = (text, ink)
    }

    private mutating func pad(to count: Int) {
        while cells.count < count { cells.append((" ", .plain)) }
    }

    /// As few pieces as the colours allow.
    var pieces: [(String, Ink)] {
        var pieces: [(String, Ink)] = []
        for cell in cells {
            if let last = pieces.last, last.1 == cell.ink || cell.symbol == " " {
                pieces[pieces.count - 1].0.append(cell.symbol)
            } else {
                pieces.append((String(cell.symbol), cell.ink))
            }
        }
        if let tail { pieces.append(tail) }
        return pieces
    }
}
