/// What stands under one line of source: underlines, labels, and the strokes that tie them together.
///
/// A label stands right behind the underlines where there is room for it; the others hang below, the rightmost first.
/// A span of several lines runs through a lane at the left, from the line that opens it to the line that closes it.
struct Annotations {
    /// One underline, in columns of the area behind the gutter.
    struct Item {
        enum Lane {
            case opens(Int)
            case closes(Int)

            var column: Int {
                switch self {
                case .opens(let column), .closes(let column): column
                }
            }
        }

        let columns: Range<Int>
        let isPrimary: Bool
        let ink: Ink
        var label: String
        var lane: Lane?

        var column: Int { columns.lowerBound }
    }

    private(set) var rows: [Strokes] = []
    /// The columns of the lanes in use, with the ink of the span that runs there.
    private(set) var lanes: [Int: Ink]

    init(_ items: [Item], lanes: [Int: Ink]) {
        self.lanes = lanes
        guard !items.isEmpty else { return }
        let items = items.sorted { ($0.column, $0.isPrimary ? 1 : 0) < ($1.column, $1.isPrimary ? 1 : 0) }
        let led = items.firstIndex { $0.lane != nil }
        let level = Self.level(items)
        underline(items, led: led, level: level)

        var hanging: [Item] = []
        for index in items.indices.reversed() {
            var item = items[index]
            if index == led { item.lane = nil }
            if index == level { item.label = "" }
            if item.lane != nil || !item.label.isEmpty { hanging.append(item) }
        }
        hang(hanging)
    }

    /// The item whose label stands behind the underlines: the rightmost, if no other reaches it.
    private static func level(_ items: [Item]) -> Int? {
        guard let last = items.last, !last.label.isEmpty else { return nil }
        return items.dropLast().allSatisfy { $0.columns.upperBound <= last.column } ? items.count - 1 : nil
    }

    private mutating func underline(_ items: [Item], led: Int?, level: Int?) {
        var row = row(leading: led.map { items[$0] })
        for item in items where !item.isPrimary { row.draw("-", at: item.columns, item.ink) }
        for item in items where item.isPrimary { row.draw("^", at: item.columns, item.ink) }
        if let level { row.end(at: items[level].columns.upperBound, with: " " + items[level].label, items[level].ink) }
        rows.append(row)
        if let led { turn(items[led]) }
    }

    /// - Parameter items: What found no place in the row of the underlines, from right to left.
    private mutating func hang(_ items: [Item]) {
        if let first = items.first, first.lane == nil { rows.append(row(tying: items[...])) }
        for (place, item) in items.enumerated() {
            let waiting = items[(place + 1)...]
            if item.lane == nil {
                var row = row(tying: waiting)
                row.end(at: item.column, with: item.label, item.ink)
                rows.append(row)
            } else {
                var row = row(leading: item, tying: waiting)
                row.draw("|", at: item.column, item.ink)
                if !item.label.isEmpty { row.end(at: item.column + 1, with: " " + item.label, item.ink) }
                rows.append(row)
                turn(item)
            }
        }
    }

    /// A row with the strokes of all lanes, of the item that is led into or out of its lane, and down to what waits.
    private func row(leading item: Item? = nil, tying waiting: ArraySlice<Item> = []) -> Strokes {
        var row = Strokes()
        if let item, let lane = item.lane { row.draw("_", at: lane.column + 1..<item.column, item.ink) }
        for (column, ink) in lanes { row.draw("|", at: column, ink) }
        for item in waiting { row.draw("|", at: item.column, item.ink) }
        return row
    }

    private mutating func turn(_ item: Item) {
        switch item.lane {
        case .opens(let column): lanes[column] = item.ink
        case .closes(let column): lanes[column] = nil
        case nil: break
        }
    }
}
