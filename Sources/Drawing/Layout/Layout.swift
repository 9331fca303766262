/// Where everything in a drawing stands: boxes in layers from top to bottom, and lines between them at right angles.
///
/// Drawings differ in their units and in their strokes, and share this.
struct Layout {
    struct Point: Equatable {
        var x: Int
        var y: Int
    }

    struct Box {
        let node: Int
        var corner: Point
        let width: Int
        let height: Int
    }

    /// A line that joins all its upper ends with all its lower ends.
    struct Wire {
        struct End {
            var point: Point
            let label: String?
            /// Whether a box is there, and not a further wire.
            let isArrow: Bool
        }

        var upper: [Point]
        var lower: [End]
        /// The heights of its level parts: none, one, or two with a column in which it changes.
        var rails: [Int]
        var crossover: Int?
        let isOrderOnly: Bool
    }

    var boxes: [Box] = []
    var wires: [Wire] = []
    var width = 0
    var height = 0
    /// Edges that are only told, because nobody could follow their lines.
    var omitted: [Diagram.Arrow] = []

    init() {}

    init(_ diagram: Diagram, in metrics: Metrics) {
        var pen = Point(x: 0, y: 0)
        var shelf = 0
        for part in Components(nodeCount: diagram.nodes.count, arrows: diagram.arrows).parts {
            let layout = PartLayout(part, of: diagram, in: metrics).layout
            if pen.x > 0, pen.x + layout.width > metrics.pageWidth {
                pen = Point(x: 0, y: pen.y + shelf + metrics.trackGap)
                shelf = 0
            }
            add(layout, at: pen)
            pen.x += layout.width + metrics.gap
            shelf = max(shelf, layout.height)
        }
    }

    private mutating func add(_ other: Layout, at pen: Point) {
        boxes += other.boxes.map { box in
            var box = box
            box.corner = box.corner.moved(by: pen)
            return box
        }
        wires += other.wires.map { wire in
            var wire = wire
            wire.upper = wire.upper.map { $0.moved(by: pen) }
            for index in wire.lower.indices { wire.lower[index].point = wire.lower[index].point.moved(by: pen) }
            wire.rails = wire.rails.map { $0 + pen.y }
            wire.crossover = wire.crossover.map { $0 + pen.x }
            return wire
        }
        omitted += other.omitted
        width = max(width, pen.x + other.width)
        height = max(height, pen.y + other.height)
    }
}

extension Layout.Point {
    fileprivate func moved(by other: Self) -> Self { Self(x: x + other.x, y: y + other.y) }
}
