import Foundation
import Synchronization
import TestKit

/// A provider of paid work, for many trials at once, that counts what it was asked for.
final class CountingServer: Sendable {
    /// How a lost submission can be cleared up.
    enum Manner: String, CaseIterable {
        /// The same key makes the same job.
        case keyed
        /// A job can be found by an id that the client made.
        case findable
        case plain
    }

    struct Job: Sendable {
        let prompt: String
        /// The client's own name for it: its key, or the id that it made.
        let name: String
        var polls = 0
        var wasCollected = false
    }

    struct Ledger: Sendable {
        var jobs: [Job] = []
        /// Submissions, repeated ones among them.
        var submissions = 0
        var requests = 0
        /// When the client is to die: at which request, and whether before it is dealt with or after.
        var trap: (request: Int, isBefore: Bool)?
        var process: pid_t?

        /// Whether the request is the one that the client does not outlive.
        mutating func springs(isBefore: Bool) -> pid_t? {
            guard let trap, trap.isBefore == isBefore, requests >= trap.request, let process else { return nil }
            self.trap = nil
            return process
        }
    }

    private let ledgers: Ledgers
    private let server: TestServer

    private final class Ledgers: Sendable {
        let all = Mutex<[String: Ledger]>([:])
    }

    init() throws {
        let ledgers = Ledgers()
        self.ledgers = ledgers
        server = try TestServer { request in Self.answer(request, ledgers) }
    }

    func url(of trial: Int, _ manner: Manner) -> String { server.url("/\(trial)/\(manner.rawValue)") }

    func ledger(of trial: Int, _ manner: Manner) -> Ledger {
        ledgers.all.withLock { $0["\(trial)/\(manner.rawValue)"] ?? Ledger() }
    }

    /// From now on a trial's requests are counted from nothing, and the process dies at one of them.
    func arm(_ trial: Int, _ process: pid_t, _ trap: (request: Int, isBefore: Bool)?) {
        ledgers.all.withLock {
            $0["\(trial)", default: Ledger()].process = process
            $0["\(trial)", default: Ledger()].trap = trap
        }
    }

    func beginLife(of trial: Int) {
        ledgers.all.withLock {
            $0["\(trial)", default: Ledger()].requests = 0
            $0["\(trial)", default: Ledger()].trap = nil
            $0["\(trial)", default: Ledger()].process = nil
        }
    }

    // MARK: Answering

    private static func answer(_ request: TestRequest, _ ledgers: Ledgers) -> TestAnswer {
        let steps = request.path.split(separator: "/").map(String.init)
        guard steps.count >= 3 else { return .status(404) }
        let (trial, account, rest) = (steps[0], "\(steps[0])/\(steps[1])", Array(steps[2...]))
        let early = ledgers.all.withLock { all in
            all[trial, default: Ledger()].requests += 1
            return all[trial, default: Ledger()].springs(isBefore: true)
        }
        if let early { kill(early, SIGKILL) }
        let (answer, late) = ledgers.all.withLock { all in
            let answer = all[account, default: Ledger()].answer(request, rest)
            return (answer, all[trial, default: Ledger()].springs(isBefore: false))
        }
        if let late { kill(late, SIGKILL) }
        return answer
    }
}

extension CountingServer.Ledger {
    fileprivate mutating func answer(_ request: TestRequest, _ steps: [String]) -> TestAnswer {
        switch (request.method, steps.first ?? "", steps.count) {
        case ("POST", "jobs", 1):
            submissions += 1
            let body = (try? JSONSerialization.jsonObject(with: Data(request.body))) as? [String: String] ?? [:]
            let name = request.header("idempotency-key") ?? body["task"] ?? UUID().uuidString
            if let known = jobs.firstIndex(where: { $0.name == name }) { return .json(200, #"{"id": \#(known)}"#) }
            jobs.append(CountingServer.Job(prompt: body["prompt"] ?? "", name: name))
            return .json(200, #"{"id": \#(jobs.count - 1)}"#)
        case ("GET", "find", 2):
            guard let known = jobs.firstIndex(where: { $0.name == steps[1] }) else {
                return .json(404, #"{"error": "no such job"}"#)
            }
            return .json(200, #"{"id": \#(known)}"#)
        case ("GET", "jobs", 2):
            guard let number = Int(steps[1]), jobs.indices.contains(number) else { return .status(404) }
            jobs[number].polls += 1
            guard jobs[number].polls > 1 else { return .json(200, #"{"state": "running"}"#) }
            jobs[number].wasCollected = true
            return .json(200, #"{"state": "done", "text": "made of \#(jobs[number].prompt)"}"#)
        default: return .status(404)
        }
    }
}
