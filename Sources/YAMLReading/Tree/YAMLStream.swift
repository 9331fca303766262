package import Reporting

/// What one file holds: documents, and the comments around them.
package struct YAMLStream: Sendable {
    package let documents: [YAMLDocument]
    /// In the order of the file. Those of a document that could not be read to its end may be missing.
    package let comments: [YAMLComment]
}

package struct YAMLDocument: Sendable {
    /// Nil for a document of nothing but comments.
    package let root: YAMLNode?
    /// From `---`, or where that is not written from the first node, to the end of the last.
    package let span: SourceSpan
    /// False where a syntax error cut the document short: the root is what was read until then, and what is missing
    /// from it may yet be in the file.
    package let isComplete: Bool
}

package struct YAMLComment: Sendable, Equatable {
    /// As written, from `#` to the end of the line.
    package let text: String
    package let span: SourceSpan
}
