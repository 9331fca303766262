package import Reporting

/// A text as YAML decoded it, and the way back to where each of its bytes was written.
package struct YAMLScalar: Sendable {
    package enum Style: Sendable, CaseIterable {
        case plain, singleQuoted, doubleQuoted, literal, folded
    }

    package let style: Style
    let typing: CoreSchema
    private let index: YAMLTree.Index
    private let tree: YAMLTree

    init(_ index: YAMLTree.Index, _ style: Style, typing: CoreSchema, in tree: YAMLTree) {
        self.index = index
        self.style = style
        self.typing = typing
        self.tree = tree
    }

    package var text: String { tree.text(of: index) }
    /// Whether there is anything but plain text to be found in it. Most texts have no expressions, and are not parsed.
    package var mayHoldExpressions: Bool { tree.mayHoldExpressions(index) }
    /// Where the scalar begins, with its quote or block indicator.
    package var offset: Int { tree.range(of: index).lowerBound }
    package var isQuoted: Bool { style == .singleQuoted || style == .doubleQuoted }
    package var isBlock: Bool { style == .literal || style == .folded }

    /// The text with its map back to the file. Made anew each time: only expressions and their like are asked for it.
    package var source: SourceText {
        ScalarRuns.source(of: text, style: style, in: tree.source, from: offset)
    }
}
