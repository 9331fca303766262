import Blueprint
import Calling
import Exchanges
import Expressions
package import Journaling
import Running
import Values

/// What happens has effects and becomes durable; only then does anything leave this process.
extension Host {
    /// Lets the machines deal with what has happened. Whether there was anything.
    func digest() -> Bool {
        guard !news.isEmpty else { return false }
        let happened = news
        news = []
        for (run, kind) in happened {
            let event = Event(kind, at: now)
            write(event, of: run)
            for effect in run.machine.handle(event) { perform(effect, for: run) }
            recorded(kind, in: run)
            warnOfSpending(in: run)
        }
        return true
    }

    /// Before the machine deals with it: what it knows of the money at stake changes then.
    private func write(_ event: Event, of run: RunShell) {
        run.records += 1
        run.entry.records.append(
            Record(number: run.records, time: event.time, payload: EventCodec.encode(event.kind)))
        run.entry.settlements += settlements(of: event.kind, in: run)
        notes += notes(of: event, in: run)
        if ports.observer != nil { unseen.append((run, event)) }
    }

    /// Makes all that has happened durable, in one transaction.
    func commit() throws(JournalError) {
        var turn = Turn()
        // What others see of a run lags behind by a second at most.
        let showsStatus = now.since(statusShown) ?? .zero >= .seconds(1)
        for run in runs where !run.entry.isEmpty {
            if showsStatus, run.ending == nil { run.entry.status = status(of: run) }
            turn.entries.append(run.entry)
            run.entry = Turn.Entry(run.lease)
        }
        guard !turn.entries.isEmpty else { return }
        if showsStatus { statusShown = now }
        turn.notes = notes
        notes = []
        let began = ports.clock.now
        try append(turn)
        patience = Duration(nanoseconds: 2 * (ports.clock.now.since(began) ?? .zero).nanoseconds)
        let seen = unseen
        unseen = []
        for (run, event) in seen {
            ports.observer?.happened(event, to: { event.kind.item.map { run.machine.path(of: $0) } }, in: run.id)
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

    /// Whoever cancels a run from another process should not wait for the next renewal. Nothing is written.
    func askForWishes() throws(JournalError) {
        let entries = runs.filter { $0.ending == nil }.map { Turn.Entry($0.lease) }
        guard !entries.isEmpty else { return }
        do throws(JournalError) { cancel(try ports.journal.append(Turn(entries))) } catch {
            // Nothing is lost: the next time will do.
            guard error.isPassing else { throw error }
        }
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

    private func perform(_ effect: Effect, for run: RunShell) {
        switch effect {
        case .attempt(let order): want(order, for: run)
        case .perform(let item, let pursuit): pursue(item, pursuit, for: run)
        case .abandon(let item): abandon(item, of: run)
        case .alarm(let item, let time): timers.set(.expiry(run, item), at: time)
        case .save(let item): save(item, of: run)
        case .end(let ending): end(run, ending)
        }
    }

    private func end(_ run: RunShell, _ ending: Ending) {
        guard run.ending == nil else { return }
        run.ending = ending
        run.entry.status = RunSummary.Status(
            RunSummary.State(ending.state), progress: 100, cost: ending.cost.nanodollars, ended: now)
        run.entry.term = .released
    }
}

extension Turn.Entry {
    fileprivate var isEmpty: Bool { records.isEmpty && status == nil }
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
