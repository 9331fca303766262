import Blueprint
import Journaling
import Running

/// Budgets that are nearly used up: told once for each run, while there is still something to be done about it.
extension Host {
    func warnOfSpending(in run: RunShell) {
        guard let budget = run.machine.budget else { return }
        let own = run.library.blueprint.workflows[run.library.blueprint.name]?.budget
        let holding = own?.run == budget ? own : run.terms.budget ?? own
        warn(of: run.machine.spent, from: budget, share: holding?.warnAt ?? 1, "the run", in: run)
    }

    /// With what is gone of the purses of days and months.
    func warn(of levels: [Purse.Level], from limits: [Reservation.Limit], in run: RunShell) {
        for level in levels {
            guard let limit = limits.first(where: { $0.purse == level.purse })?.limit else { continue }
            let gone = Double(level.spent + level.held) / 1e9
            warn(of: gone, from: Double(limit) / 1e9, share: run.terms.budget?.warnAt ?? 1, level.purse.period, in: run)
        }
    }

    private func warn(of spent: Double, from limit: Double, share: Double, _ what: String, in run: RunShell) {
        // Less than a millionth is only how sums come out.
        guard share < 1, spent > 0, spent + 1e-6 >= limit * share, run.warned.insert(what).inserted else { return }
        ports.observer?.warn("the budget of \(what) is nearly used up: \(Money.text(spent)) of \(Money.text(limit))")
    }
}
