package import Reporting

/// A text as YAML decoded it, and the way back to where each of its bytes was written.
package struct YAMLScalar: Sendable {
    package enum Style: Sendable, CaseIterable {
        case plain, singleQuoted, doubleQuoted, literal, folded
    }

    package let text: String
    package let style: Style
    let typing: CoreSchema
    private let tree: YAMLTree
    /// Where the scalar begins, with its quote or block indicator.
    package let offset: Int

    init(_ text: String, _ style: Style, typing: CoreSchema, at start: Int, in tree: YAMLTree) {
        self.text = text
        self.style = style
        self.typing = typing
        offset = start
        self.tree = tree
    }

    package var isQuoted: Bool { style == .singleQuoted || style == .doubleQuoted }
    package var isBlock: Bool { style == .literal || style == .folded }

    /// The text with its map back to the file. Made anew each time: only expressions and their like are asked for it.
    package var source: SourceText {
        let runs = ScalarRuns.of(text, style: style, in: tree.source.bytes, from: offset)
        return SourceText(text, file: tree.source.file, runs: runs)
    }
}
