package import Expressions
package import Values

/// Where a request may stand, or the run of a program.
package enum Stage: String, Sendable, CaseIterable {
    case send, submit, poll, fetch, cancel, lookup, upload, token, exec

    /// Whether what is said of one stage holds for another: `submit` means `send` too.
    package func covers(_ other: Stage) -> Bool { self == other || (self == .submit && other == .send) }
}

/// How a provider is spoken to, for one of its models.
package struct Call: Sendable {
    /// A value that is made once for each attempt.
    package enum Minted: String, Sendable {
        case uuid, timestamp, random
    }

    package enum Refresh: String, Sendable {
        case poll, fetch
    }

    package let name: String
    package var mint: [(name: String, kind: Minted)] = []
    /// The requests up to the one that may be billed, which is the last.
    package var submission: [Request] = []
    /// Whether the answer is the result already; nil where only polling can tell.
    package var final: Final?
    /// How long after it a job may still be unknown.
    package var grace: Duration?
    package var poll: Poll?
    package var fetch: [Request] = []
    package var cancel: [Request] = []
    package var lookup: [Request] = []
    /// What other clients send in the place of these. One without examples is answered with the result.
    package var also: [Request] = []
    package var errors: [ErrorRule] = []
    package var refresh: Refresh?

    /// When a submission's answer is final.
    package enum Final: Sendable {
        case always
        case when(Template)
    }

    package init(name: String) { self.name = name }
}

/// The request that asks for a job's state, and what its answers mean.
package struct Poll: Sendable {
    package enum State: Sendable, Hashable {
        case queued, running, done
        /// Among them `failed` and `cancelled`.
        case ended(ErrorClass)
    }

    package enum States: Sendable {
        /// The first that holds.
        case conditions([(State, Template)])
        /// The state that the value stands under.
        case table(Template, [(State, [Value])])
    }

    package var request: Request
    package let states: States
    /// What a state means that nothing names.
    package let otherwise: State
    package var pace: Pace?
    package var reason: Template?
    /// From 0 to 1.
    package var progress: Template?
    package var grace: Duration?

    package init(request: Request, states: States, otherwise: State) {
        self.request = request
        self.states = states
        self.otherwise = otherwise
    }
}

extension Poll {
    package var stateCount: Int {
        switch states {
        case .conditions(let conditions): conditions.count
        case .table(_, let rows): rows.count
        }
    }

    /// What an answer says; nil where no state names it.
    package func state(of answer: ValueMap) -> State? {
        switch states {
        case .conditions(let conditions):
            return conditions.first { (try? $0.1.evaluate(answer)) == .bool(true) }?.0
        case .table(let template, let rows):
            guard let value = (try? template.evaluate(answer))?.unwrapped else { return nil }
            return rows.first { $0.1.contains { $0.isSameNumber(as: value) } }?.0
        }
    }
}

extension Poll.State {
    package init?(word: String) {
        switch word {
        case "queued": self = .queued
        case "running": self = .running
        case "done": self = .done
        default:
            guard let ended = ErrorClass(rawValue: word) else { return nil }
            self = .ended(ended)
        }
    }

    package var word: String {
        switch self {
        case .queued: "queued"
        case .running: "running"
        case .done: "done"
        case .ended(let ended): ended.rawValue
        }
    }

    /// Whether the job has come to an end without a result.
    package var isFailure: Bool { if case .ended = self { true } else { false } }
}
