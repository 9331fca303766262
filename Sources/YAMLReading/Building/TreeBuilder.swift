import Reporting

/// Puts the events of a document together into a tree, and watches that it does not grow beyond its limits.
struct TreeBuilder {
    let text: ReadableText
    let dialect: YAMLDialect
    let limits: YAMLLimits
    var findings: Findings
    var tokens: CommentCollector
    private var anchors = Anchors()
    private var open: [OpenCollection] = []
    private var root: YAMLNode?
    private var documentRange = 0..<0
    private var nodeCount = 0
    private var aliasedCount = 0

    init(of text: ReadableText, as dialect: YAMLDialect, within limits: YAMLLimits, findings: Findings) {
        self.text = text
        self.dialect = dialect
        self.limits = limits
        self.findings = findings
        tokens = CommentCollector(text)
    }

    // MARK: Documents

    mutating func beginDocument(at range: Range<Int>) {
        tokens.search(upTo: range.upperBound)
        documentRange = range
        root = nil
        anchors = Anchors()
        aliasedCount = 0
    }

    /// - Parameter isComplete: false after a syntax error: what is open is closed as it is.
    mutating func endDocument(isComplete: Bool) -> YAMLDocument {
        while !open.isEmpty { endCollection(at: nil) }
        if isComplete, dialect == .configuration {
            for anchor in anchors.unused { findings.report(.unusedAnchor(anchor)) }
        }
        return YAMLDocument(root: root, span: text.span(documentRange), isComplete: isComplete)
    }

    // MARK: Nodes

    /// Takes an event that is or ends a node. Gives the limit that it went beyond, if it did: then it is time to stop.
    mutating func add(_ event: YAMLEvent) -> Diagnostic? {
        switch event.kind {
        case .scalar(let content, let style): return addScalar(content, style, event)
        case .alias(let name): return addAlias(of: name, at: event.range)
        case .sequenceStart(let isFlow): return beginCollection(event, isMapping: false, isFlow: isFlow)
        case .mappingStart(let isFlow): return beginCollection(event, isMapping: true, isFlow: isFlow)
        case .collectionEnd: endCollection(at: event.range.upperBound)
        default: break
        }
        return nil
    }

    private mutating func addScalar(_ content: String, _ style: YAMLScalar.Style, _ event: YAMLEvent) -> Diagnostic? {
        let properties = NodeProperties(of: event, in: text)
        let range = range(ofScalar: content, style, event, properties)
        let span = text.span(range)
        guard content.utf8.count <= limits.scalarBytes else { return .scalarTooLong(limits.scalarBytes, at: span) }
        guard countNode() else { return .tooManyNodes(limits.nodes, at: span) }
        if style == .literal || style == .folded {
            tokens.passBlockScalar(range.lowerBound..<event.range.upperBound)
        } else {
            tokens.pass(range)
        }
        let isEmptyDocument = open.isEmpty && content.isEmpty && style == .plain && properties == nil
        if isEmptyDocument { return nil }
        let typing = CoreSchema(tag: event.tag, style: style)
        let scalar = YAMLScalar(content, style, typing: typing, in: text, at: range.lowerBound)
        let node = YAMLNode(.scalar(scalar), at: span, properties)
        if let number = declareAnchor(of: properties) { anchors.define(number, as: node, TreeSize()) }
        attach(node, endingAt: range.upperBound)
        return nil
    }

    private mutating func addAlias(of name: String, at range: Range<Int>) -> Diagnostic? {
        let span = text.span(range)
        guard countNode() else { return .tooManyNodes(limits.nodes, at: span) }
        tokens.pass(range)
        switch anchors.resolve(name) {
        case .node(let node, let size):
            guard size.nodes <= limits.aliasedNodes - aliasedCount else {
                return .tooManyAliasedNodes(limits.aliasedNodes, at: span)
            }
            aliasedCount += size.nodes
            guard open.count + size.depth <= limits.depth else { return .tooDeep(limits.depth, at: span) }
            attach(YAMLNode(aliasAt: span, of: node), endingAt: range.upperBound, size)
            return nil
        case .unknown: findings.report(.unknownAnchor(name, at: span))
        case .recursive(let anchor): findings.report(.recursiveAlias(name, at: span, anchor: anchor.span))
        }
        attach(YAMLNode(.invalid, at: span), endingAt: range.upperBound)
        return nil
    }

    // MARK: Collections

    /// Whether the next node is the key of a mapping.
    var expectsKey: Bool { open.last?.expectsKey == true }

    private mutating func beginCollection(_ event: YAMLEvent, isMapping: Bool, isFlow: Bool) -> Diagnostic? {
        let (start, isDelimited) = start(ofCollection: event)
        let span = text.span(start..<start + 1)
        guard open.count < limits.depth else { return .tooDeep(limits.depth, at: span) }
        guard countNode() else { return .tooManyNodes(limits.nodes, at: span) }
        let properties = NodeProperties(of: event, in: text)
        tokens.pass(start..<event.range.upperBound)
        open.append(
            OpenCollection(
                isMapping: isMapping, isFlow: isFlow, isDelimited: isDelimited, from: start, properties,
                anchorNumber: declareAnchor(of: properties)))
        return nil
    }

    /// - Parameter end: behind the closing bracket, if there is one; nil where the collection was cut short.
    private mutating func endCollection(at end: Int?) {
        guard let collection = open.popLast() else { return }
        var range = collection.start..<collection.end
        if let end, collection.isDelimited {
            tokens.pass(end - 1..<end)
            range = collection.start..<end
        }
        let node = YAMLNode(collection.content, at: text.span(range), collection.properties)
        if let number = collection.anchorNumber { anchors.define(number, as: node, collection.size) }
        attach(node, endingAt: range.upperBound, collection.size)
    }

    private mutating func attach(_ node: consuming YAMLNode, endingAt end: Int, _ size: TreeSize = TreeSize()) {
        if open.isEmpty {
            root = node
            documentRange = documentRange.lowerBound..<max(documentRange.upperBound, end)
        } else {
            open[open.count - 1].add(node, endingAt: end, size)
        }
    }

    private mutating func declareAnchor(of properties: NodeProperties?) -> Int? {
        guard let anchor = properties?.anchor else { return nil }
        let (number, earlier) = anchors.declare(anchor)
        if let earlier, dialect == .configuration { findings.report(.repeatedAnchor(anchor, earlier: earlier.span)) }
        return number
    }

    private mutating func countNode() -> Bool {
        nodeCount += 1
        return nodeCount <= limits.nodes
    }
}
