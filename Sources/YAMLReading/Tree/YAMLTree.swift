import Reporting

/// The nodes of one file, side by side in one array: to allocate each by itself would take as long as libyaml does.
/// Their texts stand in another, so that to look at a record counts no reference.
final class YAMLTree: Sendable {
    struct Record {
        enum Kind {
            case scalar(YAMLScalar.Style, CoreSchema)
            case sequence(isFlow: Bool)
            case mapping(isFlow: Bool)
            /// Stands for another node.
            case alias
            case invalid
        }

        let lower: UInt32
        var upper: UInt32
        /// The first child of a collection, or the node that an alias stands for.
        var link: Index?
        /// The next child of the same collection; the keys and values of a mapping take turns.
        var next: Index?
        let kind: Kind
        /// Kept, since many ask.
        let mayHoldExpressions: Bool

        var range: Range<Int> { Int(lower)..<Int(upper) }

        init(_ kind: Kind, mayHoldExpressions: Bool = false, at range: Range<Int>, link: Index? = nil) {
            self.kind = kind
            self.mayHoldExpressions = mayHoldExpressions
            lower = UInt32(clamping: range.lowerBound)
            upper = UInt32(clamping: range.upperBound)
            self.link = link
        }
    }

    /// The place of a record.
    struct Index: Sendable, Hashable {
        private let rawValue: UInt32

        init(_ place: Int) { rawValue = UInt32(clamping: place) }

        var place: Int { Int(rawValue) }
    }

    let source: ReadableText
    private let records: [Record]
    /// Of scalars; empty for other nodes.
    private let texts: [String]
    /// Few nodes have a tag or an anchor.
    let properties: [Index: NodeProperties]

    init(_ source: ReadableText, records: [Record], texts: [String], properties: [Index: NodeProperties]) {
        self.source = source
        self.records = records
        self.texts = texts
        self.properties = properties
    }

    func kind(of index: Index) -> Record.Kind { records[index.place].kind }
    func text(of index: Index) -> String { texts[index.place] }
    func mayHoldExpressions(_ index: Index) -> Bool { records[index.place].mayHoldExpressions }
    func range(of index: Index) -> Range<Int> { records[index.place].range }
    func span(of index: Index) -> SourceSpan { source.span(range(of: index)) }

    /// The node that an alias stands for; any other node itself. An alias never stands for an alias.
    func target(of index: Index) -> Index {
        if case .alias = kind(of: index) { return records[index.place].link ?? index }
        return index
    }

    /// Where a range of a scalar's decoded text was written.
    func span(of range: Range<Int>, inScalar index: Index) -> SourceSpan {
        scalar(at: index)?.source.span(range) ?? span(of: index)
    }

    /// In the order of the text.
    var tags: [(node: Index, tag: YAMLNode.Property)] {
        properties.compactMap { node, properties in properties.tag.map { (node, $0) } }
            .sorted { $0.node.place < $1.node.place }
    }

    /// Nil for what is no scalar.
    func scalarText(of index: Index) -> String? {
        if case .scalar = records[index.place].kind { texts[index.place] } else { nil }
    }

    func scalar(at index: Index) -> YAMLScalar? {
        let node = target(of: index)
        guard case .scalar(let style, let typing) = kind(of: node) else { return nil }
        return YAMLScalar(node, style, typing: typing, in: self)
    }

    var indices: some Sequence<Index> { records.indices.lazy.map { Index($0) } }

    /// The same tree without the entries of these keys.
    func without(_ keys: Set<Index>) -> YAMLTree {
        if keys.isEmpty { return self }
        var records = records
        for place in records.indices where records[place].kind.isMapping {
            var last: Int?
            var upcoming = records[place].link
            while let key = upcoming, let value = records[key.place].next {
                upcoming = records[value.place].next
                if !keys.contains(key) {
                    last = value.place
                } else if let last {
                    records[last].next = upcoming
                } else {
                    records[place].link = upcoming
                }
            }
        }
        return YAMLTree(source, records: records, texts: texts, properties: properties)
    }

    func children(of index: Index) -> Children { Children(tree: self, upcoming: records[index.place].link) }
}

extension YAMLTree {
    /// Goes along the nodes of a collection.
    struct Children: Sequence, IteratorProtocol, Sendable {
        let tree: YAMLTree
        fileprivate var upcoming: Index?

        mutating func next() -> Index? {
            guard let index = upcoming else { return nil }
            upcoming = tree.records[index.place].next
            return index
        }
    }
}

extension YAMLTree.Record.Kind {
    var isMapping: Bool {
        if case .mapping = self { true } else { false }
    }
}
