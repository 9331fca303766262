import Foundation
import TestKit

/// One run of the real program that is killed again and again, and resumed until it has ended.
struct KillTrial {
    let number: Int
    private let server: CountingServer
    private let scratch: Scratch
    private var random: SeededRandom
    private(set) var deaths = 0
    private(set) var lives = 0
    private(set) var mistakes: [String] = []

    private static let words = ["a", "b", "c"]

    init(_ number: Int, seed: UInt64, _ server: CountingServer) throws {
        self.number = number
        self.server = server
        random = SeededRandom(seed: seed)
        scratch = try Scratch(Self.files(number, server))
        let most = Int.random(in: 1...3, using: &random)
        var isBegun = false
        while lives < 40 {
            lives += 1
            // What was killed may not have come as far as to write the run down; the next life finds out.
            guard try live(isBegun ? ["resume", "--quiet"] : ["run", "trial", "--quiet"], mayDie: deaths < most) else {
                isBegun = true
                continue
            }
            let page = try scratch.easel("show", "--json").output
            let result = try? JSONSerialization.jsonObject(with: Data(page.utf8)) as? [String: Any]
            isBegun = result != nil
            if let outputs = result?["outputs"] as? [String: Any] {
                judge(outputs)
                return
            }
            if deaths == 0 { break }
        }
        let findings = try scratch.easel("lint", "--format", "oneline").output
        mistakes.append("it never ended: \(try scratch.text("errors"))\(findings)")
    }

    // MARK: Lives

    /// Whether it came to its end by itself.
    private mutating func live(_ arguments: [String], mayDie: Bool) throws -> Bool {
        let process = Process()
        process.executableURL = Invocation.program
        process.arguments = arguments
        process.currentDirectoryURL = scratch.folder
        try Data().write(to: scratch.url("errors"))
        process.standardOutput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: scratch.url("errors"))
        process.standardInput = FileHandle.nullDevice
        server.beginLife(of: number)
        try process.run()
        if mayDie {
            // At a request, before it is dealt with or after; or whenever it happens to be.
            if Int.random(in: 0..<4, using: &random) > 0 {
                let request = Int.random(in: 1...24, using: &random)
                server.arm(number, process.processIdentifier, (request, Bool.random(using: &random)))
            } else {
                usleep(UInt32.random(in: 0...120_000, using: &random))
                kill(process.processIdentifier, SIGKILL)
            }
        }
        process.waitUntilExit()
        guard process.terminationReason == .exit else {
            deaths += 1
            return false
        }
        return true
    }

    // MARK: What must be true

    private mutating func judge(_ outputs: [String: Any]) {
        for manner in CountingServer.Manner.allCases {
            let ledger = server.ledger(of: number, manner)
            let failed = outputs["\(manner.rawValue)_failed"] as? [String] ?? []
            let done = outputs["\(manner.rawValue)_done"] as? [String] ?? []
            for word in Self.words {
                let jobs = ledger.jobs.filter { $0.prompt == word }
                if jobs.count > 1 { mistakes.append("\(manner.rawValue): '\(word)' was paid for \(jobs.count) times") }
                if manner != .plain, jobs.count != 1 || !jobs[0].wasCollected {
                    mistakes.append("\(manner.rawValue): the job of '\(word)' was forgotten")
                }
                let wasCollected = jobs.contains(where: \.wasCollected)
                if done.contains("made of \(word)") != wasCollected {
                    mistakes.append("\(manner.rawValue): '\(word)' was made, and its result is not there")
                }
            }
            if manner != .plain, !failed.isEmpty { mistakes.append("\(manner.rawValue): \(failed) failed") }
            if failed.contains(where: { $0 != "unknown" }) {
                mistakes.append("\(manner.rawValue): failed by \(failed)")
            }
            if failed.count + done.count != Self.words.count {
                mistakes.append("\(manner.rawValue): \(done.count) done and \(failed.count) failed")
            }
        }
    }

    // MARK: The project

    private static func files(_ number: Int, _ server: CountingServer) -> [String: String] {
        var files = ["easel.yaml": "easel: 1\nproject: trial\n"]
        var steps = "", outputs = ""
        var before = ""
        for manner in CountingServer.Manner.allCases {
            let name = manner.rawValue
            files["providers/\(name).yaml"] = provider(manner, server.url(of: number, manner))
            // One after the other, so that something has ended whenever something is killed.
            steps += """
                  \(name):
                    for_each: {word: [\(words.joined(separator: ", "))]}\(before)
                    min_success: 0
                    uses: \(name).pen
                    with: {prompt: "${word}"}

                """
            outputs += "  \(name)_done: ${steps.\(name).outputs.text}\n"
            outputs += "  \(name)_failed: ${steps.\(name).failed.map(i, i.error.class)}\n"
            before = "\n    needs: [\(name)]"
        }
        files["workflows/trial.yaml"] = "easel: 1\nworkflow: trial\nsteps:\n\(steps)outputs:\n\(outputs)"
        files["providers/interfaces.yaml"] = """
            easel: 1
            interfaces:
              text.draw:
                inputs: {prompt: string}
                outputs: {text: string}
            """
        return files
    }

    private static func provider(_ manner: CountingServer.Manner, _ url: String) -> String {
        let key = manner == .keyed ? "idempotency: {header: Idempotency-Key}" : ""
        let lookup =
            manner == .findable
            ? #"lookup: {get: "/find/${job.task}", keep: {id: "${body.id}"}, examples: {found: {body: {id: 1}}}}"# : ""
        return """
            easel: 1
            provider: \(manner.rawValue)
            base_url: \(url)
            hosts: [127.0.0.1]
            \(key)
            calls:
              job:
                mint: {task: uuid}
                submit:
                  post: /jobs
                  json: {prompt: "${inputs.prompt}", task: "${job.task}"}
                  keep: {id: "${body.id}"}
                  examples: {taken: {body: {id: 1}}}
                poll:
                  get: /jobs/${job.id}
                  every: 5ms
                  within: 5m
                  states: {running: [running], done: [done]}
                  state: ${body.state}
                  examples:
                    running: {body: {state: running}}
                    done: {body: {state: done, text: a}}
                \(lookup)
            models:
              pen:
                implements: text.draw
                call: job
                result: {text: "${body.text}"}
                price: {usd: 0.02, as_of: 2026-10-01}
                retry: {attempts: 4, waits: [50ms, 50ms, 50ms]}
            """
    }
}
