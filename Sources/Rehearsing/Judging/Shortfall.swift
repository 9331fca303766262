package import Reporting

/// One thing in which a run was not what a test expects.
package struct Shortfall: Sendable, Equatable {
    /// Where the test says it.
    package let span: SourceSpan
    /// `state`, `calls of studio.painter`, `outputs.pictures[0].width`
    package let subject: String
    package let expected: String
    package let seen: String
    /// What would stand there were it recorded anew, in YAML.
    package let replacement: String?
    /// Where that would stand.
    package let replaced: SourceSpan

    /// - Parameter replaced: nil where it is the very place that says what was expected.
    package init(
        at span: SourceSpan, _ subject: String, expected: String, seen: String, replacement: String? = nil,
        replacing replaced: SourceSpan? = nil
    ) {
        self.replaced = replaced ?? span
        self.span = span
        self.subject = subject
        self.expected = expected
        self.seen = seen
        self.replacement = replacement
    }
}
