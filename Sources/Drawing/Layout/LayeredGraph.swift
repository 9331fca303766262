/// A graph whose every edge leads from one layer to the next: long edges pass through places of their own.
struct LayeredGraph {
    struct Link {
        let from: Int
        let to: Int
        let label: String?
        let isOrderOnly: Bool
    }

    /// What each vertex stands for: a node of the diagram, or nil where an edge passes through a layer.
    private(set) var nodes: [Int?]
    private(set) var layerOf: [Int]
    /// The vertices of each layer, from left to right.
    var layers: [[Int]] = []
    private(set) var links: [Link] = []
    /// Edges that would need more places than anyone could follow.
    private(set) var omitted: [Diagram.Arrow] = []

    init(_ part: Components.Part) {
        let places = Dictionary(uniqueKeysWithValues: zip(part.nodes, part.nodes.indices))
        let arrows = part.arrows.map { (from: places[$0.from] ?? 0, to: places[$0.to] ?? 0, whole: $0) }
        nodes = part.nodes
        layerOf = Self.layers(count: nodes.count, edges: arrows.map { ($0.from, $0.to) })

        // Long edges of one source go the same way for as long as they can.
        var trunks: [[Int]: [Int]] = [:]
        var room = 2000 + 4 * (nodes.count + arrows.count)
        let byLength = arrows.indices.sorted { (span(arrows[$0]), $0) < (span(arrows[$1]), $1) }
        for arrow in byLength.map({ arrows[$0] }) {
            let key = [arrow.from, arrow.whole.isOrderOnly ? 1 : 0]
            var trunk = trunks[key] ?? []
            let missing = span(arrow) - 1 - trunk.count
            guard missing <= room else {
                omitted.append(arrow.whole)
                continue
            }
            for _ in 0..<max(missing, 0) {
                let last = trunk.last ?? arrow.from
                nodes.append(nil)
                layerOf.append(layerOf[last] + 1)
                link(last, nodes.count - 1, nil, arrow.whole.isOrderOnly)
                trunk.append(nodes.count - 1)
            }
            room -= max(missing, 0)
            trunks[key] = trunk
            let start = span(arrow) == 1 ? arrow.from : trunk[span(arrow) - 2]
            link(start, arrow.to, arrow.whole.label, arrow.whole.isOrderOnly)
        }
        layers = Array(repeating: [], count: (layerOf.max() ?? -1) + 1)
        for vertex in nodes.indices { layers[layerOf[vertex]].append(vertex) }
    }

    private func span(_ arrow: (from: Int, to: Int, whole: Diagram.Arrow)) -> Int {
        layerOf[arrow.to] - layerOf[arrow.from]
    }

    private mutating func link(_ from: Int, _ to: Int, _ label: String?, _ isOrderOnly: Bool) {
        links.append(Link(from: from, to: to, label: label, isOrderOnly: isOrderOnly))
    }

    /// Each as high as what it comes from allows; but what comes from nothing stands right above what it leads to.
    private static func layers(count: Int, edges: [(from: Int, to: Int)]) -> [Int] {
        var layers = Array(repeating: 0, count: count)
        var isFirst = Array(repeating: true, count: count)
        var below = Array(repeating: [Int](), count: count)
        for edge in edges {
            below[edge.from].append(edge.to)
            isFirst[edge.to] = false
        }
        for node in 0..<count { for next in below[node] { layers[next] = max(layers[next], layers[node] + 1) } }
        for node in 0..<count where isFirst[node] {
            if let nearest = below[node].map({ layers[$0] }).min() { layers[node] = nearest - 1 }
        }
        return layers
    }
}
