/// A sequence or mapping that is still being read.
struct OpenCollection {
    let node: YAMLTree.Index
    let isMapping: Bool
    /// Whether it has brackets of its own.
    let isDelimited: Bool
    let anchorNumber: Int?
    /// The end of its last child.
    private(set) var end: Int
    private(set) var size = TreeSize()
    private(set) var lastChild: YAMLTree.Index?
    private var childCount = 0

    init(_ node: YAMLTree.Index, isMapping: Bool, isDelimited: Bool, contentAt start: Int, anchorNumber: Int?) {
        self.node = node
        self.isMapping = isMapping
        self.isDelimited = isDelimited
        self.anchorNumber = anchorNumber
        end = start
    }

    /// Whether the next child is a key.
    var expectsKey: Bool { isMapping && childCount.isMultiple(of: 2) }
    /// Whether the last child is a key whose value is still to come.
    var expectsValue: Bool { isMapping && !childCount.isMultiple(of: 2) }

    mutating func begin(_ child: YAMLTree.Index) {
        lastChild = child
        childCount += 1
    }

    mutating func finishChild(at end: Int, _ size: TreeSize) {
        self.end = max(self.end, end)
        self.size.nodes += size.nodes
        self.size.depth = max(self.size.depth, size.depth + 1)
    }
}
