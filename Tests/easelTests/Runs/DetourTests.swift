import Foundation
import TestKit
import Testing

/// Routes lead around providers whose keys are not there.
@Suite struct DetourTests {
    private static func project(at url: String) throws -> Folder {
        let folder = try Folder()
        try folder.write(
            """
            easel: 1
            interfaces:
              word.find: {inputs: {start: string}, outputs: {word: string}}
            ---
            easel: 1
            provider: far
            base_url: \(url)/far
            auth:
              - {header: Authorization, value: "Bearer ${secret.FAR_KEY}"}
            calls:
              find:
                submit:
                  post: /jobs
                  keep: {id: "${body.id}"}
                  examples: {taken: {body: {id: j}}}
                poll:
                  get: /jobs/${job.id}
                  every: 20ms
                  state: ${body.state}
                  states: {running: [running], done: [done]}
                  examples: {running: {body: {state: running}}, done: {body: {state: done, word: a}}}
            models:
              finder:
                implements: word.find
                call: find
                result: {word: "${body.word}"}
                price: {usd: 0.10, as_of: 2026-06-01}
            ---
            easel: 1
            provider: near
            base_url: \(url)/near
            auth:
              - {header: Authorization, value: "Bearer ${secret.NEAR_KEY}"}
            calls:
              find:
                send:
                  post: /find
                  examples: {done: {body: {word: apple}}}
            models:
              finder:
                implements: word.find
                call: find
                result: {word: "${body.word}"}
                price: {usd: 0.10, as_of: 2026-06-01}
            ---
            easel: 1
            routes:
              either: {try: [far.finder, near.finder]}
            ---
            easel: 1
            workflow: words
            steps:
              find: {uses: either, with: {start: a}}
            outputs: {word: "${steps.find.outputs.word}"}

            """, to: "workflows/words.yaml")
        return folder
    }

    @Test func `one key is enough, and a warning says what the other is for`() throws {
        let server = try TestServer { _ in .json(200, #"{"word": "apple"}"#) }
        let folder = try Self.project(at: server.url)
        try folder.write("NEAR_KEY=near-key-1\n", to: ".env")
        let run = try Invocation(["run", "words"], in: folder.url)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.errors.hasPrefix("warning: 'far' needs the key 'FAR_KEY'; routes lead around it\n"))
        #expect(server.requests.map(\.path) == ["/near/find"])
        let why = try Invocation(["show", "--why", "find"], in: folder.url)
        #expect(why.output.contains("it was not let go: 'far' needs the key 'FAR_KEY' (unavailable)"), "\(why.output)")

        let doctor = try Invocation(["doctor", "--offline"], in: folder.url)
        #expect(doctor.exitCode == 0)
        #expect(doctor.output.contains("· 'far' needs the key 'FAR_KEY'; routes lead around it"), "\(doctor.output)")
    }

    @Test func `without any key nothing begins`() throws {
        let server = try TestServer { _ in .json(200, "{}") }
        let folder = try Self.project(at: server.url)
        let run = try Invocation(["run", "words"], in: folder.url)
        #expect(run.exitCode == 1)
        #expect(run.errors.hasPrefix("error: 'far' needs the key 'FAR_KEY'"), "\(run.errors)")
        #expect(server.requests.isEmpty)
    }

    @Test func `no run is taken up whose jobs need a key that has gone`() throws {
        let server = try TestServer { request in
            request.method == "POST" ? .json(200, #"{"id": "j7"}"#) : .json(200, #"{"state": "running"}"#)
        }
        let folder = try Self.project(at: server.url)
        try folder.write("FAR_KEY=far-key-1\nNEAR_KEY=near-key-1\n", to: ".env")
        let live = try LiveInvocation(["run", "words"], in: folder.url)
        try live.wait(for: "a poll") { server.requests.contains { $0.method == "GET" } }
        live.killAtOnce()
        try folder.write("NEAR_KEY=near-key-1\n", to: ".env")
        let refused = try Invocation(["resume"], in: folder.url)
        #expect(refused.exitCode == 1)
        #expect(
            refused.errors.contains("error: 'far' needs the key 'FAR_KEY', and far.finder is at work for the run"),
            "\(refused.errors)")
        #expect(server.requests.allSatisfy { $0.path.hasPrefix("/far") })
    }
}
