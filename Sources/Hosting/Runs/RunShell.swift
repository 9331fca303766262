import Blueprint
import Calling
import Journaling
import Running
import Values

/// A run as its host sees it: the machine, and what ties it to the outside.
final class RunShell {
    let id: String
    /// For fairness among runs.
    let number: Int
    let library: Library
    var machine: RunMachine
    var lease: Lease
    /// The last record.
    var records = 0
    /// What the journal has not been told yet.
    var entry: Turn.Entry
    /// The orders and attempts of its items, by their tickets.
    var tickets: [ItemID: UInt64] = [:]
    var counterparts: [String: Counterpart] = [:]
    var wasCancelled = false
    /// The budgets of which a warning was given, by what they are for.
    var warned: Set<String> = []
    var ending: Ending?

    init(id: String, number: Int, _ library: Library, machine: RunMachine, lease: Lease) {
        self.id = id
        self.number = number
        self.library = library
        self.machine = machine
        self.lease = lease
        entry = Turn.Entry(lease)
    }

    var terms: Terms { library.blueprint.terms }

    func counterpart(_ model: String, sign: @escaping Counterpart.Sign) -> Counterpart? {
        if let known = counterparts[model] { return known }
        guard let callable = library.callables[model] else { return nil }
        let counterpart = Counterpart(
            provider: callable.provider, offer: callable.offer, model: callable.model,
            settings: terms.settings[callable.provider.name] ?? ValueMap(), sign: sign)
        counterparts[model] = counterpart
        return counterpart
    }
}
