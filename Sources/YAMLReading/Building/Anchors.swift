import Reporting

/// The anchors of one document, and what their aliases stand for.
struct Anchors {
    private struct Anchor {
        let property: YAMLNode.Property
        /// Nil while the node is still being read.
        var node: YAMLNode?
        var size = TreeSize()
        var isUsed = false
    }

    enum Resolution {
        case node(YAMLNode, TreeSize)
        case unknown
        /// The alias stands within the node that it names.
        case recursive(YAMLNode.Property)
    }

    private var all: [Anchor] = []
    /// The place among `all` of each name's last anchor.
    private var places: [String: Int] = [:]

    var unused: [YAMLNode.Property] { all.filter { !$0.isUsed }.map(\.property) }

    /// Enters an anchor before its node is read; gives its number, and the earlier anchor of that name.
    mutating func declare(_ property: YAMLNode.Property) -> (number: Int, earlier: YAMLNode.Property?) {
        let earlier = places.updateValue(all.count, forKey: property.name)
        all.append(Anchor(property: property))
        return (all.count - 1, earlier.map { all[$0].property })
    }

    mutating func define(_ number: Int, as node: YAMLNode, _ size: TreeSize) {
        all[number].node = node
        all[number].size = size
    }

    mutating func resolve(_ name: String) -> Resolution {
        guard let place = places[name] else { return .unknown }
        all[place].isUsed = true
        guard let node = all[place].node else { return .recursive(all[place].property) }
        return .node(node, all[place].size)
    }
}

/// How large a tree would be with every alias written out.
struct TreeSize {
    var nodes = 1
    /// Levels of collections.
    var depth = 0
}
