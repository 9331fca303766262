package import Reporting

/// A test document: what it tries out, and in which cases.
package struct TestSuite: Sendable {
    package enum Subject: Sendable, Equatable {
        case workflow(String)
        /// One call of a model, `provider.model`.
        case model(String)
    }

    package let name: String
    package let subject: Subject
    package let cases: [TestCase]
    package let span: SourceSpan

    package init(name: String, subject: Subject, cases: [TestCase], span: SourceSpan) {
        self.name = name
        self.subject = subject
        self.cases = cases
        self.span = span
    }
}
