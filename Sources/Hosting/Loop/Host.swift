package import Blueprint
package import Calling
import Exchanges
package import Journaling
import Running
package import Values

/// Runs machines against the outside: one loop on one thread.
///
/// Each turn takes what has arrived, lets the machines deal with it until nothing more follows, makes the events durable
/// in one transaction, and only then sends what they ask for: nothing that costs money leaves before the event that
/// intends it is on the disk.
package final class Host {
    package struct Ports {
        package let journal: any Journal
        package let outside: any Outside
        package let clock: any Clock
        package let mailbox: Mailbox
        package let artifacts: ArtifactStore
        package let keyring: Keyring
        package let owner: Owner
        package weak var observer: (any Observer)?
        package var sign: Counterpart.Sign = { _, _ in nil }
        package var random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()

        /// How many times shorter than declared every pause is: in a simulation, where nobody is spared by it.
        package var haste = 1.0

        package init(
            journal: any Journal, outside: any Outside, clock: any Clock, mailbox: Mailbox, artifacts: ArtifactStore,
            keyring: Keyring, owner: Owner, observer: (any Observer)?
        ) {
            self.journal = journal
            self.outside = outside
            self.clock = clock
            self.mailbox = mailbox
            self.artifacts = artifacts
            self.keyring = keyring
            self.owner = owner
            self.observer = observer
        }
    }

    var ports: Ports
    var gate: Gate
    var wallet = Wallet()
    var runs: [RunShell] = []
    var attempts: [UInt64: AttemptShell] = [:]
    /// Orders that wait for limits, and requests that do.
    var waiting: [UInt64: Waiting] = [:]
    /// Requests on their way: whose they are.
    var underWay: [UInt64: (attempt: UInt64, errand: UInt32)] = [:]
    var timers = Timers<Alarm>()
    var dues: [UInt64: Due] = [:]
    /// What has happened and has not been dealt with.
    var news: [(run: RunShell, kind: Event.Kind)] = []
    /// What is to become durable with it.
    var notes: [NoteChange] = []
    /// What is shown once it is durable.
    var unseen: [(run: RunShell, event: Event)] = []
    /// What is sent once all is durable that was written before it, and limits let it go.
    var outbox: [(leaves: Timestamp?, outgoing: Outgoing)] = []
    /// What has come and was not looked at yet.
    private var letters: ArraySlice<Mailbox.Letter> = []
    var now: Timestamp
    /// How long a turn deals with letters: twice the time that the last one took to be written down. What the first
    /// ones ask for is under way while the others are dealt with, and yet the disk is not what the time is spent on.
    var patience = Duration.zero
    private var lastNumber: UInt64 = 0
    var isStopping = false
    private var looks = 0
    /// When the journal was last told how far the runs are.
    var statusShown = Timestamp.epoch
    package var usesCache = true
    /// How long before limits let something go it is written down that it will.
    package var foresight: Duration {
        get { gate.foresight }
        set { gate.foresight = newValue }
    }
    /// How often whoever watches is told how far runs are; nil where nobody is.
    package var lookInterval: Duration? = .milliseconds(100)
    /// How often a lease is renewed; seldom will do where no other process could want the run.
    package var leaseRenewal = Duration.seconds(10)

    enum Waiting {
        case order(RunShell, Order)
        case errand(attempt: UInt64, Errand)
    }

    enum Alarm {
        case due(UInt64)
        case wake(attempt: UInt64, UInt32)
        case expiry(RunShell, ItemID?)
        case look
        case lease
    }

    package init(_ ports: Ports, limits: [Limit] = []) {
        self.ports = ports
        gate = Gate(project: limits)
        now = ports.clock.now
    }

    func number() -> UInt64 {
        lastNumber += 1
        return lastNumber
    }

    // MARK: The loop

    /// Goes on until every run has ended or someone wants to leave.
    package func run() throws(JournalError) {
        if lookInterval != nil { timers.set(.look, at: now) }
        timers.set(.lease, at: now.adding(leaseRenewal) ?? now)
        while true {
            try turn()
            guard runs.contains(where: { $0.ending == nil }) else { break }
            let leaves = outbox.lazy.compactMap(\.leaves).min()
            let moments = [timers.next, gate.next(after: now), leaves].compactMap(\.self)
            if letters.isEmpty { letters = ports.clock.wait(for: ports.mailbox, until: moments.min())[...] }
            now = max(now, ports.clock.now)
        }
        if lookInterval != nil { for run in runs { look(at: run) } }
    }

    static let leaseTerm = Duration.seconds(45)
    private static let lettersAtOnce = 16
    private static let looksPerAsking = 10

    private func turn() throws(JournalError) {
        let began = ports.clock.now
        repeat {
            for letter in letters.prefix(Self.lettersAtOnce) { receive(letter) }
            letters = letters.dropFirst(Self.lettersAtOnce)
            while let alarm = timers.take(at: now) { try ring(alarm) }
            settle()
        } while !letters.isEmpty && ports.clock.now.since(began) ?? .zero <= patience
        try commit()
        // Somebody else may have asked for an end.
        while !news.isEmpty {
            settle()
            try commit()
        }
        send()
    }

    private func receive(_ letter: Mailbox.Letter) {
        switch letter {
        case .ended(let id, let result): ended(id, result)
        case .departed(let late): for (id, time) in late { gate.sent(id, at: time) }
        case .stop: stop()
        case .nudge: break
        }
    }

    /// Until nothing more follows.
    private func settle() {
        repeat {
            for admission in gate.admit(at: now) { admitted(admission) }
            for id in wallet.takeRoused() { tell(id, .roused) }
        } while digest()
    }

    private func ring(_ alarm: Alarm) throws(JournalError) {
        switch alarm {
        case .due(let id):
            if let due = dues.removeValue(forKey: id) { ended(id, due.result()) }
        case .wake(let attempt, let id): tell(attempt, .woke(id))
        case .expiry(let run, let item): if run.ending == nil { happened(.expired(item), to: run) }
        case .look:
            for run in runs where run.ending == nil { look(at: run) }
            looks += 1
            if looks.isMultiple(of: Self.looksPerAsking), ports.observer != nil { try askForWishes() }
            if let lookInterval { timers.set(.look, at: now.adding(lookInterval) ?? now) }
        case .lease:
            try renew()
            timers.set(.lease, at: now.adding(leaseRenewal) ?? now)
        }
    }

    private func look(at run: RunShell) {
        guard let observer = ports.observer else { return }
        var waits: [String] = []
        for (id, waiting) in waiting.prefix(200) {
            guard case .order(let owner, _) = waiting, owner === run, let wait = gate.wait(of: id) else { continue }
            let text = wait.cause.description
            if !waits.contains(text) { waits.append(text) }
        }
        observer.progressed(run.machine.progress, waits: waits.sorted(), in: run.id, at: now)
    }

    private func send() {
        var outgoing: [Outgoing] = []
        let entries = outbox
        outbox = []
        for entry in entries {
            if let leaves = entry.leaves, leaves > now { outbox.append(entry) } else { outgoing.append(entry.outgoing) }
        }
        guard !outgoing.isEmpty else { return }
        // Limits count when requests go, which is later than it was: the disk has taken its time.
        now = max(now, ports.clock.now)
        for one in outgoing { gate.sent(one.id, at: now) }
        for due in ports.outside.start(outgoing, at: now) {
            dues[due.id] = due
            timers.set(.due(due.id), at: due.at)
        }
    }

    /// The first wish lets what is paid for come to its end; the runs end as cancelled.
    private func stop() {
        guard !isStopping else { return }
        isStopping = true
        for run in runs where run.ending == nil { happened(.stopped, to: run) }
    }

    func happened(_ kind: Event.Kind, to run: RunShell) {
        news.append((run, kind.redacted(by: ports.keyring.redactor)))
    }

    func hastened(_ time: Timestamp) -> Timestamp {
        guard ports.haste != 1, let pause = time.since(now), pause > .zero else { return time }
        return now.adding(hastened(pause)) ?? time
    }

    func hastened(_ pause: Duration) -> Duration {
        ports.haste == 1 ? pause : Duration(nanoseconds: Int(Double(pause.nanoseconds) / ports.haste))
    }
}
