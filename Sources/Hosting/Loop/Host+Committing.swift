import Blueprint
import Calling
import Exchanges
import Expressions
package import Journaling
import Running
import Values

/// What happens becomes durable, and then has effects.
extension Host {
    func commit() throws(JournalError) {
        let events = news.map { (run: $0.run, event: Event($0.kind, at: now)) }
        news = []
        var entries: [Turn.Entry] = []
        var places: [String: Int] = [:]
        for (run, event) in events {
            let place = places[run.id] ?? entries.count
            if place == entries.count {
                entries.append(Turn.Entry(run.lease))
                places[run.id] = place
            }
            run.records += 1
            entries[place].records.append(
                Record(number: run.records, time: event.time, payload: EventCodec.encode(event.kind)))
            entries[place].settlements += settlements(of: event.kind, in: run)
        }
        // What others see of a run lags behind by a second at most.
        for (id, place) in places where now.since(statusShown) ?? .zero >= .seconds(1) {
            guard let run = runs.first(where: { $0.id == id && $0.ending == nil }) else { continue }
            entries[place].status = status(of: run)
        }
        if entries.contains(where: { $0.status != nil }) { statusShown = now }
        var turn = Turn(entries)
        turn.notes = notes(of: events)
        try append(turn)
        for (run, event) in events {
            let effects = run.machine.handle(event)
            ports.observer?.happened(event, in: run.id)
            recorded(event.kind, in: run)
            for effect in effects { try perform(effect, for: run) }
        }
    }

    /// An answer that was paid for must not be lost because a disk is full for a moment: the same is tried again.
    private func append(_ turn: Turn) throws(JournalError) {
        var patience = 60
        while true {
            do {
                cancel(try ports.journal.append(turn))
                return
            } catch {
                guard error.isPassing, patience > 0 else { throw error }
                if patience == 60 {
                    ports.observer?.warn("\(error.message); trying again" + (error.help.map { ": \($0)" } ?? ""))
                }
                patience -= 1
                SystemTime.sleep(.seconds(1))
            }
        }
    }

    func renew() throws(JournalError) {
        guard let until = now.adding(Self.leaseTerm) else { return }
        var turn = Turn()
        for run in runs where run.ending == nil {
            var entry = Turn.Entry(run.lease, status: status(of: run))
            entry.term = .until(until)
            turn.entries.append(entry)
        }
        if !turn.entries.isEmpty { try append(turn) }
    }

    func status(of run: RunShell) -> RunSummary.Status {
        let progress = run.machine.progress
        return RunSummary.Status(
            stage: progress.stage, progress: progress.percent, cost: progress.cost.nanodollars)
    }

    /// Others may have asked for an end.
    private func cancel(_ ids: [String]) {
        for run in runs where ids.contains(run.id) && !run.wasCancelled && run.ending == nil {
            run.wasCancelled = true
            happened(.stopped, to: run)
        }
    }

    func perform(_ effect: Effect, for run: RunShell) throws(JournalError) {
        switch effect {
        case .attempt(let order): want(order, for: run)
        case .perform(let item, let pursuit): pursue(item, pursuit, for: run)
        case .abandon(let item): abandon(item, of: run)
        case .alarm(let item, let time): timers.set(.expiry(run, item), at: time)
        case .save(let item): save(item, of: run)
        case .end(let ending): try end(run, ending)
        }
    }

    private func end(_ run: RunShell, _ ending: Ending) throws(JournalError) {
        guard run.ending == nil else { return }
        run.ending = ending
        var entry = Turn.Entry(
            run.lease,
            status: RunSummary.Status(
                RunSummary.State(ending.state), progress: 100, cost: ending.cost.nanodollars, ended: now))
        entry.term = .released
        try append(Turn([entry]))
    }
}

extension RunSummary.State {
    init(_ state: Ending.State) {
        switch state {
        case .success: self = .success
        case .partial: self = .partial
        case .failed: self = .failed
        case .cancelled: self = .cancelled
        }
    }
}

extension Double {
    package var nanodollars: Nanodollars { Nanodollars((self * 1e9).rounded()) }
}
