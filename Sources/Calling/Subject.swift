package import Blueprint
package import Values

/// What one attempt is about.
package struct Subject: Sendable {
    /// Told apart by it in a wallet: no two conversations of a process have the same.
    package let id: UInt64
    package let counterpart: Counterpart
    /// What the step gives, valid by the model's declarations; defaults and rounding need not be done.
    package let inputs: ValueMap
    package let key: Key
    /// The values of the call's `mint`, by name.
    package let minted: ValueMap
    /// The same for every sending of the same request, and random.
    package let clientKey: String
    /// A folder of its own for the files of this attempt, as an absolute path.
    package let folder: String
    /// The step's, which goes before the model's and the call's.
    package var pace: Pace?
    /// How long one request of the submission may take.
    package var timeout: Duration?
    /// Whether files that are made stay where they are.
    package var keepsRemote = false
    /// A job that was taken by the provider before, and when it was submitted.
    package var job: (kept: ValueMap, submitted: Timestamp)?
    /// Whether the paid request may have been sent before, and nobody knows what became of it.
    package var isLost = false

    package init(
        id: UInt64, counterpart: Counterpart, inputs: ValueMap, key: Key, minted: ValueMap, clientKey: String,
        folder: String
    ) {
        self.id = id
        self.counterpart = counterpart
        self.inputs = inputs
        self.key = key
        self.minted = minted
        self.clientKey = clientKey
        self.folder = folder
    }
}
