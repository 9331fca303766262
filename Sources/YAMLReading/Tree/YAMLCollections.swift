import Values

/// A list of nodes, in block style (`- a`) or flow style (`[a]`).
package struct YAMLSequence: Sequence, Sendable {
    let children: YAMLChildren
    package let isFlow: Bool

    init(_ children: YAMLChildren, isFlow: Bool) {
        self.children = children
        self.isFlow = isFlow
    }

    package var items: [YAMLNode] { Array(self) }

    package func makeIterator() -> YAMLChildren { children }
}

/// Pairs of nodes in the order of the file, in block style (`a: b`) or flow style (`{a: b}`).
package struct YAMLMapping: Sequence, Sendable {
    package struct Entry: Sendable {
        package let key: YAMLNode
        package let value: YAMLNode
    }

    package struct Iterator: IteratorProtocol {
        fileprivate var children: YAMLChildren

        package mutating func next() -> Entry? {
            guard let key = children.next(), let value = children.next() else { return nil }
            return Entry(key: key, value: value)
        }
    }

    let children: YAMLChildren
    package let isFlow: Bool

    init(_ children: YAMLChildren, isFlow: Bool) {
        self.children = children
        self.isFlow = isFlow
    }

    package var entries: [Entry] { Array(self) }

    package func makeIterator() -> Iterator { Iterator(children: children) }

    /// The value of the first key with this text.
    package subscript(key: String) -> YAMLNode? { entry(key)?.value }

    package func entry(_ key: String) -> Entry? {
        first { $0.key.scalarText?.sameCodePoints(as: key) == true }
    }
}

/// Goes along the nodes of a collection.
package struct YAMLChildren: Sequence, IteratorProtocol, Sendable {
    private var children: YAMLTree.Children

    init(of parent: YAMLTree.Index, in tree: YAMLTree) { children = tree.children(of: parent) }

    var bytes: [UInt8] { children.tree.source.bytes }

    package mutating func next() -> YAMLNode? {
        guard let index = children.next() else { return nil }
        return YAMLNode(index, in: children.tree)
    }
}
