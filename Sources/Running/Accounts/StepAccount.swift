package import Blueprint
package import Values

/// What became of a step of one instance of a workflow, for people who look at a run.
package struct StepAccount {
    /// `scenes`, or `scenes[intro] › picture` within the workflow that does an item's work.
    package let path: String
    package let step: Step
    package let state: Progress.Line.State
    package let label: String
    package let cost: Double
    package let failure: Failure?
    package let items: LazyMapSequence<Range<Int>, ItemAccount>
    /// How many of them are done.
    package let succeeded: Int
    /// How many of them are nested.
    package let nested: Int
    /// Of its route, in the author's order.
    package let models: [String]
}

/// What became of an item.
package struct ItemAccount: Sendable {
    package enum State: String, Sendable {
        case idle, waiting
        /// For money that others have set aside.
        case starved
        case working, done, failed, cancelled

        package var hasEnded: Bool { self == .done || self == .failed || self == .cancelled }
    }

    package let id: ItemID
    package let key: String
    /// Of the fan-out, the outermost first.
    package let variables: [(name: String, value: Value)]
    package let state: State
    package let isCached: Bool
    package let attempts: Int
    package let cost: Double
    /// The one that was tried last.
    package let model: String?
    package let outputs: Value?
    package let failure: Failure?
    /// Whether a workflow does its work, whose steps have accounts of their own.
    package let isNested: Bool
    /// From the beginning of its first attempt to the end of its last; nil where there was none.
    package let took: Duration?
}
