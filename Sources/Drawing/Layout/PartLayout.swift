/// The layout of one part of a diagram, built layer by layer from the top.
struct PartLayout {
    private(set) var layout = Layout()
    private let graph: LayeredGraph
    private let sizes: [(width: Int, height: Int)]
    private let nets: [[Net]]
    private let ports: Ports
    private let columns: Columns
    private let metrics: Metrics

    init(_ part: Components.Part, of diagram: Diagram, in metrics: Metrics) {
        var graph = LayeredGraph(part)
        graph.order()
        self.graph = graph
        self.metrics = metrics
        sizes = graph.nodes.map { node in node.map { metrics.size(diagram.nodes[$0]) } ?? (width: 1, height: 0) }
        nets = Net.nets(of: graph)
        ports = Ports(graph, nets, in: metrics, widths: sizes.map(\.width))
        columns = Columns(graph, nets, ports, gap: metrics.gap)
        layout.omitted = graph.omitted
        for layer in graph.layers.indices {
            place(layer)
            if layer + 1 < graph.layers.count { join(layer) }
        }
    }

    private func height(of layer: Int) -> Int { graph.layers[layer].map { sizes[$0].height }.max() ?? 0 }

    /// Puts the boxes of a layer at the end of what is there.
    private mutating func place(_ layer: Int) {
        for vertex in graph.layers[layer] {
            let left = columns.left(of: vertex)
            layout.width = max(layout.width, left + ports.widths[vertex])
            guard let node = graph.nodes[vertex] else { continue }
            layout.boxes.append(
                Layout.Box(
                    node: node, corner: Layout.Point(x: left, y: layout.height), width: ports.widths[vertex],
                    height: sizes[vertex].height))
        }
        layout.height += height(of: layer)
    }

    /// Leads lines from a layer, the last that is there, to where the next one begins.
    private mutating func join(_ layer: Int) {
        let nets = nets[layer]
        let ends = nets.indices.map { index in
            Channel.Ends(
                sources: zip(nets[index].sources, ports.leaving[layer][index]).map { columns.middles[$0] + $1 },
                targets: zip(nets[index].targets, ports.arriving[layer][index]).map { columns.middles[$0] + $1 })
        }
        let channel = Channel(ends)
        let (bottom, top) = (layout.height, layout.height - height(of: layer))
        let nextHeight = height(of: layer + 1)
        let hasLabels = nets.contains { $0.labels.contains { $0 != nil } }
        layout.height +=
            metrics.lead + max(channel.trackCount, 1) * metrics.trackGap + (hasLabels ? metrics.labelHeight : 0)
            + metrics.arrowHeight
        for (index, route) in channel.routes.enumerated() {
            layout.wires.append(
                Layout.Wire(
                    upper: zip(nets[index].sources, ends[index].sources).map { source, column in
                        // A box may be lower than its layer, and its line begins where it ends.
                        return Layout.Point(
                            x: column, y: graph.nodes[source] == nil ? bottom : top + sizes[source].height)
                    },
                    lower: nets[index].targets.indices.map { slot in
                        // A line that passes through the next layer ends where that layer does.
                        let isArrow = graph.nodes[nets[index].targets[slot]] != nil
                        let end = layout.height + (isArrow ? 0 : nextHeight)
                        return Layout.Wire.End(
                            point: Layout.Point(x: ends[index].targets[slot], y: end),
                            label: nets[index].labels[slot], isArrow: isArrow)
                    },
                    rails: route.tracks.map { bottom + metrics.lead + $0 * metrics.trackGap },
                    crossover: route.crossover, isOrderOnly: nets[index].isOrderOnly))
            layout.width = max(layout.width, (route.crossover ?? 0) + 1)
        }
    }
}
