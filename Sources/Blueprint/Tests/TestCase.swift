package import Reporting

/// One run that a test tries, and what must come of it.
package struct TestCase: Sendable {
    package let name: String
    package let span: SourceSpan
    package let expectation: Expectation
    package var profile: String?
    /// Those of the test, and over them the case's own.
    package var inputs: [Computed.Entry] = []
    /// How models answer, by their names; those of the test where the case has none for a model.
    package var answers: [String: [StubbedAnswer]] = [:]
    /// After how many events the run is broken off, to go on then.
    package var crash: Int?
    /// After how many events somebody cancels the run.
    package var cancellation: Int?
    /// The most that the run may cost, in USD, where that is less than it may cost anyway.
    package var mostCost: Double?
    /// What goes wrong by chance, as it is written.
    package var faults: Stated<String>?
    /// What chance is drawn from.
    package var seed: UInt64 = 1
    /// What answers in the place of examples.
    package var replay: Stated<Recording>?

    package init(name: String, span: SourceSpan, expectation: Expectation) {
        self.name = name
        self.span = span
        self.expectation = expectation
    }
}
