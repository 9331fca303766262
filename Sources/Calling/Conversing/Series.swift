import Blueprint
import Expressions
import Values

/// The requests of one stage, which are sent in a row; each once, or once for every element of a list.
struct Series: Sendable {
    enum Purpose: Sendable {
        case stage(Stage)
        /// For a file's tag.
        case upload(String, Wallet.Item)
        case token(String, Token, Wallet.Item)

        var stage: Stage {
            switch self {
            case .stage(let stage): stage
            case .upload: .upload
            case .token: .token
            }
        }
    }

    /// One sending of the request at hand.
    struct Slot: Sendable {
        enum State: Sendable {
            /// To be rendered once all is there.
            case waiting
            case sent
            /// To be sent again a little later.
            case resting
            case done
        }

        var element: Value?
        var state = State.waiting
        var tries = 0
        /// What it waits for.
        var lacks: Set<Need> = []
        /// Whether a token that had run out has been asked for anew.
        var isRenewed = false
        /// The tokens that the request went out with, by place.
        var tokens: [String: Value] = [:]
        var page: Value?
        var pages = 1
        var items: [Value] = []
        var kept = ValueMap()
        /// What a single answer of several said, by name.
        var content: Names = [:]
    }

    /// What it sends, and for what: the same for every attempt at a model, and never copied.
    final class Plan: Sendable {
        let purpose: Purpose
        let stage: Stage
        let requests: [Request]

        init(_ purpose: Purpose, _ requests: [Request]) {
            self.purpose = purpose
            stage = purpose.stage
            self.requests = requests
        }
    }

    let plan: Plan
    /// Nil for those of the conversation.
    var names: Names?
    var index = 0
    var isRepeated = false
    var slots: [Slot] = []
    /// How long the last answer asked to wait.
    var wait: Duration?

    init(_ plan: Plan, names: Names? = nil) {
        self.plan = plan
        self.names = names
    }

    var stage: Stage { plan.stage }
    /// The one at hand, which is large.
    var request: Request { _read { yield plan.requests[index] } }
    var isAtLast: Bool { index == plan.requests.count - 1 }

    /// Whether the request at hand is the one that may be billed.
    var isAtPaid: Bool { isAtLast && (stage == .submit || stage == .send) }

    /// The pages after the first belong to what was billed already.
    func isPaid(_ slot: Int) -> Bool { isAtPaid && slots[slot].page == nil }
}
