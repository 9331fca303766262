import Blueprint
import Calling
import Exchanges
import Hosting
import Journaling
import Running
import Synchronization
import TestKit
import Values

/// A provider that lives on while the engine's processes come and go: it takes jobs, loses answers, fails, and keeps
/// account of every request.
final class World: Outside {
    enum Manner: String, CaseIterable {
        /// Takes whatever comes: what is sent twice is paid twice.
        case plain
        /// Knows a request by its key.
        case keyed
        /// Tells which job belongs to an id of ours.
        case findable
    }

    struct Job: Sendable {
        let number: Int
        let prompt: String
        let task: String
        let submitted: Timestamp
        let ends: Timestamp
        let fails: Bool
        var wasCancelled = false
        var wasCollected = false
    }

    struct Ledger: Sendable {
        var random: SeededRandom
        var jobs: [Job] = []
        var submissions: [Timestamp] = []
        var mistakes: [String] = []
    }

    private let manner: Manner
    private let trouble: Double
    private let ledger: Mutex<Ledger>
    private let journal: MemoryJournal
    private let run: String

    init(_ manner: Manner, trouble: Double, seed: UInt64, _ journal: MemoryJournal, run: String) {
        self.manner = manner
        self.trouble = trouble
        self.journal = journal
        self.run = run
        ledger = Mutex(Ledger(random: SeededRandom(seed: seed)))
    }

    var jobs: [Job] { ledger.withLock { $0.jobs } }
    var submissions: [Timestamp] { ledger.withLock { $0.submissions } }
    var mistakes: [String] { ledger.withLock { $0.mistakes } }

    func cancel(_ ids: [UInt64]) {}
    func close() {}

    func start(_ outgoing: [Outgoing], at now: Timestamp) -> [Due] {
        outgoing.map { one in
            guard case .http(let request) = one.errand.exchange else {
                return Due(id: one.id, at: now) { .failure(ExchangeFailure(.program, wasSent: false, "no program")) }
            }
            return ledger.withLock { answer(request, one, &$0, at: now) }
        }
    }

    private func answer(_ request: HTTPRequest, _ one: Outgoing, _ ledger: inout Ledger, at now: Timestamp) -> Due {
        let travel = Duration.milliseconds(Int.random(in: 5...400, using: &ledger.random))
        let arrival = now.adding(travel) ?? now
        func due(_ result: Result<Answer, ExchangeFailure>) -> Due { Due(id: one.id, at: arrival) { result } }
        let draw = Double.random(in: 0..<1, using: &ledger.random)
        if draw < trouble * 0.2 { return due(.failure(ExchangeFailure(.unreachable, wasSent: false, "no way"))) }
        if draw < trouble * 0.3 { return due(.failure(ExchangeFailure(.broken, wasSent: true, "it broke on the way"))) }
        if draw < trouble * 0.5 {
            let status = [500, 503, 429, 502].randomElement(using: &ledger.random) ?? 500
            return due(.success(.answer(status, [:])))
        }
        let answer = served(request, &ledger, at: now)
        if draw < trouble * 0.75 { return due(.failure(ExchangeFailure(.broken, wasSent: true, "the answer was lost"))) }
        return due(.success(answer))
    }

    /// What the provider does and says, whether its answer arrives or not.
    private func served(_ request: HTTPRequest, _ ledger: inout Ledger, at now: Timestamp) -> Answer {
        let parts = request.url.split(separator: "/").dropFirst(2)
        switch (request.method, parts.first ?? "") {
        case ("POST", "jobs"): return submitted(request, &ledger, at: now)
        case ("GET", "find"):
            let task = String(parts.last ?? "")
            guard let job = ledger.jobs.first(where: { $0.task == task }) else { return .answer(404, [:]) }
            return .answer(200, ["id": .int(job.number)])
        default: break
        }
        guard let number = parts.compactMap({ Int($0) }).first, ledger.jobs.indices.contains(number) else {
            return .answer(404, [:])
        }
        if request.method == "DELETE" {
            ledger.jobs[number].wasCancelled = true
            return .answer(200, [:])
        }
        let job = ledger.jobs[number]
        if job.wasCancelled { return .answer(200, ["state": "cancelled"]) }
        guard now >= job.ends else { return .answer(200, ["state": "running"]) }
        if job.fails { return .answer(200, ["state": "failed"]) }
        ledger.jobs[number].wasCollected = true
        return .answer(200, ["state": "done", "text": .string("drawn: \(job.prompt)")])
    }

    private func submitted(_ request: HTTPRequest, _ ledger: inout Ledger, at now: Timestamp) -> Answer {
        guard case .content(.bytes(let bytes)) = request.body, case .map(let body)? = try? Value(json: bytes),
            case .string(let prompt)? = body["prompt"], case .string(let task)? = body["task"]
        else {
            ledger.mistakes.append("a request that nobody could read")
            return .answer(400, [:])
        }
        ledger.submissions.append(now)
        if !isIntended(task) { ledger.mistakes.append("\(prompt) was sent before its intent was durable") }
        if !request.isPaid { ledger.mistakes.append("\(prompt) was sent as if it cost nothing") }
        let key = request.headers.first { $0.name.lowercased() == "idempotency-key" }?.value
        if manner == .keyed, let known = ledger.jobs.first(where: { $0.task == key }) {
            return .answer(200, ["id": .int(known.number)])
        }
        // A job whose answer the engine has, and which did not fail, must never be made again.
        if let earlier = ledger.jobs.first(where: { $0.prompt == prompt && !$0.fails && !$0.wasCancelled }) {
            ledger.mistakes.append("\(prompt) was paid twice: at \(earlier.submitted) and at \(now)")
        }
        let length = Duration.milliseconds(Int.random(in: 100...20_000, using: &ledger.random))
        let job = Job(
            number: ledger.jobs.count, prompt: prompt, task: manner == .keyed ? key ?? task : task, submitted: now,
            ends: now.adding(length) ?? now,
            fails: Double.random(in: 0..<1, using: &ledger.random) < trouble * 0.3)
        ledger.jobs.append(job)
        return .answer(200, ["id": .int(job.number)])
    }

    private func isIntended(_ task: String) -> Bool {
        var found = false
        try? journal.forEachRecord(of: run) { (record) throws(JournalError) in
            guard case .intended(_, let intent)? = EventCodec.decode(record.payload, at: record.time)?.kind else { return }
            if intent.minted["task"] == .string(task) { found = true }
        }
        return found
    }
}

extension Answer {
    static func answer(_ status: Int, _ body: KeyValuePairs<String, Value>) -> Answer {
        let bytes = (try? Value.map(ValueMap(body)).jsonBytes()) ?? []
        return .http(
            HTTPAnswer(
                status: status, headers: [.init("content-type", "application/json")], body: .bytes(bytes), url: ""))
    }
}
