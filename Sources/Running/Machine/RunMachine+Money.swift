import Blueprint
import Values

/// Budgets: reserved before anything is sent, settled when it is known what it cost.
extension RunMachine {
    enum Reservation {
        case granted
        /// Others may not need all that they have reserved.
        case later
        case never(Failure)
    }

    /// The purses that an item's work is paid from: its step's, its workflow's, and those of all that are around them.
    private func purses(of id: ItemID) -> [(frame: Int, step: Int?)] {
        var purses: [(frame: Int, step: Int?)] = []
        var place: ItemID? = id
        while let id = place {
            if self[stepOf: id].purse != nil { purses.append((Int(id.frame), Int(id.step))) }
            purses.append((Int(id.frame), nil))
            place = frames[Int(id.frame)].parent
        }
        return purses
    }

    private subscript(purse place: (frame: Int, step: Int?)) -> Purse {
        get { place.step.map { frames[place.frame].steps[$0].purse ?? Purse(limit: nil) } ?? frames[place.frame].purse }
        set {
            if let step = place.step {
                frames[place.frame].steps[step].purse = newValue
            } else {
                frames[place.frame].purse = newValue
            }
        }
    }

    mutating func reserve(_ id: ItemID, _ amount: Double) -> Reservation {
        let places = purses(of: id)
        for place in places where !self[purse: place].holds(amount) {
            let purse = self[purse: place]
            guard !purse.mayHold(amount) || purse.reserved == 0 else { return .later }
            let owner =
                place.step.map { "the step '\(frames[place.frame].script.workflow.steps[$0].name)'" }
                ?? (place.frame == 0 ? "the run" : "the workflow '\(frames[place.frame].script.workflow.name)'")
            let limit = Money.text(purse.limit ?? 0)
            let spent = Money.text(purse.spent)
            return .never(
                Failure(
                    .budget,
                    "\(Money.text(amount)) more would exceed the budget of \(owner): \(spent) of \(limit) are spent"))
        }
        for place in places { self[purse: place].reserve(amount) }
        return .granted
    }

    mutating func release(_ id: ItemID) { settle(id, paying: 0) }

    mutating func settle(_ id: ItemID, paying amount: Double) {
        let reserved = self[id].reserved
        self[id].reserved = 0
        self[id].cost += amount
        self[stepOf: id].spent += amount
        for place in purses(of: id) {
            self[purse: place].release(reserved)
            self[purse: place].spend(amount)
        }
        // What the workflow around it costs is the sum of what its items cost.
        var place = frames[Int(id.frame)].parent
        while let parent = place {
            self[parent].cost += amount
            self[stepOf: parent].spent += amount
            place = frames[Int(parent.frame)].parent
        }
        if !starved.isEmpty { agenda.append(.feed) }
    }

    /// Items that waited for money try again, in the order in which they came.
    mutating func feed() {
        let waiting = starved
        starved = []
        for id in waiting where self[id].phase == .starved {
            approach(id, self[id].pursuit?.content.reason ?? .first)
        }
    }

    package var spent: Double { frames.first?.purse.spent ?? 0 }
    /// What the run may cost, where anything says so.
    package var budget: Double? { frames.first?.purse.limit }
}

/// Amounts as people read them.
package enum Money {
    package static func text(_ dollars: Double) -> String {
        let cents = (dollars * 10_000).rounded() / 10_000
        let text = Swift.String(describing: cents)
        let parts = text.split(separator: ".")
        let fraction = parts.count > 1 ? Swift.String(parts[1]) : "0"
        return "$\(parts[0])." + (fraction.count < 2 ? fraction + "0" : fraction)
    }
}
