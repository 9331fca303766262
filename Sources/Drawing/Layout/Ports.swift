/// Where lines meet vertices, counted from a vertex's middle, and how wide that makes each vertex.
struct Ports {
    /// For each layer, each of its nets, and each source of the net.
    private(set) var leaving: [[[Int]]]
    /// For each layer, each net that leaves it, and each target of the net.
    private(set) var arriving: [[[Int]]]
    private(set) var widths: [Int]

    init(_ graph: LayeredGraph, _ nets: [[Net]], in metrics: Metrics, widths: [Int]) {
        self.widths = widths
        leaving = nets.map { $0.map { $0.sources.map { _ in 0 } } }
        arriving = nets.map { $0.map { $0.targets.map { _ in 0 } } }
        var place = Array(repeating: 0, count: graph.nodes.count)
        for layer in graph.layers { for (index, vertex) in layer.enumerated() { place[vertex] = index } }

        for (layer, nets) in nets.enumerated() {
            var ends: [Int: [End]] = [:]
            var starts: [Int: [End]] = [:]
            for (index, net) in nets.enumerated() {
                for (slot, source) in net.sources.enumerated() {
                    starts[source, default: []].append(End(index, slot, net.targets.map { place[$0] }, metrics.portGap))
                }
                for (slot, target) in net.targets.enumerated() {
                    let label = net.labels[slot].map { metrics.labelWidth($0) + 2 * metrics.portGap } ?? 0
                    ends[target, default: []].append(
                        End(index, slot, net.sources.map { place[$0] }, max(metrics.portGap, label)))
                }
            }
            // No order matters: each vertex is settled by itself.
            for (vertex, group) in starts {
                for (end, offset) in settle(group, at: vertex) { leaving[layer][end.net][end.slot] = offset }
            }
            for (vertex, group) in ends {
                for (end, offset) in settle(group, at: vertex) { arriving[layer][end.net][end.slot] = offset }
            }
        }
    }

    private struct End {
        let net: Int
        let slot: Int
        /// Where the others of its net are, on average.
        let bearing: Double
        let width: Int

        init(_ net: Int, _ slot: Int, _ places: [Int], _ width: Int) {
            self.net = net
            self.slot = slot
            bearing = Double(places.reduce(0, +)) / Double(max(places.count, 1))
            self.width = width
        }
    }

    /// Side by side around the middle, in the order of where they come from or go to.
    private mutating func settle(_ group: [End], at vertex: Int) -> [(End, Int)] {
        let order = group.indices.sorted { (group[$0].bearing, $0) < (group[$1].bearing, $1) }
        // The last one's label may reach to the right of it as the first one's line does to the left.
        var offset = -group.indices.dropLast().reduce(0) { $0 + group[order[$1]].width } / 2
        var settled: [(End, Int)] = []
        let isPassage = widths[vertex] == 1
        for end in order.map({ group[$0] }) {
            settled.append((end, offset))
            if !isPassage { widths[vertex] = max(widths[vertex], 2 * (max(-offset, offset + end.width) + 1)) }
            offset += end.width
        }
        return settled
    }
}
