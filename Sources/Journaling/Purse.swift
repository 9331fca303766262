/// Money in billionths of a dollar, so that sums are exact.
package typealias Nanodollars = Int

extension Nanodollars {
    /// A sum that stays at the end of what there is, where no budget ever is.
    func adding(_ other: Nanodollars) -> Nanodollars { Int(clamping: Int128(self) + Int128(other)) }
}

/// A budget that runs of several processes share, for one day or one month.
package struct Purse: Sendable, Hashable {
    package let name: String
    /// As the limit counts: `2026-11-20`, `2026-11`.
    package let period: String

    package init(name: String, period: String) {
        self.name = name
        self.period = period
    }

    /// How much of a purse is gone.
    package struct Level: Sendable, Equatable {
        package let purse: Purse
        package let spent: Nanodollars
        /// What is set aside for what is at work.
        package let held: Nanodollars

        package init(purse: Purse, spent: Nanodollars, held: Nanodollars) {
            self.purse = purse
            self.spent = spent
            self.held = held
        }

        /// Whether a sum more stays within a limit.
        package func hasRoom(for amount: Nanodollars, within limit: Nanodollars) -> Bool {
            amount == 0 || Int128(spent) + Int128(held) + Int128(amount) <= Int128(limit)
        }
    }
}

/// A wish to set a sum aside for a call before it is made.
package struct Reservation: Sendable, Equatable {
    package struct Limit: Sendable, Equatable {
        package let purse: Purse
        package let limit: Nanodollars

        package init(_ purse: Purse, limit: Nanodollars) {
            self.purse = purse
            self.limit = limit
        }
    }

    package enum Outcome: Sendable, Equatable {
        /// With what is gone of each purse now.
        case reserved([Purse.Level])
        /// That purse has not enough left.
        case refused(Purse.Level)
    }

    package let lease: Lease
    package let amount: Nanodollars
    /// Each purse once.
    package let limits: [Limit]

    package init(_ lease: Lease, _ amount: Nanodollars, in limits: [Limit]) {
        self.lease = lease
        self.amount = amount
        self.limits = limits
    }
}

/// What became of a sum that was set aside.
package struct Settlement: Sendable, Equatable {
    package let purse: Purse
    /// What is set aside no longer.
    package let reserved: Nanodollars
    /// What it cost in fact; more than was set aside where the provider says so.
    package let spent: Nanodollars

    package init(_ purse: Purse, reserved: Nanodollars, spent: Nanodollars) {
        self.purse = purse
        self.reserved = reserved
        self.spent = spent
    }
}
