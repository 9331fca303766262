import Foundation
import Testing

/// A project whose provider writes words: quickly, slowly, or until it is told to stop; nothing of it is real.
struct RunProject {
    let folder = try! Folder()

    static let provider = #"""
        easel: 1
        interfaces:
          text.write:
            inputs:
              subject: string
            outputs:
              text: string
        ---
        easel: 1
        policies:
          once: {attempts: 1}
        ---
        easel: 1
        provider: studio
        base_url: https://api.studio.example
        auth:
          - {header: Authorization, value: "Bearer ${secret.STUDIO_KEY}"}
        billing: on_success
        retry: once
        errors:
          - when: ${status == 422}
            class: content_policy
            message: ${body.error}
        calls:
          job:
            submit:
              post: /jobs
              json: ${params}
              keep:
                id: ${body.id}
              examples:
                taken: {body: {id: j1}}
                refused: {status: 422, body: {error: not in my name}}
            poll:
              get: /jobs/${job.id}
              every: 50ms
              within: 2h
              states:
                - running: ${body.state == 'busy'}
                - done: ${body.state == 'done'}
                - failed: ${body.state == 'broken'}
              examples:
                running: {body: {state: busy}}
                done: {body: {state: done, text: well written}}
                failed: {body: {state: broken}}
          stoppable:
            submit:
              post: /stoppable
              json: ${params}
              keep:
                id: ${body.id}
              examples:
                taken: {body: {id: j1}}
            poll:
              get: /stoppable/${job.id}
              every: 50ms
              within: 2h
              states:
                - running: ${body.state == 'busy'}
                - done: ${body.state == 'done'}
              examples:
                running: {body: {state: busy}}
                done: {body: {state: done, text: well written}}
            cancel:
              delete: /stoppable/${job.id}
        models:
          poem:
            implements: text.write
            call: job
            params:
              subject: ${inputs.subject}
            result:
              text: ${body.text}
            price: {usd: 0.04, as_of: 2026-11-01}
            typical: 1s
            simulate: {latency: 100ms..3s}
          novel: {like: poem, simulate: {latency: 1h}}
          draft: {like: poem, simulate: {latency: 100ms..300ms}}
          serial: {like: poem, call: stoppable, simulate: {latency: 1h}}

        """#

    /// A workflow over a list of words, on one model.
    static func workflow(_ name: String, on model: String, parallel: Int = 100, more: String = "") -> String {
        """
        easel: 1
        workflow: \(name)
        inputs:
          words: {type: int, default: 12, min: 0, max: 100}
        budget: 20.00
        steps:
          write:
            label: Writing
            for_each: {word: "${lists.range(inputs.words)}"}
            key: w${word}
            max_parallel: \(parallel)
            uses: \(model)
            with: {subject: "number ${word}"}
            save: texts/w${word}
        \(more)outputs:
          texts: ${steps.write.outputs.text}

        """
    }

    init(_ workflows: String...) throws {
        try folder.write(Self.provider, to: "providers/studio.yaml")
        for (place, workflow) in workflows.enumerated() { try folder.write(workflow, to: "workflows/w\(place).yaml") }
    }

    // MARK: Calls

    func easel(_ arguments: String...) throws -> Invocation { try Invocation(arguments, in: folder.url) }

    /// A simulated run that has begun; what happens in it is in `events.jsonl`.
    func start(_ workflow: String, _ options: String...) throws -> LiveInvocation {
        let arguments = ["run", workflow, "--simulate", "--seed", "7", "--events", "events.jsonl"] + options
        return try LiveInvocation(arguments, in: folder.url)
    }

    /// How often something has happened so far.
    func count(_ event: String) -> Int {
        (folder.text(of: "events.jsonl") ?? "").split(separator: "\n").count { $0.contains("\"event\":\"\(event)\"") }
    }

    /// The only run.
    func onlyRun() throws -> [String: Any] {
        let runs = try #require(try Self.json(easel("runs", "--json").output) as? [[String: Any]])
        try #require(runs.count == 1)
        return runs[0]
    }

    /// What the journal has of a run.
    func events(of run: String) throws -> [[String: Any]] {
        try easel("show", run, "--events").output.split(separator: "\n").map {
            try #require(try Self.json(String($0)) as? [String: Any])
        }
    }

    static func json(_ text: String) throws -> Any { try JSONSerialization.jsonObject(with: Data(text.utf8)) }

    /// The files of a run within `out`, by their paths.
    func files(of run: String) -> Set<String> {
        let place = folder.url.appending(path: "out/\(run)")
        return Set((FileManager.default.enumerator(atPath: place.path)?.allObjects as? [String] ?? []))
    }
}

extension [[String: Any]] {
    func named(_ name: String) -> [[String: Any]] { filter { $0["event"] as? String == name } }

    /// The items that the events are about.
    var items: [String] { compactMap { $0["item"] as? String } }
}
