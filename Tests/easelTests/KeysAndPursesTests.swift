import Foundation
import TestKit
import Testing

/// What runs share beyond themselves: keys, budgets of days, and what earlier runs have made.
@Suite struct KeysAndPursesTests {
    private static func project(at url: String, _ settings: String = "", step: String = "") -> String {
        """
        easel: 1
        interfaces:
          word.find: {inputs: {start: string, tone: {type: string, default: low}}, outputs: {word: string}}
        ---
        easel: 1
        provider: words
        base_url: \(url)
        auth:
          - {header: Authorization, value: "Bearer ${secret.WORDS_KEY}"}
        calls:
          find:
            send:
              post: /find
              json: {start: "${inputs.start}", tone: "${inputs.tone}"}
              examples: {done: {body: {word: apple}}}
          slow:
            submit:
              post: /jobs
              keep: {id: "${body.id}"}
              examples: {taken: {body: {id: j}}}
            poll:
              get: /jobs/${job.id}
              every: 20ms
              states:
                - running: ${body.state == 'running'}
                - done: ${body.state == 'done'}
              examples: {running: {body: {state: running}}, done: {body: {state: done, word: a}}}
            cancel:
              delete: /jobs/${job.id}
              examples: {done: {body: {}}}
        models:
          finder:
            implements: word.find
            call: find
            result: {word: "${body.word}"}
            price: {usd: 0.10, as_of: 2026-06-01}
          thinker:
            like: finder
            call: slow
            retry: {attempts: 1, timeout: 300ms}
        ---
        easel: 1
        project: words
        secrets: {WORDS_KEY: [{env: FIRST_KEY, name: first}, {env: SECOND_KEY, name: second}]}
        \(settings)
        ---
        easel: 1
        workflow: words
        inputs:
          starts: {type: list<string>, default: [a, b, c], max_items: 9}
          tone: {type: string, default: low}
        steps:
          find:
            for_each: {start: "${inputs.starts}"}
            key: ${start}
            min_success: 1
            uses: words.finder
            with: {start: "${start}", tone: "${inputs.tone}"}
            \(step)
        outputs: {words: "${steps.find.outputs.word}"}
        ---
        easel: 1
        workflow: thought
        steps:
          think: {uses: words.thinker, with: {start: a}}
        outputs: {word: "${steps.think.outputs.word}"}

        """
    }

    private static func folder(_ text: String) throws -> Folder {
        let folder = try Folder()
        try folder.write(text, to: "workflows/words.yaml")
        try folder.write("FIRST_KEY=first-key-1\nSECOND_KEY=second-key-2\n", to: ".env")
        return folder
    }

