package import Reporting

/// A text as YAML decoded it, and the way back to where each of its bytes was written.
package struct YAMLScalar: Sendable {
    package enum Style: Sendable, CaseIterable {
        case plain, singleQuoted, doubleQuoted, literal, folded
    }

    package let text: String
    package let style: Style
    let typing: CoreSchema
    private let file: SourceFile.ID
    private let bytes: [UInt8]
    private let start: Int

    /// - Parameter start: where the scalar begins, with its quote or block indicator.
    init(_ content: String, _ style: Style, typing: CoreSchema, in text: ReadableText, at start: Int) {
        self.text = content
        self.style = style
        self.typing = typing
        self.file = text.file
        self.bytes = text.bytes
        self.start = start
    }

    package var isQuoted: Bool { style == .singleQuoted || style == .doubleQuoted }
    package var isBlock: Bool { style == .literal || style == .folded }

    /// The text with its map back to the file. Made anew each time: only expressions and their like are asked for it.
    package var source: SourceText {
        SourceText(text, file: file, runs: ScalarRuns.of(text, style: style, in: bytes, from: start))
    }
}
