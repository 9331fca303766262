package import Blueprint
package import Values

/// One request that wants to be sent, or one run of a program: what the gate has to know of it.
package struct Ticket: Sendable, Equatable {
    /// The caller's, used once.
    package let id: UInt64
    /// Runs take turns.
    package let run: Int
    package let provider: String
    /// `provider.model`; nil for what belongs to no model, such as asking for a token.
    package let model: String?
    package let interface: String?
    package let stage: Stage
    /// Whether a job begins with it, which counts as running until `jobEnded`.
    package let isStart: Bool
    /// The place of the key that must be used, because a job was taken with it; nil for any.
    package let key: Int?
    /// A poll is asked for when its job is taken, and goes when it is due.
    package let notBefore: Timestamp?

    package init(
        id: UInt64, run: Int, provider: String, model: String?, interface: String?, stage: Stage,
        isStart: Bool = false, key: Int? = nil, notBefore: Timestamp? = nil
    ) {
        self.id = id
        self.run = run
        self.provider = provider
        self.model = model
        self.interface = interface
        self.stage = stage
        self.isStart = isStart
        self.key = key
        self.notBefore = notBefore
    }
}
