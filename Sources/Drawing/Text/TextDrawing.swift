/// Draws a diagram with the box-drawing characters of a terminal.
///
/// Inputs and outputs have round corners, steps square ones. A step that fans out is a stack, one that may be left out
/// is dashed, and so is a line along which nothing flows.
package struct TextDrawing {
    private let pageWidth: Int

    /// - Parameter width: The columns up to which parts that nothing joins stand side by side.
    package init(width: Int = 100) { pageWidth = width }

    /// Beyond this many cells, a page that nobody could read, edges are listed instead.
    private static let mostCells = 8_000_000
    private static let mostTitle = 48

    package func render(_ diagram: Diagram) -> String {
        let layout = Layout(diagram, in: metrics)
        guard layout.width * layout.height <= Self.mostCells else { return list(diagram) }
        var canvas = Canvas(width: layout.width, height: layout.height)
        for (index, wire) in layout.wires.enumerated() { draw(wire, owner: index, on: &canvas) }
        for box in layout.boxes { draw(diagram.nodes[box.node], in: box, on: &canvas) }
        for point in layout.wires.flatMap(\.upper) { canvas.join(.down, x: point.x, y: point.y - 1) }
        return canvas.text + notes(layout.omitted, in: diagram)
    }

    private var metrics: Metrics {
        Metrics(
            size: { node in
                let stack = node.isFanOut ? 1 : 0
                let widest = Self.texts(of: node).map(\.columns).max() ?? 0
                return (widest + 4 + stack, node.lines.count + 3 + stack)
            },
            labelWidth: { $0.shown(within: Self.mostTitle).columns }, gap: 2, portGap: 2, lead: 0, trackGap: 1,
            labelHeight: 1, arrowHeight: 1, pageWidth: pageWidth)
    }

    private static func texts(of node: Diagram.Node) -> [String] {
        ([node.title] + node.lines).map { $0.shown(within: mostTitle) }
    }

    private func draw(_ wire: Layout.Wire, owner: Int, on canvas: inout Canvas) {
        func down(_ x: Int, _ range: Range<Int>) {
            for y in range { canvas.stroke(.vertical, x: x, y: y, owner: owner, isDashed: wire.isOrderOnly) }
        }
        func level(_ y: Int, _ columns: [Int]) {
            guard let left = columns.min(), let right = columns.max(), left < right else { return }
            for x in left...right {
                let arms: Canvas.Arms = x == left ? .right : x == right ? .left : .level
                canvas.stroke(arms, x: x, y: y, owner: owner, isDashed: wire.isOrderOnly)
            }
        }
        func join(_ arms: Canvas.Arms, _ x: Int, _ y: Int) {
            canvas.stroke(arms, x: x, y: y, owner: owner, isDashed: wire.isOrderOnly)
        }
        if let first = wire.rails.first, let last = wire.rails.last {
            level(first, wire.upper.map(\.x) + (wire.crossover.map { [$0] } ?? wire.lower.map(\.point.x)))
            if let crossover = wire.crossover {
                level(last, [crossover] + wire.lower.map(\.point.x))
                join(.down, crossover, first)
                down(crossover, first + 1..<last)
                join(.up, crossover, last)
            }
            for point in wire.upper {
                down(point.x, point.y..<first)
                join(.up, point.x, first)
            }
            for end in wire.lower {
                join(.down, end.point.x, last)
                down(end.point.x, last + 1..<end.point.y)
            }
        } else if let top = wire.upper.first?.y {
            for end in wire.lower { down(end.point.x, top..<end.point.y) }
        }
        for end in wire.lower where end.isArrow {
            canvas.write("▼", x: end.point.x, y: end.point.y - 1)
            if let label = end.label {
                canvas.write(label.shown(within: Self.mostTitle), x: end.point.x + 2, y: end.point.y - 2)
            }
        }
    }

    private func draw(_ node: Diagram.Node, in box: Layout.Box, on canvas: inout Canvas) {
        let card = Card(
            left: box.corner.x, top: box.corner.y, right: box.corner.x + box.width - 1,
            bottom: box.corner.y + box.height - 1, isRound: node.kind != .step, isDashed: node.isConditional)
        canvas.draw(card, isStack: node.isFanOut)
        for (row, text) in Self.texts(of: node).enumerated() {
            canvas.write(text, x: card.left + 2, y: card.top + 1 + row)
        }
    }

    private func notes(_ omitted: [Diagram.Arrow], in diagram: Diagram) -> String {
        omitted.isEmpty ? "" : "\nalso:\n" + omitted.map { line($0, in: diagram) }.joined()
    }

    private func list(_ diagram: Diagram) -> String {
        diagram.nodes.map { $0.title.shown(within: Self.mostTitle) + "\n" }.joined()
            + notes(diagram.arrows, in: diagram)
    }

    private func line(_ arrow: Diagram.Arrow, in diagram: Diagram) -> String {
        let (from, to) = (diagram.nodes[arrow.from].title, diagram.nodes[arrow.to].title)
        return "  \(from.shown(within: Self.mostTitle)) → \(to.shown(within: Self.mostTitle))\n"
    }
}
