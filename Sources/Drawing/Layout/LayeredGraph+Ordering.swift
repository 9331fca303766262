/// The order within layers: few edges should cross.
///
/// Each vertex goes where its neighbours in the layer before are on average, layer by layer, down and up a few times.
extension LayeredGraph {
    mutating func order() {
        var above = Array(repeating: [Int](), count: nodes.count)
        var below = above
        for link in links {
            above[link.to].append(link.from)
            below[link.from].append(link.to)
        }
        var best = layers
        var fewest = crossings(below)
        var place = Array(repeating: 0, count: nodes.count)
        for layer in layers { for (index, vertex) in layer.enumerated() { place[vertex] = index } }
        for round in 0..<12 where fewest > 0 {
            let isDownward = round.isMultiple(of: 2)
            for layer in isDownward ? Array(layers.indices) : layers.indices.reversed() {
                sort(layer, by: isDownward ? above : below, &place)
            }
            let count = crossings(below)
            if count < fewest { (best, fewest) = (layers, count) }
        }
        layers = best
    }

    private mutating func sort(_ layer: Int, by neighbours: [[Int]], _ place: inout [Int]) {
        let wanted = layers[layer].map { vertex in
            let near = neighbours[vertex]
            return near.isEmpty
                ? Double(place[vertex]) : Double(near.reduce(0) { $0 + place[$1] }) / Double(near.count)
        }
        let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
        layers[layer] = order.map { layers[layer][$0] }
        for (index, vertex) in layers[layer].enumerated() { place[vertex] = index }
    }

    /// Pairs of edges that cross between two layers, counted with a tree of sums.
    private func crossings(_ below: [[Int]]) -> Int {
        var place = Array(repeating: 0, count: nodes.count)
        for layer in layers { for (index, vertex) in layer.enumerated() { place[vertex] = index } }
        var count = 0
        for (upper, lower) in zip(layers, layers.dropFirst()) {
            var sums = Array(repeating: 0, count: lower.count + 1)
            var seen = 0
            for vertex in upper {
                let ends = below[vertex].map { place[$0] + 1 }
                for end in ends {
                    var before = 0
                    var index = end
                    while index > 0 {
                        before += sums[index]
                        index &= index - 1
                    }
                    count += seen - before
                }
                for end in ends {
                    var index = end
                    while index < sums.count {
                        sums[index] += 1
                        index += index & -index
                    }
                }
                seen += ends.count
            }
        }
        return count
    }
}
