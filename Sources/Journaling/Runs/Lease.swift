package import Values

/// The right to write a run's records. Each taking over raises the token, and older ones are worth nothing.
package struct Lease: Sendable, Hashable {
    package let run: String
    package let token: Int

    package init(run: String, token: Int) {
        self.run = run
        self.token = token
    }

    /// What becomes of a lease.
    package enum Term: Sendable, Equatable {
        case until(Timestamp)
        /// Anybody may take it.
        case released
    }
}

/// A wish to lead a run that is there.
package struct Claim: Sendable, Equatable {
    package let run: String
    package let owner: Owner
    package let now: Timestamp
    package let until: Timestamp
    /// An owner of whom the claimant knows that it is dead, though its lease has not expired.
    package let dead: Owner?

    package init(run: String, owner: Owner, now: Timestamp, until: Timestamp, dead: Owner? = nil) {
        self.run = run
        self.owner = owner
        self.now = now
        self.until = until
        self.dead = dead
    }

    /// Whether that holder has to give way.
    package func prevails(over holder: RunSummary.Holder?) -> Bool {
        guard let holder else { return true }
        return holder.hasExpired(at: now) || holder.owner == dead
    }
}

/// What a new owner of a run has.
package struct Claimed: Sendable, Equatable {
    package let lease: Lease
    /// The money that the run has set aside. What its records do not account for was lost in a crash, and can be let go.
    package let held: [Purse: Nanodollars]

    package init(lease: Lease, held: [Purse: Nanodollars]) {
        self.lease = lease
        self.held = held
    }
}
