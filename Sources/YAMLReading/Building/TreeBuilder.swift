import Reporting

/// Puts the events of a file together into trees, and watches that they do not grow beyond their limits.
struct TreeBuilder {
    let text: ReadableText
    let dialect: YAMLDialect
    let limits: YAMLLimits
    var findings: Findings
    var tokens: CommentCollector
    private var records: [YAMLTree.Record] = []
    private var texts: [String] = []
    private var properties: [YAMLTree.Index: NodeProperties] = [:]
    private var documents: [Document] = []
    private var open: [OpenCollection] = []
    private var anchors = Anchors()
    private var aliasedCount = 0
    private var hasExceeded = false

    private struct Document {
        enum State { case open, complete, broken }

        var range: Range<Int>
        var root: YAMLTree.Index?
        var state = State.open
    }

    init(of text: ReadableText, as dialect: YAMLDialect, within limits: YAMLLimits, findings: Findings) {
        self.text = text
        self.dialect = dialect
        self.limits = limits
        self.findings = findings
        tokens = CommentCollector(text)
        records.reserveCapacity(text.bytes.count / 10)
        texts.reserveCapacity(text.bytes.count / 10)
    }

    var tree: YAMLTree { YAMLTree(text, records: records, texts: texts, properties: properties) }

    func stream(in tree: YAMLTree) -> YAMLStream {
        let documents = documents.map {
            YAMLDocument(
                root: $0.root.map { YAMLNode($0, in: tree) }, span: text.span($0.range),
                isComplete: $0.state == .complete)
        }
        return YAMLStream(documents: documents, comments: tokens.comments)
    }

    // MARK: Documents

    mutating func beginDocument(at range: Range<Int>) {
        tokens.search(upTo: range.upperBound)
        documents.append(Document(range: range))
        anchors = Anchors()
        aliasedCount = 0
    }

    mutating func endDocument() {
        documents[documents.count - 1].state = .complete
        guard dialect == .configuration else { return }
        for anchor in anchors.unused { findings.report(.unusedAnchor(anchor)) }
    }

    /// After a syntax error: what is open is closed as it is.
    mutating func breakOff(at place: Int) {
        if documents.last?.state != .open { documents.append(Document(range: place..<place)) }
        while let collection = open.last {
            if collection.expectsValue { addNode(.invalid, at: collection.end..<collection.end) }
            endCollection(at: nil)
        }
        documents[documents.count - 1].state = .broken
    }

    // MARK: Nodes

    /// Takes an event that is or ends a node. False after it went beyond a limit: then it is time to stop.
    mutating func add(_ event: YAMLEvent) -> Bool {
        switch event.kind {
        case .scalar(let content, let style): addScalar(content, style, event)
        case .alias(let name): addAlias(of: name, at: event.range)
        case .sequenceStart(let isFlow): beginCollection(.sequence(isFlow: isFlow), event)
        case .mappingStart(let isFlow): beginCollection(.mapping(isFlow: isFlow), event)
        case .collectionEnd: endCollection(at: event.range.upperBound)
        default: break
        }
        if max(records.count, documents.count) > limits.nodes {
            exceed(.tooManyNodes(limits.nodes, at: text.span(event.range)))
        }
        return !hasExceeded
    }

    private mutating func exceed(_ diagnostic: Diagnostic) {
        hasExceeded = true
        findings.report(diagnostic)
    }

    private mutating func addScalar(_ content: String, _ style: YAMLScalar.Style, _ event: YAMLEvent) {
        let properties = NodeProperties.of(event, in: text)
        let range = range(ofScalar: content, style, event, properties)
        guard content.utf8.count <= limits.scalarBytes else {
            return exceed(.scalarTooLong(limits.scalarBytes, at: text.span(range)))
        }
        if style == .literal || style == .folded {
            tokens.passBlockScalar(range, upTo: event.range.upperBound)
        } else {
            tokens.pass(range)
        }
        let isEmptyDocument = open.isEmpty && content.isEmpty && style == .plain && properties == nil
        if isEmptyDocument { return }
        let number = declareAnchor(of: properties)
        let typing = CoreSchema(tag: event.tag, style: style)
        // Only an escape could hide a brace.
        let mayHoldExpressions =
            (style == .doubleQuoted || text.bytes[range].contains(UInt8(ascii: "{"))) && content.hasOpening
        let node = addNode(
            .scalar(style, typing), content, mayHoldExpressions: mayHoldExpressions, at: range, properties)
        if let number { anchors.define(number, as: node, TreeSize()) }
    }

