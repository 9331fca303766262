package import Values

/// What a project says for all that runs in it, under one profile.
package struct Terms: Sendable {
    package enum Keep: String, Sendable {
        case local, remote
    }

    package var profile: String?
    package var budget: Budget?
    /// On all work, or on an interface.
    package var limits: [Limit] = []
    /// Of providers, beside their defaults.
    package var settings: [String: ValueMap] = [:]
    /// Each key of a secret with where it comes from; a secret that is not here is a variable of the environment.
    package var secrets: [String: [SecretSource]] = [:]
    package var policies: [String: Policy] = [:]
    /// Where a step, route entry, model and provider say nothing.
    package var retry = Policy()
    package var onUnknown: OnUnknown?
    package var maxParallel: Int?
    package var cache: Cache?
    /// The file that keeps the runs, and the folder for what they make; within the project.
    package var store = ".easel/easel.db"
    package var folder = "out"
    package var keep = Keep.local

    package init() {}
}

/// Where one key comes from.
package struct SecretSource: Sendable, Equatable {
    package enum Origin: Sendable, Equatable {
        case environment(String)
        case file(String)
        case command([String])
    }

    package let origin: Origin
    /// What reports call it.
    package let name: String

    package init(origin: Origin, name: String) {
        self.origin = origin
        self.name = name
    }
}
