import Reporting

/// Looks through a file's nodes for what is YAML, and yet not what its author can have meant.
///
/// The nodes lie in one array, so there is no need to follow the tree. What an alias stands for is looked at once.
struct TreeCheck {
    let tree: YAMLTree
    let bytes: [UInt8]
    let dialect: YAMLDialect
    var findings: Findings
    /// What stands before this place is part of a mistake which has been reported.
    var settledEnd = 0
    var seenKeys = SeenKeys()
    /// The keys that say nothing where another entry of their mapping says something under the same key.
    var emptyTwins: Set<YAMLTree.Index> = []

    init(_ tree: YAMLTree, as dialect: YAMLDialect, findings: Findings) {
        self.tree = tree
        bytes = tree.source.bytes
        self.dialect = dialect
        self.findings = findings
    }

    /// libyaml takes `a,#b` for a comment; YAML wants a space before it.
    mutating func checkComments(_ comments: [YAMLComment]) {
        for comment in comments {
            let start = comment.span.lower
            let isSeparate = start == tree.source.start || bytes.isBlank(at: start - 1) || bytes.endsBreak(at: start)
            if !isSeparate { findings.report(.missingSpace(before: comment.span)) }
        }
    }

    mutating func run() {
        for index in tree.indices where tree.range(of: index).lowerBound >= settledEnd {
            if findings.isFull { return }
            switch tree.kind(of: index) {
            case .mapping(let isFlow): checkMapping(index, isFlow: isFlow)
            case .scalar(let style, let typing):
                if dialect == .configuration { checkScalar(index, style, typing) }
            case .sequence, .alias, .invalid: break
            }
        }
        if dialect == .configuration { checkTags() }
    }
}
