package import Values

/// A run at a glance, without its records.
package struct RunSummary: Sendable, Equatable {
    package enum State: String, Sendable, CaseIterable {
        case running, success, partial, failed, cancelled
    }

    /// What changes while a run is at work.
    package struct Status: Sendable, Equatable {
        package var state: State
        /// The labels at work.
        package var stage: String
        /// From 0 to 100.
        package var progress: Int
        package var cost: Nanodollars
        package var ended: Timestamp?

        package init(
            _ state: State = .running, stage: String = "", progress: Int = 0, cost: Nanodollars = 0,
            ended: Timestamp? = nil
        ) {
            self.state = state
            self.stage = stage
            self.progress = progress
            self.cost = cost
            self.ended = ended
        }
    }

    /// Who holds a run's lease.
    package struct Holder: Sendable, Equatable {
        package let owner: Owner
        package let until: Timestamp

        package init(owner: Owner, until: Timestamp) {
            self.owner = owner
            self.until = until
        }

        package func hasExpired(at now: Timestamp) -> Bool { until <= now }
    }

    package let id: String
    package let workflow: String
    package let project: String
    package let profile: String?
    package let key: String?
    /// Of its blueprint.
    package let hash: String
    package let started: Timestamp
    package var status = Status()
    /// Nil for a run that nobody leads.
    package var holder: Holder?
    package var isCancelRequested = false
    /// Only where the query asks for it.
    package var pinned: Pinned?

    package init(
        id: String, workflow: String, project: String, profile: String?, key: String?, hash: String, started: Timestamp
    ) {
        self.id = id
        self.workflow = workflow
        self.project = project
        self.profile = profile
        self.key = key
        self.hash = hash
        self.started = started
    }
}

/// Which runs are looked for; without any wish, all.
package struct RunQuery: Sendable, Equatable {
    package var states: Set<RunSummary.State>?
    package var workflow: String?
    package var key: String?
    /// How the id begins; a whole id is its own beginning.
    package var idPrefix = ""
    package var limit = Int.max
    /// Whether inputs and blueprints are wanted as well.
    package var includesPinned = false

    package init() {}

    /// One run, and whatever others have an id that begins the same.
    package init(idPrefix: String, includesPinned: Bool = false) {
        self.idPrefix = idPrefix
        self.includesPinned = includesPinned
    }
}
