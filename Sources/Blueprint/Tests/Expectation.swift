package import Expressions
package import Reporting
package import Values

/// What must come of a run; what is left out may be anything.
package struct Expectation: Sendable {
    package struct Trouble: Sendable {
        package var step: Stated<String>?
        package var errorClass: Stated<String>?
        /// A part of the message.
        package var message: Stated<String>?
        package var model: Stated<String>?

        package init() {}
    }

    package struct Count: Sendable {
        package let name: String
        package let count: Stated<Int>

        package init(_ name: String, _ count: Stated<Int>) {
            self.name = name
            self.count = count
        }
    }

    /// What becomes of a step's items.
    package struct Tally: Sendable {
        package let step: String
        package var ok: Stated<Int>?
        package var failed: Stated<Int>?
        package var maxRunning: Stated<Int>?

        package init(step: String) { self.step = step }
    }

    package struct Range<Bound: Sendable>: Sendable {
        package let least: Bound
        package let most: Bound
        /// Whether both ends are written as one.
        package let isSingle: Bool

        package init(_ least: Bound, _ most: Bound, isSingle: Bool = false) {
            self.least = least
            self.most = most
            self.isSingle = isSingle
        }
    }

    package var state: Stated<String>?
    package var error: Trouble?
    package var outputs: ExpectedValue?
    /// Of models.
    package var calls: [Count] = []
    package var elapsed: Stated<Range<Duration>>?
    /// In USD.
    package var cost: Stated<Range<Double>>?
    package var steps: [Tally] = []
    package var files: [Stated<String>] = []
    /// Where all of them stand.
    package var filesSpan: SourceSpan?
    package var requests: [ExpectedRequest] = []
    /// In this order, others between them.
    package var events: [Stated<String>] = []
    package var eventsSpan: SourceSpan?
    package var conditions: [Stated<Template>] = []

    package init() {}
}
