import Reporting

/// The anchors of one document, and what their aliases stand for.
struct Anchors {
    private struct Anchor {
        let property: YAMLNode.Property
        /// Nil while the node is still being read.
        var node: (index: YAMLTree.Index, size: TreeSize)?
        var isUsed = false
    }

    enum Resolution {
        case node(YAMLTree.Index, TreeSize)
        case unknown
        /// The alias stands within the node that it names.
        case recursive(YAMLNode.Property)
    }

    private var all: [Anchor] = []
    /// The number of each name's last anchor.
    private var numbers: [String: Int] = [:]

    /// The name that was probably meant. Only short names and the first of them are looked at.
    func name(near name: String) -> String? {
        let limit = 40
        guard name.utf8.count <= limit else { return nil }
        let known = all.prefix(100).map(\.property.name).filter { $0.utf8.count <= limit }
        return Suggestion.nearest(to: name, among: known)
    }

    var unused: [YAMLNode.Property] { all.filter { !$0.isUsed }.map(\.property) }

    /// Enters an anchor before its node is read; gives its number, and the earlier anchor of that name.
    mutating func declare(_ property: YAMLNode.Property) -> (number: Int, earlier: YAMLNode.Property?) {
        let earlier = numbers.updateValue(all.count, forKey: property.name)
        all.append(Anchor(property: property))
        return (all.count - 1, earlier.map { all[$0].property })
    }

    mutating func define(_ number: Int, as node: YAMLTree.Index, _ size: TreeSize) { all[number].node = (node, size) }

    mutating func resolve(_ name: String) -> Resolution {
        guard let number = numbers[name] else { return .unknown }
        all[number].isUsed = true
        guard let node = all[number].node else { return .recursive(all[number].property) }
        return .node(node.index, node.size)
    }
}

/// How large a tree would be with every alias written out.
struct TreeSize {
    var nodes = 1
    /// Levels of collections.
    var depth = 0
}
