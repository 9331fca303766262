package import Blueprint
package import Exchanges

/// An exchange that a conversation asks for, and what it is for.
package struct Errand: Sendable, Equatable {
    package enum Purpose: Sendable, Equatable {
        /// A request of a stage, by its place in the stage's list; of `each` there are several at once.
        case stage(Stage, Int)
        /// A file of the results, or one that is sent on.
        case download
        /// A look into a file that was made, for its facts.
        case inspection
    }

    package let id: UInt32
    package let purpose: Purpose
    package let exchange: Exchange

    package init(id: UInt32, purpose: Purpose, exchange: Exchange) {
        self.id = id
        self.purpose = purpose
        self.exchange = exchange
    }

    /// Whether answering it may cost money.
    package var isPaid: Bool {
        if case .http(let request) = exchange { request.isPaid } else { purpose == .stage(.exec, 0) }
    }
}
