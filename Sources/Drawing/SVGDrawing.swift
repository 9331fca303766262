/// Draws a diagram as a picture for web pages: it brings its own colours for light and dark, and no script.
package enum SVGDrawing {
    package static func render(_ diagram: Diagram) -> String {
        let layout = Layout(diagram, in: metrics)
        let notes = layout.omitted.map { "also: \(diagram.nodes[$0.from].title) → \(diagram.nodes[$0.to].title)" }
        let (width, height) = (layout.width + 2 * margin, layout.height + 2 * margin + 17 * notes.count)
        var lines = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"\(-margin) \(-margin) \(width) \(height)\""
                + " width=\"\(width)\" height=\"\(height)\" class=\"easel\" role=\"img\" xml:space=\"preserve\">",
            "<style>\(style)</style>",
        ]
        for wire in layout.wires { lines += draw(wire) }
        for box in layout.boxes { lines += draw(diagram.nodes[box.node], in: box) }
        for (row, note) in notes.enumerated() {
            lines.append("<text x=\"0\" y=\"\(layout.height + 17 * (row + 1))\">\(write(note))</text>")
        }
        return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
    }

    private static let margin = 12
    private static let stack = 5
    private static let radius = 7

    private static let style = """

        .easel text { font: 12px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; fill: #59636e }
        .easel text.title { font: 600 13px system-ui, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif; fill: #1f2328 }
        .easel text.label { font-size: 11px }
        .easel rect { fill: #ffffff; stroke: #8c959f; stroke-width: 1.2 }
        .easel .input rect { fill: #ddf4ff; stroke: #54aeff }
        .easel .output rect { fill: #dafbe1; stroke: #4ac26b }
        .easel .conditional rect { stroke-dasharray: 5 4 }
        .easel path { fill: none; stroke: #8c959f; stroke-width: 1.4 }
        .easel path.order { stroke-dasharray: 4 4 }
        .easel path.head { fill: #8c959f; stroke: none }
        @media (prefers-color-scheme: dark) {
          .easel text { fill: #9198a1 } .easel text.title { fill: #f0f6fc }
          .easel rect { fill: #151b23; stroke: #656c76 }
          .easel .input rect { fill: #10233d; stroke: #316dca } .easel .output rect { fill: #12261e; stroke: #347d39 }
          .easel path { stroke: #656c76 } .easel path.head { fill: #656c76 }
        }

        """

    private static let metrics = Metrics(
        size: { node in
            let widest = max(shown(node.title).columns * 8, (node.lines.map { shown($0).columns }.max() ?? 0) * 15 / 2)
            let stack = node.isFanOut ? Self.stack : 0
            return (widest + 28 + stack, 34 + 17 * node.lines.count + stack)
        },
        labelWidth: { shown($0).columns * 7 }, gap: 28, portGap: 16, lead: 14, trackGap: 14, labelHeight: 12,
        arrowHeight: 10,
        pageWidth: 1200)

    private static func draw(_ node: Diagram.Node, in box: Layout.Box) -> [String] {
        let stack = node.isFanOut ? Self.stack : 0
        let (x, y) = (box.corner.x, box.corner.y)
        let size = "width=\"\(box.width - stack)\" height=\"\(box.height - stack)\""
        let corner = node.kind == .step ? 5 : 14
        let classes = (node.isConditional ? ["conditional"] : []) + ["\(node.kind)"]
        var lines = ["<g class=\"\(classes.joined(separator: " "))\">"]
        if node.isFanOut { lines.append("<rect x=\"\(x + stack)\" y=\"\(y + stack)\" \(size) rx=\"\(corner)\"/>") }
        lines.append("<rect x=\"\(x)\" y=\"\(y)\" \(size) rx=\"\(corner)\"/>")
        lines.append("<text class=\"title\" x=\"\(x + 14)\" y=\"\(y + 22)\">\(write(node.title))</text>")
        for (row, line) in node.lines.enumerated() {
            lines.append("<text x=\"\(x + 14)\" y=\"\(y + 40 + 17 * row)\">\(write(line))</text>")
        }
        return lines + ["</g>"]
    }

    private static func draw(_ wire: Layout.Wire) -> [String] {
        guard let first = wire.upper.first, let last = wire.lower.last else { return [] }
        // Enough ways to use every end once: all lead over the same rails.
        var ways = wire.lower.map { (first, $0) }
        ways += wire.upper.dropFirst().map { ($0, last) }
        var lines = ways.map { upper, lower in
            "<path\(wire.isOrderOnly ? " class=\"order\"" : "") d=\"\(path(corners(from: upper, to: lower, of: wire)))\"/>"
        }
        for end in wire.lower where end.isArrow {
            let (x, y) = (end.point.x, end.point.y)
            lines.append("<path class=\"head\" d=\"M\(x) \(y)l-4.5 -8h9z\"/>")
            if let label = end.label {
                lines.append("<text class=\"label\" x=\"\(x + 8)\" y=\"\(y - 9)\">\(write(label))</text>")
            }
        }
        return lines
    }

    private static func corners(
        from upper: Layout.Point, to lower: Layout.Wire.End, of wire: Layout.Wire
    ) -> [Layout.Point] {
        var end = lower.point
        if lower.isArrow { end.y -= 6 }
        guard let top = wire.rails.first, let bottom = wire.rails.last else { return [upper, end] }
        let crossing = wire.crossover.map { [Layout.Point(x: $0, y: top), Layout.Point(x: $0, y: bottom)] } ?? []
        let points =
            [upper, Layout.Point(x: upper.x, y: top)] + crossing + [Layout.Point(x: end.x, y: bottom), end]
        return points.enumerated().filter { $0.offset == 0 || points[$0.offset - 1] != $0.element }.map(\.element)
    }

    /// Lines whose corners are rounded as far as both sides have room.
    private static func path(_ points: [Layout.Point]) -> String {
        var path = "M\(points[0].x) \(points[0].y)"
        for (index, point) in points.enumerated().dropFirst().dropLast() {
            let (before, after) = (points[index - 1], points[index + 1])
            let reach = min(radius, point.distance(to: before) / 2, point.distance(to: after) / 2)
            let (start, end) = (point.moved(reach, towards: before), point.moved(reach, towards: after))
            path += "L\(start.x) \(start.y)Q\(point.x) \(point.y) \(end.x) \(end.y)"
        }
        if points.count > 1 { path += "L\(points[points.count - 1].x) \(points[points.count - 1].y)" }
        return path
    }

    private static func shown(_ text: String) -> String { text.shown(within: 60) }

    private static func write(_ text: String) -> String {
        shown(text).unicodeScalars.map { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            // XML cannot hold these.
            case "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
            default: String(scalar)
            }
        }.joined()
    }
}

extension Layout.Point {
    fileprivate func distance(to other: Self) -> Int { abs(x - other.x) + abs(y - other.y) }

    fileprivate func moved(_ length: Int, towards other: Self) -> Self {
        Self(x: x + (other.x - x).signum() * length, y: y + (other.y - y).signum() * length)
    }
}
