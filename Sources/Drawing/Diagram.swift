/// A graph as people are shown it: boxes and arrows, whatever they stand for.
///
/// Every drawing takes any diagram. Titles may hold anything; an edge that leads nowhere, or back, is left out.
package struct Diagram: Sendable, Equatable {
    package enum Kind: Sendable { case input, step, output }

    package struct Node: Sendable, Equatable {
        /// Unique in the diagram; of two nodes with one id edges mean the first.
        package let id: String
        package let title: String
        /// What stands below the title, as a route's models in order.
        package let lines: [String]
        package let kind: Kind
        /// Whether it stands for several of its kind, one for each item.
        package let isFanOut: Bool
        /// Whether it may be left out when the graph is executed.
        package let isConditional: Bool

        package init(
            _ id: String, title: String? = nil, lines: [String] = [], kind: Kind = .step, isFanOut: Bool = false,
            isConditional: Bool = false
        ) {
            self.id = id
            self.title = title ?? id
            self.lines = lines
            self.kind = kind
            self.isFanOut = isFanOut
            self.isConditional = isConditional
        }
    }

    package struct Edge: Sendable, Equatable {
        package let from: String
        package let to: String
        package let label: String?
        /// Whether nothing flows along it: one end only waits for the other.
        package let isOrderOnly: Bool

        package init(_ from: String, _ to: String, label: String? = nil, isOrderOnly: Bool = false) {
            self.from = from
            self.to = to
            self.label = label
            self.isOrderOnly = isOrderOnly
        }
    }

    /// In topological order: every edge leads from an earlier node to a later one.
    package let nodes: [Node]
    package let edges: [Edge]

    package init(nodes: [Node], edges: [Edge]) {
        self.nodes = nodes
        self.edges = edges
    }
}

extension Diagram {
    /// An edge between places in `nodes`.
    struct Arrow: Equatable {
        let from: Int
        let to: Int
        var label: String?
        var isOrderOnly: Bool
    }

    /// One for each pair of nodes with an edge, in the order of the edges. Where something flows, order goes without
    /// saying.
    var arrows: [Arrow] {
        let places = Dictionary(nodes.indices.map { (nodes[$0].id, $0) }) { first, _ in first }
        var arrows: [Arrow] = []
        var known: [[Int]: Int] = [:]
        for edge in edges {
            guard let from = places[edge.from], let to = places[edge.to], from < to else { continue }
            guard let place = known[[from, to]] else {
                known[[from, to]] = arrows.count
                arrows.append(Arrow(from: from, to: to, label: edge.label, isOrderOnly: edge.isOrderOnly))
                continue
            }
            let labels = [arrows[place].label, edge.label].compactMap(\.self)
            arrows[place].label = labels.isEmpty ? nil : labels.joined(separator: ", ")
            arrows[place].isOrderOnly = arrows[place].isOrderOnly && edge.isOrderOnly
        }
        return arrows
    }
}
