import Reporting

/// A sequence or mapping that is still being read.
struct OpenCollection {
    let isMapping: Bool
    let isFlow: Bool
    /// Whether it has brackets of its own.
    let isDelimited: Bool
    let start: Int
    let properties: NodeProperties?
    let anchorNumber: Int?
    /// The end of its last child.
    private(set) var end: Int
    private(set) var size = TreeSize()
    private var items: [YAMLNode] = []
    private var entries: [YAMLMapping.Entry] = []
    private var key: YAMLNode?

    init(
        isMapping: Bool, isFlow: Bool, isDelimited: Bool, from start: Int, _ properties: NodeProperties?,
        anchorNumber: Int?
    ) {
        self.isMapping = isMapping
        self.isFlow = isFlow
        self.isDelimited = isDelimited
        self.start = start
        self.properties = properties
        self.anchorNumber = anchorNumber
        end = isDelimited ? start + 1 : start
    }

    var expectsKey: Bool { isMapping && key == nil }

    mutating func add(_ node: consuming YAMLNode, endingAt end: Int, _ size: TreeSize) {
        self.end = max(self.end, end)
        self.size.nodes += size.nodes
        self.size.depth = max(self.size.depth, size.depth + 1)
        if !isMapping {
            items.append(node)
        } else if let key = key.take() {
            entries.append(YAMLMapping.Entry(key: key, value: node))
        } else {
            key = node
        }
    }

    var content: YAMLNode.Content {
        guard isMapping else { return .sequence(YAMLSequence(items: items, isFlow: isFlow)) }
        guard let key else { return .mapping(YAMLMapping(entries: entries, isFlow: isFlow)) }
        // A syntax error took the value away.
        let place = SourceSpan(file: key.span.file, lower: end, upper: end)
        let entry = YAMLMapping.Entry(key: key, value: YAMLNode(.invalid, at: place))
        return .mapping(YAMLMapping(entries: entries + [entry], isFlow: isFlow))
    }
}