    private mutating func addAlias(of name: String, at range: Range<Int>) {
        let span = text.span(range)
        tokens.pass(range)
        switch anchors.resolve(name) {
        case .node(let node, let size):
            guard size.nodes <= limits.aliasedNodes - aliasedCount else {
                return exceed(.tooManyAliasedNodes(limits.aliasedNodes, at: span))
            }
            guard open.count + size.depth <= limits.depth else { return exceed(.tooDeep(limits.depth, at: span)) }
            aliasedCount += size.nodes
            addNode(.alias, at: range, link: node, size)
        case .unknown:
            findings.report(.unknownAnchor(name, at: span, near: anchors.name(near: name)))
            addNode(.invalid, at: range)
        case .recursive(let anchor):
            findings.report(.recursiveAlias(name, at: span, anchor: anchor.span))
            addNode(.invalid, at: range)
        }
    }

    @discardableResult
    private mutating func addNode(
        _ kind: YAMLTree.Record.Kind, _ content: String = "", mayHoldExpressions: Bool = false, at range: Range<Int>,
        _ properties: NodeProperties? = nil, link: YAMLTree.Index? = nil, _ size: TreeSize = TreeSize()
    ) -> YAMLTree.Index {
        let record = YAMLTree.Record(kind, mayHoldExpressions: mayHoldExpressions, at: range, link: link)
        let node = append(record, content, properties)
        finish(at: range.upperBound, size)
        return node
    }

    // MARK: Collections

    /// Whether the next node is the key of a mapping.
    var expectsKey: Bool { open.last?.expectsKey == true }

    private mutating func beginCollection(_ kind: YAMLTree.Record.Kind, _ event: YAMLEvent) {
        let (start, isDelimited) = start(ofCollection: event)
        guard open.count < limits.depth else { return exceed(.tooDeep(limits.depth, at: text.span(start..<start + 1))) }
        tokens.pass(start..<event.range.upperBound)
        let properties = NodeProperties.of(event, in: text)
        let number = declareAnchor(of: properties)
        let node = append(YAMLTree.Record(kind, at: start..<start), "", properties)
        open.append(
            OpenCollection(
                node, isMapping: kind.isMapping, isDelimited: isDelimited, contentAt: event.range.upperBound,
                anchorNumber: number))
    }

    /// - Parameter end: behind the closing bracket, if there is one; nil where the collection was cut short.
    private mutating func endCollection(at end: Int?) {
        guard let collection = open.popLast() else { return }
        var upper = collection.end
        if let end, collection.isDelimited {
            tokens.pass(end - 1..<end)
            upper = end
        }
        records[collection.node.place].upper = UInt32(clamping: upper)
        if let number = collection.anchorNumber { anchors.define(number, as: collection.node, collection.size) }
        finish(at: upper, collection.size)
    }

    // MARK: Records

    /// Makes a node the next child of the innermost open collection.
    private mutating func append(
        _ record: YAMLTree.Record, _ content: String, _ nodeProperties: NodeProperties?
    ) -> YAMLTree.Index {
        let index = YAMLTree.Index(records.count)
        records.append(record)
        texts.append(content)
        if let nodeProperties { properties[index] = nodeProperties }
        if open.isEmpty {
            documents[documents.count - 1].root = index
        } else {
            let parent = open[open.count - 1]
            if let last = parent.lastChild {
                records[last.place].next = index
            } else {
                records[parent.node.place].link = index
            }
            open[open.count - 1].begin(index)
        }
        return index
    }

    private mutating func finish(at end: Int, _ size: TreeSize) {
        if open.isEmpty {
            let range = documents[documents.count - 1].range
            documents[documents.count - 1].range = range.lowerBound..<max(range.upperBound, end)
        } else {
            open[open.count - 1].finishChild(at: end, size)
        }
    }

    private mutating func declareAnchor(of properties: NodeProperties?) -> Int? {
        guard let anchor = properties?.anchor else { return nil }
        let (number, earlier) = anchors.declare(anchor)
        if let earlier, dialect == .configuration { findings.report(.repeatedAnchor(anchor, earlier: earlier.span)) }
        return number
    }
}

extension String {
    /// Whether `${` or `{{` stands in it.
    fileprivate var hasOpening: Bool {
        let bytes = utf8Span.span
        var previous: UInt8 = 0
        for place in bytes.indices {
            let byte = bytes[place]
            if byte == UInt8(ascii: "{"), previous == UInt8(ascii: "{") || previous == UInt8(ascii: "$") { return true }
            previous = byte
        }
        return false
    }
}
