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

    private(set) var boxes: [Box] = []
    private(set) var wires: [Wire] = []
    private(set) var width = 0
    private(set) var height = 0
    /// Edges that are only told, because nobody could follow their lines.
    private(set) var omitted: [Diagram.Arrow] = []

    init(_ diagram: Diagram, in metrics: Metrics) {
        var pen = Point(x: 0, y: 0)
        var shelf = 0
        for part in Components(nodeCount: diagram.nodes.count, arrows: diagram.arrows).parts {
            let layout = Layout(part, of: diagram, in: metrics)
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

    private init(_ part: Components.Part, of diagram: Diagram, in metrics: Metrics) {
        var graph = LayeredGraph(part)
        graph.order()
        let sizes = graph.nodes.map { node in node.map { metrics.size(diagram.nodes[$0]) } ?? (width: 1, height: 0) }
        let nets = Net.nets(of: graph)
        let ports = Ports(graph, nets, in: metrics, widths: sizes.map(\.width))
        let columns = Columns(graph, nets, ports, gap: metrics.gap)
        omitted = graph.omitted

        for (layer, vertices) in graph.layers.enumerated() {
            let bottom = height + (vertices.map { sizes[$0].height }.max() ?? 0)
            for vertex in vertices {
                let left = columns.left(of: vertex)
                width = max(width, left + ports.widths[vertex])
                guard let node = graph.nodes[vertex] else { continue }
                boxes.append(
                    Box(
                        node: node, corner: Point(x: left, y: height), width: ports.widths[vertex],
                        height: sizes[vertex].height))
            }
            let top = height
            height = bottom
            if layer + 1 == graph.layers.count { break }
            let ends = nets[layer].indices.map { index in
                let net = nets[layer][index]
                return Channel.Ends(
                    sources: zip(net.sources, ports.leaving[layer][index]).map { columns.middles[$0] + $1 },
                    targets: zip(net.targets, ports.arriving[layer][index]).map { columns.middles[$0] + $1 })
            }
            let channel = Channel(ends)
            let hasLabels = nets[layer].contains { $0.labels.contains { $0 != nil } }
            height +=
                metrics.lead + max(channel.trackCount, 1) * metrics.trackGap + (hasLabels ? metrics.labelHeight : 0)
                + metrics.arrowHeight
            let below = height + (graph.layers[layer + 1].map { sizes[$0].height }.max() ?? 0)
            for (index, net) in nets[layer].enumerated() {
                let route = channel.routes[index]
                wires.append(
                    Wire(
                        upper: zip(net.sources, ends[index].sources).map {
                            Point(x: $1, y: graph.nodes[$0] == nil ? bottom : top + sizes[$0].height)
                        },
                        lower: net.targets.indices.map { slot in
                            let isArrow = graph.nodes[net.targets[slot]] != nil
                            return Wire.End(
                                point: Point(x: ends[index].targets[slot], y: isArrow ? height : below),
                                label: net.labels[slot], isArrow: isArrow)
                        },
                        rails: route.tracks.map { bottom + metrics.lead + $0 * metrics.trackGap },
                        crossover: route.crossover, isOrderOnly: net.isOrderOnly))
                width = max(width, (route.crossover ?? 0) + 1)
            }
        }
    }
}

extension Layout.Point {
    fileprivate func moved(by other: Self) -> Self { Self(x: x + other.x, y: y + other.y) }
}
