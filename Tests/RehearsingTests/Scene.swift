import Blueprint
import Compiling
import Foundation
import Reporting
import Running
import Values

@testable import Rehearsing

/// A project of one provider and one workflow, with the cases of a test, played one by one.
struct Scene {
    let sources: Sources
    let suite: TestSuite
    private let compilation: Compilation

    struct Mistakes: Error { let messages: [String] }

    /// - Parameter cases: the documents of a test, from `cases:` on; `model` is what is tried if not the workflow.
    init(_ cases: String, model: String? = nil) throws {
        var sources = Sources()
        _ = sources.add(path: "project.yaml", text: Self.project)
        let subject = model.map { "model: \($0)" } ?? "workflow: poster"
        _ = sources.add(path: "poster.test.yaml", text: "easel: 1\ntest: poster\n\(subject)\n\(cases)\n")
        compilation = Compilation(sources)
        self.sources = sources
        let errors = compilation.findings.filter { $0.check.severity == .error }
        guard errors.isEmpty, let suite = compilation.tests.first else {
            throw Mistakes(messages: errors.map(\.message))
        }
        self.suite = suite
    }

    func play(_ number: Int = 0) throws -> Performance {
        let test = suite.cases[number]
        let folder = FileManager.default.temporaryDirectory.appending(path: "easel-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let samples = Rehearsal.samples(in: folder)
        var inputs = ValueMap()
        for entry in test.inputs { inputs[entry.key] = try entry.value.evaluate(["sample": samples]) }
        let blueprint: Blueprint?
        switch suite.subject {
        case .workflow(let name): blueprint = compilation.blueprint(of: name, under: test.profile)
        case .model(let name):
            let arguments = inputs.entries.map { Computed.Entry($0.key.text, .constant($0.value)) }
            blueprint = compilation.blueprint(calling: name, with: arguments)
            inputs = ValueMap()
        }
        guard let blueprint else { throw Mistakes(messages: ["there is nothing to run"]) }
        let rehearsal = Rehearsal(test, Library(blueprint), zones: .utcOnly, folder: folder, samples: samples)
        return rehearsal.play(inputs)
    }

    /// What is otherwise than expected, as people read it.
    func shortfalls(_ number: Int = 0) throws -> String {
        Judge.shortfalls(of: try play(number), in: suite.cases[number])
            .flatMap { $0.lines(in: sources) }.map { $0 + "\n" }.joined()
    }

    private static let project = #"""
        easel: 1
        interfaces:
          image.draw:
            inputs:
              prompt: string
              like: {type: image, optional: true}
            outputs: {images: list<image>}
          video.join:
            inputs: {title: string}
            outputs: {video: video}
        ---
        easel: 1
        provider: studio
        base_url: https://api.studio.test/v1
        downloads: [{from: "*.studio.test"}]
        auth:
          - {header: Authorization, value: "Key ${secret.STUDIO_KEY}"}
        billing: on_success
        limits: [{rate: 2/s, of: submit}]
        errors:
          - when: ${has(body.refused)}
            class: content_policy
            message: ${body.refused}
        calls:
          job:
            submit:
              post: /jobs
              query: {as: "${settings.account}"}
              json: ${params}
              keep: {id: "${body.id}"}
              examples:
                taken: {body: {id: j1}}
                refused: {status: 422, body: {refused: not allowed}}
            poll:
              get: /jobs/${job.id}
              every: 2s
              within: 5m
              state: ${body.state}
              states: {running: [running], done: [done], failed: [failed]}
              examples:
                running: {body: {state: running}}
                failed: {body: {state: failed}}
                done: {body: {state: done, images: [{url: "https://cdn.studio.test/a.png", width: 640}]}}
        settings:
          account: {type: string, default: us}
        models:
          pen:
            implements: image.draw
            call: job
            accepts: {like: {send: [data_uri]}}
            params: {prompt: "${inputs.prompt}", like: "${inputs.?like}"}
            result: {images: "${body.images.map(i, media(i.url, 'image/png'))}"}
            price: {usd: 0.10, as_of: 2026-06-01}
            retry: {attempts: 2, waits: [3s, 3s]}
            typical: 4s
            simulate: {latency: 4s, fail: 50%}
          brush:
            like: pen
            price: {usd: 0.05, as_of: 2026-06-01}
            simulate: {latency: 1s}
        ---
        easel: 1
        provider: tool
        program: joiner
        models:
          join:
            implements: video.join
            exec:
              argv: [--title, "${inputs.title}", out.mp4]
              outputs: {video: "${media('out.mp4', 'video/mp4')}"}
            examples: {done: {files: [out.mp4]}}
            price: {usd: 0, as_of: 2026-06-01}
        ---
        easel: 1
        routes:
          draw: {try: [studio.pen, studio.brush]}
        ---
        easel: 1
        workflow: poster
        inputs:
          words: {type: list<string>, default: [sea, sky]}
          like: {type: image, optional: true}
        steps:
          sketches:
            for_each: {word: "${inputs.words}"}
            key: ${word}
            max_parallel: 2
            min_success: 1
            uses: draw
            with: {prompt: "${word}", like: "${inputs.?like}"}
            save: sketches/${word}
          film:
            uses: tool.join
            with: {title: "${string(size(steps.sketches.done))}"}
        outputs:
          pictures: ${steps.sketches.outputs.images}
          film: ${steps.film.outputs.video}
        ---
        easel: 1
        project: posters
        secrets:
          STUDIO_KEY: [{env: FIRST_KEY}, {env: SECOND_KEY}]
        profiles:
          slow: {settings: {studio: {account: eu}}}

        """#
}
