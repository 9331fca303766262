/// A page of terminal cells on which lines join where they meet.
struct Canvas {
    /// The directions in which a line leaves a cell.
    struct Arms: OptionSet {
        let rawValue: UInt8
        static let up = Arms(rawValue: 1)
        static let down = Arms(rawValue: 2)
        static let left = Arms(rawValue: 4)
        static let right = Arms(rawValue: 8)
        static let vertical: Arms = [.up, .down]
        static let level: Arms = [.left, .right]
    }

    private struct Cell {
        var arms: Arms = []
        var isDashed = false
        var isRound = false
        /// The wire whose line it is.
        var owner: Int32 = -1
    }

    private let width: Int
    private let height: Int
    private var cells: [Cell]
    /// What stands over the lines, by row.
    private var texts: [[(x: Int, text: String)]]

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        cells = Array(repeating: Cell(), count: width * height)
        texts = Array(repeating: [], count: height)
    }

    /// Draws a wire in one cell. Where two wires cross, the level one is broken, so that a cross always joins.
    mutating func stroke(_ arms: Arms, x: Int, y: Int, owner: Int, isDashed: Bool) {
        let owner = Int32(owner)
        change(x, y) { cell in
            if cell.arms.isEmpty || cell.owner == owner {
                cell = Cell(arms: cell.arms.union(arms), isDashed: isDashed, owner: owner)
            } else if arms.isSubset(of: .vertical) {
                cell = Cell(arms: .vertical, isDashed: isDashed, owner: owner)
            }
        }
    }

    mutating func set(_ arms: Arms, x: Int, y: Int, isDashed: Bool, isRound: Bool = false) {
        change(x, y) { $0 = Cell(arms: arms, isDashed: isDashed, isRound: isRound) }
    }

    mutating func clear(x: Int, y: Int) { change(x, y) { $0 = Cell() } }

    /// Adds arms to what is there, whosever it is.
    mutating func join(_ arms: Arms, x: Int, y: Int) { change(x, y) { $0.arms.formUnion(arms) } }

    mutating func write(_ text: String, x: Int, y: Int) {
        if (0..<height).contains(y) { texts[y].append((x, text)) }
    }

    private mutating func change(_ x: Int, _ y: Int, _ body: (inout Cell) -> Void) {
        if (0..<width).contains(x), (0..<height).contains(y) { body(&cells[y * width + x]) }
    }

    var text: String {
        var page = ""
        for y in 0..<height {
            var line = ""
            var x = 0
            for piece in texts[y].sorted(by: { $0.x < $1.x }) where piece.x >= x {
                for x in x..<piece.x { line.unicodeScalars.append(symbol(x, y)) }
                line += piece.text
                x = piece.x + piece.text.columns
            }
            while x < width {
                line.unicodeScalars.append(symbol(x, y))
                x += 1
            }
            while line.unicodeScalars.last == " " { line.unicodeScalars.removeLast() }
            page += line + "\n"
        }
        return page
    }

    private func symbol(_ x: Int, _ y: Int) -> Unicode.Scalar {
        guard x < width else { return " " }
        let cell = cells[y * width + x]
        let symbol = Self.symbols[Int(cell.arms.rawValue)]
        switch symbol {
        case "│" where cell.isDashed: return "╎"
        case "─" where cell.isDashed: return "╌"
        case "┌" where cell.isRound: return "╭"
        case "┐" where cell.isRound: return "╮"
        case "└" where cell.isRound: return "╰"
        case "┘" where cell.isRound: return "╯"
        default: return symbol
        }
    }

    private static let symbols: [Unicode.Scalar] = [
        " ", "╵", "╷", "│", "╴", "┘", "┐", "┤", "╶", "└", "┌", "├", "─", "┴", "┬", "┼",
    ]
}
