package import Reporting

/// A piece of YAML that knows where it stands: a place in the tree that the compiler walks.
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

    private let tree: YAMLTree
    private let index: YAMLTree.Index

    init(_ index: YAMLTree.Index, in tree: YAMLTree) {
        self.tree = tree
        self.index = index
    }

    /// The content alone, without tag, anchor, trailing blank lines or comments; for an alias, the alias itself.
    package var span: SourceSpan { tree.span(of: index) }

    /// That of an alias is the content of the node that it stands for.
    package var content: Content {
        let target = tree.target(of: index)
        return switch tree.kind(of: target) {
        case .scalar: tree.scalar(at: target).map { .scalar($0) } ?? .invalid
        case .sequence(let isFlow): .sequence(YAMLSequence(YAMLChildren(of: target, in: tree), isFlow: isFlow))
        case .mapping(let isFlow): .mapping(YAMLMapping(YAMLChildren(of: target, in: tree), isFlow: isFlow))
        case .alias, .invalid: .invalid
        }
    }

    package var tag: Property? { tree.properties[target]?.tag }
    package var anchor: Property? { tree.properties[target]?.anchor }
    package var isAlias: Bool { target != index }
    /// Where the content of an alias was written; nil for a node that is none.
    package var definition: SourceSpan? { isAlias ? tree.span(of: target) : nil }

    private var target: YAMLTree.Index { tree.target(of: index) }
}

extension YAMLNode {
    /// A scalar's text alone: what keys are asked for, many times.
    package var scalarText: String? { tree.scalarText(of: target) }

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
