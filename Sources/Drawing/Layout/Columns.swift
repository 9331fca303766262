/// Where the vertices of each layer stand from left to right: as near as they can to what they are joined with.
struct Columns {
    /// The middle of each vertex.
    private(set) var middles: [Int]
    private let graph: LayeredGraph
    private let nets: [[Net]]
    private let ports: Ports
    private let gap: Int

    init(_ graph: LayeredGraph, _ nets: [[Net]], _ ports: Ports, gap: Int) {
        self.graph = graph
        self.nets = nets
        self.ports = ports
        self.gap = gap
        middles = Array(repeating: 0, count: graph.nodes.count)
        for layer in graph.layers { place(layer, wanted: layer.map { _ in (0, 1) }) }
        for round in 0..<(graph.nodes.count > 4000 ? 3 : 9) {
            if round.isMultiple(of: 2) { sweepDown() } else { sweepUp() }
        }
        let left = graph.nodes.indices.map { self.left(of: $0) }.min() ?? 0
        for vertex in middles.indices { middles[vertex] -= left }
    }

    func left(of vertex: Int) -> Int { middles[vertex] - ports.widths[vertex] / 2 }

    private typealias Wish = (at: Double, weight: Double)

    private mutating func sweepDown() {
        for layer in graph.layers.indices.dropFirst() {
            var wishes: [Int: [Wish]] = [:]
            for (index, net) in nets[layer - 1].enumerated() {
                let (mean, weight) = pull(of: net.sources, ports.leaving[layer - 1][index])
                for (target, offset) in zip(net.targets, ports.arriving[layer - 1][index]) {
                    wishes[target, default: []].append((mean - Double(offset), weight))
                }
            }
            fulfil(wishes, in: layer)
        }
    }

    private mutating func sweepUp() {
        for layer in graph.layers.indices.dropLast().reversed() {
            var wishes: [Int: [Wish]] = [:]
            for (index, net) in nets[layer].enumerated() {
                let (mean, weight) = pull(of: net.targets, ports.arriving[layer][index])
                for (source, offset) in zip(net.sources, ports.leaving[layer][index]) {
                    wishes[source, default: []].append((mean - Double(offset), weight))
                }
            }
            fulfil(wishes, in: layer)
        }
    }

    /// Where one end of a net would have the other. Boxes pull, and what only passes through hardly does.
    private func pull(of vertices: [Int], _ offsets: [Int]) -> Wish {
        var (boxes, passages) = ((sum: 0, count: 0), (sum: 0, count: 0))
        for (vertex, offset) in zip(vertices, offsets) {
            let column = middles[vertex] + offset
            if graph.nodes[vertex] == nil {
                passages = (passages.sum + column, passages.count + 1)
            } else {
                boxes = (boxes.sum + column, boxes.count + 1)
            }
        }
        return boxes.count > 0
            ? (Double(boxes.sum) / Double(boxes.count), 1)
            : (Double(passages.sum) / Double(max(passages.count, 1)), 0.25)
    }

    /// Vertices without a wish would rather stay; what only passes through insists, so that long lines are straight.
    private mutating func fulfil(_ wishes: [Int: [Wish]], in layer: Int) {
        let wanted = graph.layers[layer].map { vertex in
            let weight = graph.nodes[vertex] == nil ? 100.0 : 1.0
            guard let wishes = wishes[vertex] else { return (Double(middles[vertex]), 0.1 * weight) }
            return (Self.median(of: wishes), weight)
        }
        place(graph.layers[layer], wanted: wanted)
    }

    /// Grants one wish in full rather than a bit of each, because a straight line is worth more than two short bends.
    private static func median(of wishes: [Wish]) -> Double {
        let wishes = wishes.sorted { $0.at < $1.at }
        let half = wishes.reduce(0) { $0 + $1.weight } / 2
        var sum = 0.0
        for (index, wish) in wishes.enumerated() {
            sum += wish.weight
            if sum > half { return wish.at }
            if sum == half, index + 1 < wishes.count { return (wish.at + wishes[index + 1].at) / 2 }
        }
        return wishes.last?.at ?? 0
    }

    /// The places nearest to the wanted ones, in squares, that keep the order and the distances: neighbours that want
    /// to be where the other is form a block, which stands where its members want to be on average.
    private mutating func place(_ layer: [Int], wanted: [(at: Double, weight: Double)]) {
        var blocks: [(sum: Double, weight: Double, members: Range<Int>)] = []
        var distances: [Int] = []
        for (index, vertex) in layer.enumerated() {
            distances.append(index == 0 ? 0 : distances[index - 1] + distance(layer[index - 1], vertex))
            let (at, weight) = wanted[index]
            var block = ((at - Double(distances[index])) * weight, weight, index..<index + 1)
            while let last = blocks.last, last.sum / last.weight > block.0 / block.1 {
                block = (last.sum + block.0, last.weight + block.1, last.members.lowerBound..<index + 1)
                blocks.removeLast()
            }
            blocks.append(block)
        }
        for block in blocks {
            let base = Self.nearest(to: block.sum / block.weight)
            for index in block.members { middles[layer[index]] = base + distances[index] }
        }
    }

    /// By hand, because rounding would be a call to the C library where the processor has no instruction for it.
    private static func nearest(to number: Double) -> Int {
        let whole = Int(number)
        let rest = number - Double(whole)
        return rest >= 0.5 ? whole + 1 : rest < -0.5 ? whole - 1 : whole
    }

    private func distance(_ left: Int, _ right: Int) -> Int {
        ports.widths[left] - ports.widths[left] / 2 + gap + ports.widths[right] / 2
    }
}
