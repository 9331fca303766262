import Blueprint
import Exchanges
import Expressions
package import Values

/// How one attempt of one item speaks to the provider of one model: what it asks, in which order, and what the answers
/// mean. A pure value: what happens comes in, what is to be done goes out.
///
/// Until it has ended it always waits for something: for an exchange, an instant, a record, a file's bytes, or for
/// another conversation that fetches what both need. Arrivals that it does not wait for change nothing.
package struct Conversation: Sendable {
    enum Phase: Sendable {
        /// Nothing is rendered yet: bytes of inputs are read.
        case preparing
        /// Becomes `recording`, or `delivering` where the answer is final.
        case submitting
        /// The job is about to be durable. Becomes `polling`, or `fetching` where there is no poll.
        case recording
        case lookingUp
        /// Asks, or waits to ask again.
        case polling
        case fetching
        /// Results are brought here.
        case delivering
        /// The job is given up. Becomes `ended`, or `polling` where it was too late.
        case cancelling(Failure)
        case executing
        case ended
    }

    /// What an id stands for.
    enum Wait: Sendable {
        case answer(series: UInt32, slot: Int)
        case rest(series: UInt32, slot: Int)
        case poll
        case need(Need)
        case needRest(Need)
        case file(Int)
        case fileRest(Int)
        case program
    }

    package let subject: Subject
    let counterpart: Counterpart
    let isPreview: Bool
    var phase = Phase.preparing
    var names: Names
    var job: ValueMap
    var luggage = Luggage()
    /// The stage's own requests are number 0.
    var series = SeriesTable()
    var waits: [UInt32: Wait] = [:]
    /// What is being had, and how often that was tried.
    var needs: [Need: Int] = [:]
    /// The tokens that are asked for, by place.
    var asked: [String: Token] = [:]
    /// Needs that another conversation sees to.
    var borrowed: Set<Need> = []
    var delivery: Delivery?
    /// What a program left.
    var left: Set<String> = []
    /// When the provider took the job.
    var submitted: Timestamp?
    /// How long to leave the job alone at first.
    var firstWait: Duration?
    var polls = 0
    /// What was wrong with the last answer to a poll.
    var pollTrouble: Trouble?
    var refreshes = 0
    var reported: (state: Poll.State, progress: Double?)?
    var isGivingUp = false
    /// Whether a job that the provider has taken and would not cancel is seen through to its end.
    var letsPaidFinish = false
    var fate = Failure.Fate.notSent
    /// Whether the paid request was sent, and nobody knows what became of it.
    var isLost = false
    private var lastID: UInt32 = 0

    // What one turn works with.
    var now: Timestamp
    var wallet = Wallet()
    var actions: [Action] = []

    package init(_ subject: Subject) { self.init(subject, isPreview: false) }

    /// - Parameter isPreview: whether it stops short of the first request.
    init(_ subject: Subject, isPreview: Bool) {
        self.subject = subject
        self.isPreview = isPreview
        counterpart = subject.counterpart
        names = subject.counterpart.names
        job = subject.minted
        now = .epoch
    }

    /// Called once, before all else.
    package mutating func begin(at now: Timestamp, _ wallet: inout Wallet) -> [Action] {
        turn(at: now, &wallet) { conversation in conversation.start() }
    }

    package mutating func handle(_ arrival: Arrival, at now: Timestamp, _ wallet: inout Wallet) -> [Action] {
        turn(at: now, &wallet) { conversation in conversation.take(arrival) }
    }

    /// Gives the work up: what can be taken back is taken back, and a job is cancelled at the provider where it can be.
    /// What was paid and is about to be answered is waited for.
    /// - Parameter letsPaidFinish: whether a job that cannot be cancelled is waited for as well, however long it takes.
    package mutating func cancel(
        at now: Timestamp, letsPaidFinish: Bool = false, _ wallet: inout Wallet
    ) -> [Action] {
        turn(at: now, &wallet) { conversation in
            if !conversation.isGivingUp { conversation.letsPaidFinish = letsPaidFinish }
            conversation.giveUp()
        }
    }

    package var hasEnded: Bool { if case .ended = phase { true } else { false } }

    // MARK: Turns

    /// The wallet is the conversation's own while it works.
    private mutating func turn(
        at now: Timestamp, _ wallet: inout Wallet, _ work: (inout Conversation) -> Void
    ) -> [Action] {
        if hasEnded { return [] }
        self.now = now
        swap(&self.wallet, &wallet)
        work(&self)
        swap(&self.wallet, &wallet)
        let actions = actions
        self.actions = []
        return actions
    }

    private mutating func take(_ arrival: Arrival) {
        switch arrival {
        case .ended(let id, let result):
            guard let wait = waits.removeValue(forKey: id) else { return }
            switch wait {
            case .answer(let series, let slot): answered(series, slot, result)
            case .need(.download(let url)): brought(url, result)
            case .file(let place): arrived(place, result)
            case .program: executed(result)
            case let other: waits[id] = other
            }
        case .woke(let id):
            guard let wait = waits.removeValue(forKey: id) else { return }
            switch wait {
            case .rest(let series, let slot):
                self.series[series]?.slots[slot].state = .waiting
                advance(series)
            case .poll: poll()
            case .needRest(let need): fetch(need)
            case .fileRest(let place): bring(place)
            case let other: waits[id] = other
            }
        case .read(let id, let bytes):
            guard let wait = waits.removeValue(forKey: id) else { return }
            switch wait {
            case .need(.bytes(let path)): read(path, bytes)
            case .file(let place): showed(place, bytes)
            case let other: waits[id] = other
            }
        case .recorded: recorded()
        case .roused: roused()
        }
    }

    // MARK: Doing

    /// The number that the next errand will have.
    var nextID: UInt32 { lastID + 1 }

    mutating func wait(for wait: Wait) -> UInt32 {
        lastID += 1
        waits[lastID] = wait
        return lastID
    }

    mutating func send(_ exchange: Exchange, _ purpose: Errand.Purpose, for wait: Wait) {
        let id = self.wait(for: wait)
        actions.append(.exchange(Errand(id: id, purpose: purpose, exchange: exchange)))
    }

    mutating func wake(in delay: Duration, for wait: Wait) { wake(at: now.adding(delay) ?? now, for: wait) }

    mutating func wake(at instant: Timestamp, for wait: Wait) {
        actions.append(.wake(self.wait(for: wait), at: instant))
    }

    /// Something that is of no use any more.
    mutating func drop(where isUseless: (Wait) -> Bool = { _ in true }) {
        for (id, wait) in waits where isUseless(wait) {
            waits[id] = nil
            if wait.isErrand { actions.append(.drop(id)) }
        }
    }

    mutating func end(_ outcome: Outcome) {
        drop()
        wallet.releaseAll(of: subject.id)
        phase = .ended
        series = SeriesTable()
        delivery = nil
        names = [:]
        luggage = Luggage()
        actions.append(.ended(outcome))
    }

    mutating func fail(_ trouble: Trouble) { end(.failed(failure(trouble))) }

    func failure(_ trouble: Trouble) -> Failure {
        var redactor = subject.key.redactor
        for token in series.all.flatMap(\.slots).flatMap(\.tokens.values) { redactor.learn(token.plainText ?? "") }
        // What is cut off is cut off after that, lest half a secret be left.
        let message = String(redactor.redact(String(trouble.message.prefix(20_000))).prefix(2_000))
        var failure = Failure(trouble.class, message, fate: fate)
        failure.wait = trouble.wait
        failure.isFree = trouble.isFree
        failure.retries = trouble.retries
        failure.isUndelivered = trouble.isUndelivered
        failure.status = trouble.status
        return failure
    }
}

extension Conversation.Wait {
    fileprivate var isErrand: Bool {
        switch self {
        case .answer, .program: true
        case .need(let need): if case .download = need { true } else { false }
        case .file: true
        case .rest, .poll, .needRest, .fileRest: false
        }
    }
}
