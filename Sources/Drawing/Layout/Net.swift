/// Vertices of one layer that all lead to the same vertices of the next, and so may share one line.
///
/// A line that forks and joins is read as “each above leads to each below”. Only where that is so are edges one net,
/// which keeps a drawing true while it saves it most of its lines.
struct Net {
    /// From left to right.
    var sources: [Int]
    let targets: [Int]
    /// One for each target.
    let labels: [String?]
    let isOrderOnly: Bool

    /// The nets between each layer and the next, in the order of what they come from.
    static func nets(of graph: LayeredGraph) -> [[Net]] {
        var place = Array(repeating: 0, count: graph.nodes.count)
        for layer in graph.layers { for (index, vertex) in layer.enumerated() { place[vertex] = index } }
        var outgoing = Array(repeating: [LayeredGraph.Link](), count: graph.nodes.count)
        for link in graph.links { outgoing[link.from].append(link) }

        return graph.layers.map { layer in
            var nets: [Net] = []
            var known: [Shape: Int] = [:]
            for vertex in layer {
                for isOrderOnly in [false, true] {
                    let links = outgoing[vertex].filter { $0.isOrderOnly == isOrderOnly }
                        .sorted { place[$0.to] < place[$1.to] }
                    if links.isEmpty { continue }
                    let shape = Shape(
                        targets: links.map(\.to), labels: links.map(\.label), isOrderOnly: isOrderOnly)
                    if let index = known[shape] {
                        nets[index].sources.append(vertex)
                    } else {
                        known[shape] = nets.count
                        nets.append(
                            Net(
                                sources: [vertex], targets: shape.targets, labels: shape.labels,
                                isOrderOnly: isOrderOnly))
                    }
                }
            }
            return nets
        }
    }

    private struct Shape: Hashable {
        let targets: [Int]
        let labels: [String?]
        let isOrderOnly: Bool
    }
}
