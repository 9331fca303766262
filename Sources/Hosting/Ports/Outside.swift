package import Blueprint
package import Calling
package import Exchanges
package import Values

/// Everything that is not this process: the network and programs, or the simulator in their place.
package protocol Outside: AnyObject, Sendable {
    /// Starts exchanges. Each ends once: in the mailbox, or as what is returned here, at its time.
    func start(_ outgoing: [Outgoing], at now: Timestamp) -> [Due]
    func cancel(_ ids: [UInt64])
    /// Nothing more will be asked of it: it may clear up while others have something to do.
    func finish()
    func close()
    /// Whether it is to be told whose exchanges are, which takes a while to work out.
    var wantsItems: Bool { get }
}

extension Outside {
    package var wantsItems: Bool { false }
    package func finish() {}
}

/// An exchange on its way out, with all that is known of what it is for.
package struct Outgoing: Sendable {
    package let id: UInt64
    package let errand: Errand
    package let model: Model
    /// The attempt, by a name that no other has.
    package let attempt: String
    package let key: String
    package let inputs: ValueMap
    /// What was made up for the attempt, by name.
    package let minted: ValueMap
    /// Whose attempt it is: `draw[oslo]`; empty where nobody wants to know.
    package let item: String
}

/// An answer that is there at an instant; working it out may wait until then.
package struct Due: Sendable {
    package let id: UInt64
    package let at: Timestamp
    package let result: @Sendable () -> Result<Answer, ExchangeFailure>

    package init(id: UInt64, at: Timestamp, result: @escaping @Sendable () -> Result<Answer, ExchangeFailure>) {
        self.id = id
        self.at = at
        self.result = result
    }
}
