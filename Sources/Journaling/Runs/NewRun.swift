package import Values

/// What is known of a run when it begins, and stays as it is.
package struct NewRun: Sendable, Equatable {
    package let id: String
    package let workflow: String
    package let project: String
    package let profile: String?
    /// Runs with the same key are the same run.
    package var key: String?
    package let pinned: Pinned
    package let started: Timestamp
    package let owner: Owner
    /// When the owner's lease expires.
    package let until: Timestamp

    package init(
        id: String, workflow: String, project: String, profile: String?, key: String?, pinned: Pinned,
        started: Timestamp, owner: Owner, until: Timestamp
    ) {
        self.id = id
        self.workflow = workflow
        self.project = project
        self.profile = profile
        self.key = key
        self.pinned = pinned
        self.started = started
        self.owner = owner
        self.until = until
    }
}

/// What a run goes by, whatever happens to the files that it came from.
package struct Pinned: Sendable, Equatable {
    /// JSON.
    package let inputs: [UInt8]
    package let blueprint: [UInt8]
    /// Of the blueprint, which is kept once however many runs share it.
    package let hash: String

    package init(inputs: [UInt8], blueprint: [UInt8], hash: String) {
        self.inputs = inputs
        self.blueprint = blueprint
        self.hash = hash
    }
}

/// What came of beginning a run.
package enum Beginning: Sendable, Equatable {
    case begun(Lease)
    /// There is a run with that key already.
    case stands(RunSummary)
}
