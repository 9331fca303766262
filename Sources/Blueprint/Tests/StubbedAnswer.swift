package import Expressions
package import Reporting
package import Values

/// How a model answers one call of a test, in the place of its example.
package struct StubbedAnswer: Sendable {
    package enum Content: Sendable {
        /// As the model's own example has it.
        case example
        /// A failure, told as the provider tells it.
        case failure(ErrorClass)
        /// An answer over HTTP, as it arrives.
        case raw(Raw)
        /// What the work gives, past all mapping.
        case outputs([Computed.Entry])
    }

    package struct Raw: Sendable {
        package var status = 200
        package var headers: [Computed.Entry] = []
        package var body: Computed?
        /// The stage that is answered; the one that may be billed where it is left out.
        package var stage: Stage?

        package init() {}
    }

    package let content: Content
    package let span: SourceSpan
    /// Whether it stands in the test, for all of its cases.
    package let isShared: Bool
    /// Which calls get it; nil for the next in order.
    package var condition: Template?
    package var after: Duration?

    package init(_ content: Content, span: SourceSpan, isShared: Bool) {
        self.content = content
        self.span = span
        self.isShared = isShared
    }
}
