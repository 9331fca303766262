import Blueprint
import Running
import Values

extension Why {
    /// Hears everything that happens in a run, and puts what concerns one step into words.
    struct Teller {
        private let subject: Subject
        private(set) var lines: [ItemID: [Line]] = [:]
        private var sent: [ItemID: (time: Timestamp, count: Int)] = [:]
        private var costs: [ItemID: Double] = [:]
        /// Whether the provider said how long to wait.
        private var isHinted: [ItemID: Bool] = [:]
        /// Its keys are made up.
        private var isSimulated = false
        private var starved: Set<ItemID> = []
        private var known: [ItemID] = []

        init(_ subject: Subject) { self.subject = subject }

        mutating func hear(_ event: Event, _ effects: [Effect], _ machine: RunMachine) {
            switch event.kind {
            case .intended(let id, let intent): tell(id, intend(id, intent, event.time), event, machine)
            case .accepted(let id, let job):
                let names = job.isEmpty ? "" : ": \(Value.map(job).brief(most: 100))"
                tell(id, "the provider has taken it\(names)", event, machine)
            case .succeeded(let id, let success):
                let price = price(of: id, machine)
                let teller = success.charged == nil ? "" : ", as the provider says"
                tell(id, "it is done\(since(id, event.time)), for \(price)\(teller)", event, machine)
            case .failed(let id, let failure):
                isHinted[id] = failure.wait != nil
                tell(id, lost(id, failure, event.time, machine), event, machine)
            case .refused(let id, let failure):
                tell(id, "it was not let go: \(failure.message) (\(failure.errorClass.rawValue))", event, machine)
            case .reused(let id, let reuse):
                tell(id, "the run '\(reuse.run)' has paid for the same request: its result stands in", event, machine)
            case .expired(let id?): tell(id, "its time is over", event, machine)
            case .expired(nil): tellOpen("the time of the whole run is over", event, machine)
            case .stopped: tellOpen("someone wanted the run to end", event, machine)
            case .resumed: tellOpen("the run is taken up again", event, machine)
            case .began(let start): isSimulated = start.simulation != nil
            }
            for effect in effects { hear(effect, of: event, machine) }
            hearStarved(event, machine)
        }

        private mutating func hear(_ effect: Effect, of event: Event, _ machine: RunMachine) {
            switch effect {
            case .attempt(let order): tell(order.item, wish(order, machine), event, machine)
            case .perform(let id, .follow): tell(id, "its job is asked for again", event, machine)
            case .perform(let id, .find):
                tell(id, "nobody knows whether the last attempt was sent: it is looked for", event, machine)
            case .abandon(let id): tell(id, "it is no longer wanted", event, machine)
            case .perform, .alarm, .save, .end: break
            }
        }

        private mutating func hearStarved(_ event: Event, _ machine: RunMachine) {
            let now = machine.starvedItems
            guard !now.isEmpty || !starved.isEmpty else { return }
            for id in now where !starved.contains(id) {
                tell(id, "the budget has no room for it now: what others have set aside may come back", event, machine)
            }
            starved = Set(now)
        }

        // MARK: Lines

        private mutating func tell(_ id: ItemID, _ text: String, _ event: Event, _ machine: RunMachine) {
            guard machine.declaration(of: id).name == subject.step,
                subject.key == nil || machine.key(of: id) == subject.key
            else { return }
            if lines[id] == nil { known.append(id) }
            lines[id, default: []].append(Line(time: event.time, text: text))
        }

        /// To all that were at work or waiting.
        private mutating func tellOpen(_ text: String, _ event: Event, _ machine: RunMachine) {
            for id in known where machine.state(of: id)?.hasEnded != true { tell(id, text, event, machine) }
        }

        // MARK: Words

        private func since(_ id: ItemID, _ time: Timestamp) -> String {
            guard let took = sent[id].flatMap({ time.since($0.time) }), took > .zero else { return "" }
            return " after \(took.rounded)"
        }

        /// What the item has cost more than it had.
        private mutating func price(of id: ItemID, _ machine: RunMachine) -> String {
            let cost = machine.cost(of: id)
            defer { costs[id] = cost }
            return Money.text(max(cost - (costs[id] ?? 0), 0))
        }

        private mutating func intend(_ id: ItemID, _ intent: Intent, _ time: Timestamp) -> String {
            let count = (sent[id]?.count ?? 0) + 1
            sent[id] = (time, count)
            var text = "attempt \(count) goes to \(intent.model)"
            if !isSimulated, let key = intent.key, key != intent.model.prefix(while: { $0 != "." }) {
                text += " with the key '\(key)'"
            }
            if intent.reserved > 0 { text += ", \(Money.text(intent.reserved)) set aside" }
            for wait in intent.waited { text += "; it waited \(wait.duration.rounded) for '\(wait.limit)'" }
            if count == 1 {
                let miss = intent.miss ?? "nothing earlier could stand in"
                text += intent.hash == nil ? "; no cache is declared" : "; \(miss)"
            }
            return text
        }

        private mutating func lost(
            _ id: ItemID, _ failure: Failure, _ time: Timestamp, _ machine: RunMachine
        ) -> String {
            let fate =
                switch failure.fate {
                case .notSent: "nothing was sent"
                case .rejected: "the provider refused it"
                case .accepted: "the provider had taken it"
                case .abandoned: "the provider has it, and may go on"
                case .unknown: "nobody knows whether the provider has it"
                }
            let cost = price(of: id, machine)
            var text = "it failed\(since(id, time)): \(failure.message) (\(failure.errorClass.rawValue)); \(fate)"
            text += cost == Money.text(0) ? ", and it costs nothing" : ", and it counts as \(cost)"
            if failure.hasOtherKey { text += "; another key is there" }
            return text
        }

        private func wish(_ order: Order, _ machine: RunMachine) -> String {
            switch order.reason {
            case .first: return "\(order.model) is wanted: \(choice(order, machine))"
            case .movedOn(let from, let cause):
                let wait = order.notBefore == nil ? "" : " after a wait"
                return "\(order.model) is next in the route\(wait), because \(from) ended with '\(cause.rawValue)'"
            case .again(let cause, let wait):
                guard wait > .zero else {
                    return "\(order.model) is wanted once more at once, after '\(cause.rawValue)'"
                }
                let asker = isHinted[order.item] == true ? "the provider asked for that" : "its policy says so"
                return "\(order.model) is wanted once more in \(wait.rounded), after '\(cause.rawValue)': \(asker)"
            }
        }

        /// Why this model is the first.
        private func choice(_ order: Order, _ machine: RunMachine) -> String {
            switch machine.declaration(of: order.item).work {
            case .route(let name):
                let route = machine.blueprint.routes[name]
                let count = route?.entries.count ?? 1
                guard count > 1 else { return "the route '\(name)' has no other" }
                return switch route?.order ?? .listed {
                case .listed: "it is the first of \(count) in the route '\(name)'"
                case .cheapest: "it is the cheapest of \(count) in the route '\(name)'"
                case .fastest: "it is the fastest of \(count) in the route '\(name)'"
                case .spread: "chance has chosen it among \(count) in the route '\(name)'"
                }
            case .candidates: return "the fan-out names it"
            default: return "the step names it"
            }
        }
    }
}
