package import Reporting

/// A request that a run must send, found by whose call it belongs to.
package struct ExpectedRequest: Sendable {
    package let span: SourceSpan
    /// `provider.model`; nil where any will do.
    package var model: String?
    /// Counted from 1.
    package var call = 1
    /// Nil for the one that may be billed.
    package var stage: Stage?
    package var method: Stated<String>?
    package var url: Stated<String>?
    package var headers: [(name: String, value: Stated<String>)] = []
    /// The whole of it.
    package var body: ExpectedValue?
    /// Of a program, its name first.
    package var argv: ExpectedValue?

    package init(span: SourceSpan) { self.span = span }
}
