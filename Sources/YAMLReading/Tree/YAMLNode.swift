package import Reporting

/// A piece of YAML that knows where it stands: the tree that the compiler reads.
package struct YAMLNode: Sendable {
    package enum Content: Sendable {
        case scalar(YAMLScalar)
        case sequence(YAMLSequence)
        case mapping(YAMLMapping)
        /// A mistake that has been reported; there is no more to say about it.
        case invalid
    }

    /// A tag or an anchor: its name, and where it was written.
    package struct Property: Sendable {
        /// Without its `&`; a tag in full, `tag:yaml.org,2002:str` for `!!str`.
        package let name: String
        package let span: SourceSpan
    }

    package let content: Content
    /// The content alone, without tag, anchor, trailing blank lines or comments; for an alias, the alias itself.
    package let span: SourceSpan
    private let extras: Extras?

    init(_ content: Content, at span: SourceSpan, _ properties: NodeProperties? = nil) {
        self.content = content
        self.span = span
        extras = properties.map { Extras(tag: $0.tag, anchor: $0.anchor, definition: nil) }
    }

    /// What an alias stands for.
    init(aliasAt span: SourceSpan, of node: YAMLNode) {
        content = node.content
        self.span = span
        extras = Extras(tag: node.tag, anchor: node.anchor, definition: node.span)
    }

    package var tag: Property? { extras?.tag }
    package var anchor: Property? { extras?.anchor }
    /// Where the content of an alias was written; nil for a node that is none.
    package var definition: SourceSpan? { extras?.definition }
    package var isAlias: Bool { definition != nil }

    package var scalar: YAMLScalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    package var sequence: YAMLSequence? {
        if case .sequence(let sequence) = content { sequence } else { nil }
    }

    package var mapping: YAMLMapping? {
        if case .mapping(let mapping) = content { mapping } else { nil }
    }
}

extension YAMLNode {
    /// What few nodes have, kept apart so that the many stay small.
    private final class Extras: Sendable {
        let tag: Property?
        let anchor: Property?
        let definition: SourceSpan?

        init(tag: Property?, anchor: Property?, definition: SourceSpan?) {
            self.tag = tag
            self.anchor = anchor
            self.definition = definition
        }
    }
}
