import Values

/// A list of nodes, in block style (`- a`) or flow style (`[a]`).
package struct YAMLSequence: Sendable {
    package let items: [YAMLNode]
    package let isFlow: Bool
}

/// Pairs of nodes in the order of the file, in block style (`a: b`) or flow style (`{a: b}`).
package struct YAMLMapping: Sendable {
    package struct Entry: Sendable {
        package let key: YAMLNode
        package let value: YAMLNode
    }

    package let entries: [Entry]
    package let isFlow: Bool

    /// The value of the first key with this text.
    package subscript(key: String) -> YAMLNode? { entry(key)?.value }

    package func entry(_ key: String) -> Entry? {
        entries.first { $0.key.scalar?.text.sameCodePoints(as: key) == true }
    }
}
