package import Expressions
package import Values

/// Inputs, steps that form a graph, and outputs.
package struct Workflow: Sendable {
    package let name: String
    package let description: String?
    package let inputs: [Member]
    /// Each after all that it depends on; else in the author's order.
    package let steps: [Step]
    package let outputs: [Computed.Entry]
    package let budget: Budget?
    package let deadline: Duration?
    package let interface: String?

    package init(
        name: String, description: String?, inputs: [Member], steps: [Step], outputs: [Computed.Entry],
        budget: Budget?, deadline: Duration?, interface: String?
    ) {
        self.name = name
        self.description = description
        self.inputs = inputs
        self.steps = steps
        self.outputs = outputs
        self.budget = budget
        self.deadline = deadline
        self.interface = interface
    }
}

/// The most money, in USD.
package struct Budget: Sendable, Equatable {
    package var run: Double?
    package var day: Double?
    package var month: Double?
    /// The share from which on a warning is given.
    package var warnAt = 0.8

    package init(run: Double? = nil) { self.run = run }
}

/// One node of a workflow.
package struct Step: Sendable {
    package enum Work: Sendable {
        case model(String)
        case route(String)
        case workflow(String)
        /// The model that a variable of the fan-out names.
        case candidates(Template, [String])
        case values([Computed.Entry])
    }

    /// How many items must succeed.
    package enum Quorum: Sendable, Equatable {
        case all
        case count(Int)
        case share(Double)

        /// Whether a success may be missing.
        package var allowsFailure: Bool { self != .all && self != .share(1) }
    }

    package struct Edge: Sendable, Equatable {
        /// The place of the other step among those of the workflow.
        package let step: Int
        /// For `needs`: nothing flows along it.
        package let isOrderOnly: Bool

        package init(step: Int, isOrderOnly: Bool) {
            self.step = step
            self.isOrderOnly = isOrderOnly
        }
    }

    package struct Variable: Sendable {
        package let name: String
        package let list: Computed
        package init(_ name: String, _ list: Computed) {
            self.name = name
            self.list = list
        }
    }

    package let name: String
    package let work: Work
    package var label: Template?
    package var variables: [Variable] = []
    package var filter: Template?
    package var key: Template?
    package var condition: Template?
    package var arguments: [Computed.Entry] = []
    package var maxParallel: Int?
    package var quorum = Quorum.all
    package var failsFast = false
    package var edges: [Edge] = []
    package var retry: Policy?
    package var pace: Pace?
    package var deadline: Duration?
    package var checks: [Rule] = []
    package var cache: Cache?
    package var saves: [Save] = []
    package var budget: Budget?
    package var onUnknown: OnUnknown?

    package init(name: String, work: Work) {
        self.name = name
        self.work = work
    }

    package var isFanOut: Bool { !variables.isEmpty }
}

/// The stem of a file's name; of one output where there are several.
package struct Save: Sendable {
    package let output: String?
    package let stem: Template

    package init(output: String?, stem: Template) {
        self.output = output
        self.stem = stem
    }
}

/// For how long an earlier result may stand in; nil for ever.
package struct Cache: Sendable, Equatable {
    package let lifetime: Duration?

    package init(lifetime: Duration?) { self.lifetime = lifetime }
}

/// What to do where an answer was lost.
package enum OnUnknown: String, Sendable {
    case fail, resubmit
}

/// How often a job is asked for, and for how long.
package struct Pace: Sendable {
    package enum Every: Sendable {
        case constant(Duration)
        case growing(Duration, Duration)
        /// Each up to an age of the job; the last for ever.
        case stretches([(until: Duration?, every: Duration)])
    }

    package var every: Every?
    package var within: Duration?

    package init(every: Every?, within: Duration?) {
        self.every = every
        self.within = within
    }
}
