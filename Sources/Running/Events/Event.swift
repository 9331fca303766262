package import Blueprint
package import Values

/// What happened to a run, as its journal keeps it: the run's state is the replay of its events.
package struct Event: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case began(Start)
        /// An attempt may be sent from now on: whatever becomes of it, this stands.
        case intended(ItemID, Intent)
        /// The provider named the job, by what is kept of its answer.
        case accepted(ItemID, job: ValueMap)
        case succeeded(ItemID, Success)
        case failed(ItemID, Failure)
        /// An earlier result stands in.
        case reused(ItemID, Reuse)
        /// An order was not granted: by a purse, an open breaker, or because all keys have failed. It used no attempt.
        case refused(ItemID, Failure)
        /// An item's time is over; that of the whole run where there is none.
        case expired(ItemID?)
        /// Someone wants the run to end.
        case stopped
        /// The run goes on in another process, and what failed may be tried again.
        case resumed(retriesFailed: Bool)

        /// What it happened to, if not to the run.
        package var item: ItemID? {
            switch self {
            case .intended(let id, _), .accepted(let id, _), .succeeded(let id, _), .failed(let id, _),
                .reused(let id, _), .refused(let id, _):
                id
            case .expired(let id): id
            case .began, .stopped, .resumed: nil
            }
        }
    }

    package let time: Timestamp
    package let kind: Kind

    package init(_ kind: Kind, at time: Timestamp) {
        self.kind = kind
        self.time = time
    }
}

/// What a run begins with.
package struct Start: Sendable, Equatable {
    package let run: String
    package let inputs: ValueMap
    package let seed: UInt64
    package let profile: String
    /// Nil for a real run.
    package var simulation: Simulation?
    /// Where its files go, if not where the project says.
    package var folder: String?

    /// How a run is simulated, beside its seed: whoever goes on with it simulates it in the same way.
    package struct Simulation: Sendable, Equatable {
        /// As they were written; empty for those that are declared alone.
        package let faults: String
        package let speed: Double

        package init(faults: String, speed: Double) {
            self.faults = faults
            self.speed = speed
        }
    }

    package init(run: String, inputs: ValueMap, seed: UInt64, profile: String) {
        self.run = run
        self.inputs = inputs
        self.seed = seed
        self.profile = profile
    }
}

/// All that must be known to send an attempt, and to find it again after a crash.
package struct Intent: Sendable, Equatable {
    package let model: String
    /// The place in the route.
    package let option: Int
    /// Which of the provider's keys, by its name in reports.
    package let key: String?
    /// Identifies the attempt to a provider that understands such a thing.
    package let client: String
    package let minted: ValueMap
    package let reserved: Double
    /// Of the rendered inputs, for the cache.
    package let hash: String?
    /// What it waited for, and for how long, where that is worth telling.
    package let waited: [Waited]
    /// Why no earlier result could stand in, where the cache was asked.
    package let miss: String?

    package struct Waited: Sendable, Equatable {
        package let limit: String
        package let duration: Duration

        package init(limit: String, duration: Duration) {
            self.limit = limit
            self.duration = duration
        }
    }

    package init(
        model: String, option: Int, key: String?, client: String, minted: ValueMap, reserved: Double, hash: String?,
        waited: [Waited], miss: String? = nil
    ) {
        self.model = model
        self.option = option
        self.key = key
        self.client = client
        self.minted = minted
        self.reserved = reserved
        self.hash = hash
        self.waited = waited
        self.miss = miss
    }
}

/// An earlier result, and whose.
package struct Reuse: Sendable, Equatable {
    package let model: String
    package let option: Int
    package let outputs: ValueMap
    /// The run that paid for it.
    package let run: String

    package init(model: String, option: Int, outputs: ValueMap, run: String) {
        self.model = model
        self.option = option
        self.outputs = outputs
        self.run = run
    }
}