    private static func events(_ folder: Folder) -> [[String: Any]] {
        (folder.text(of: "events.jsonl") ?? "").split(separator: "\n").compactMap {
            try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
    }

    @Test(arguments: [401, 402])
    func `a key that is refused makes way for the other, and no attempt is lost`(status: Int) throws {
        let server = try TestServer { request in
            request.header("authorization") == "Bearer first-key-1"
                ? .json(status, #"{"error": "no"}"#) : .json(200, #"{"word": "apple"}"#)
        }
        let folder = try Self.folder(Self.project(at: server.url))
        let run = try Invocation(["run", "words", "--events", "events.jsonl"], in: folder.url)
        #expect(run.exitCode == 0, "\(run.errors)")
        let keys = server.requests.map { $0.header("authorization") ?? "" }
        #expect(keys.count { $0 == "Bearer second-key-2" } == 3)
        let used = Self.events(folder).filter { $0["event"] as? String == "intended" }.compactMap {
            $0["key"] as? String
        }
        #expect(Set(used) == ["first", "second"])
    }

    @Test func `a server that fails is no key's fault`() throws {
        let server = try TestServer { _ in .json(500, "{}") }
        let folder = try Self.folder(Self.project(at: server.url, "defaults: {retry: {attempts: 2, waits: [10ms]}}"))
        let run = try Invocation(["run", "words", "-i", "starts=[\"a\"]", "--events", "events.jsonl"], in: folder.url)
        #expect(run.exitCode == 1)
        #expect(server.requests.count == 2)
    }

    @Test func `a day's budget holds over all runs of the day, and a warning comes before`() throws {
        let server = try TestServer { _ in .json(200, #"{"word": "apple"}"#) }
        let folder = try Self.folder(Self.project(at: server.url, "budget: {day: 0.55, month: 5, warn_at: 80%}"))
        let first = try Invocation(["run", "words"], in: folder.url)
        #expect(first.exitCode == 0, "\(first.errors)")
        #expect(!first.errors.contains("warning"))
        let second = try Invocation(["run", "words", "--json"], in: folder.url)
        // Two more can be paid, and the third not.
        #expect(second.exitCode == 4, "\(second.errors)")
        #expect(server.requests.count == 5)
        #expect(second.errors.contains("warning: the budget of 20"), "\(second.errors)")
        #expect(second.errors.contains("is nearly used up: $0.50 of $0.55"), "\(second.errors)")
        let third = try Invocation(["run", "words"], in: folder.url)
        #expect(third.exitCode == 1)
        #expect(third.errors.contains("$0.50 of $0.55 are spent or set aside"), "\(third.errors)")
        #expect(server.requests.count == 5)
    }

    @Test func `a run's own budget warns as well, once`() throws {
        let server = try TestServer { _ in .json(200, #"{"word": "apple"}"#) }
        let folder = try Self.folder(Self.project(at: server.url, "budget: {run: 0.35, warn_at: 50%}"))
        let run = try Invocation(["run", "words"], in: folder.url)
        #expect(run.exitCode == 0, "\(run.errors)")
        let warnings = run.errors.split(separator: "\n").filter { $0.hasPrefix("warning:") }
        #expect(warnings.count == 1)
        #expect(warnings.first?.hasPrefix("warning: the budget of the run is nearly used up: $0.") == true)
    }

    @Test func `what was made is not made again, and a miss is explained`() throws {
        let server = try TestServer { _ in .json(200, #"{"word": "apple"}"#) }
        let folder = try Self.folder(Self.project(at: server.url, step: "cache: 7d"))
        func misses(_ words: String...) throws -> [String] {
            let run = try Invocation(["run", "words", "--events", "events.jsonl"] + words, in: folder.url)
            #expect(run.exitCode == 0, "\(run.errors)")
            return Self.events(folder).compactMap { $0["miss"] as? String }
        }
        #expect(try misses() == Array(repeating: "nothing was made for it before", count: 3))
        #expect(server.requests.count == 3)
        #expect(try misses().isEmpty)
        #expect(server.requests.count == 3)
        let changed = try misses("-i", "tone=high")
        #expect(changed.count == 3)
        #expect(changed.allSatisfy { $0.hasPrefix("'tone' is not what the run 'words-") }, "\(changed)")
        #expect(server.requests.count == 6)
        #expect(try misses("--no-cache") == Array(repeating: "the cache was not to be asked", count: 3))
        #expect(server.requests.count == 9)
    }

    @Test func `an attempt ends with its time, and its job is cancelled`() throws {
        let server = try TestServer { request in
            request.method == "POST" ? .json(200, #"{"id": "j7"}"#) : .json(200, #"{"state": "running"}"#)
        }
        let folder = try Self.folder(Self.project(at: server.url))
        let run = try Invocation(["run", "thought", "--json"], in: folder.url)
        #expect(run.exitCode == 1)
        #expect(run.output.contains(#""class": "timeout""#), "\(run.output)")
        #expect(server.requests.count { $0.method == "POST" } == 1)
        #expect(server.requests.contains { $0.method == "DELETE" && $0.path == "/jobs/j7" })
    }
}
