/// The parts of a diagram that no edge joins, so that each can be laid out by itself.
struct Components {
    struct Part {
        /// In the order of the diagram.
        var nodes: [Int] = []
        var arrows: [Diagram.Arrow] = []
    }

    let parts: [Part]

    init(nodeCount: Int, arrows: [Diagram.Arrow]) {
        var parent = Array(0..<nodeCount)
        func root(_ node: Int) -> Int {
            var node = node
            while parent[node] != node {
                parent[node] = parent[parent[node]]
                node = parent[node]
            }
            return node
        }
        for arrow in arrows {
            let (a, b) = (root(arrow.from), root(arrow.to))
            parent[max(a, b)] = min(a, b)
        }
        var places: [Int: Int] = [:]
        var parts: [Part] = []
        for node in 0..<nodeCount {
            let root = root(node)
            if root == node {
                places[root] = parts.count
                parts.append(Part())
            }
            if let place = places[root] { parts[place].nodes.append(node) }
        }
        for arrow in arrows {
            if let place = places[root(arrow.from)] { parts[place].arrows.append(arrow) }
        }
        self.parts = parts
    }
}
