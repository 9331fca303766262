package import Reporting

/// What an author has stated, with the place where it stands.
package struct Stated<Content: Sendable>: Sendable {
    package let content: Content
    package let span: SourceSpan

    package init(_ content: Content, at span: SourceSpan) {
        self.content = content
        self.span = span
    }
}
