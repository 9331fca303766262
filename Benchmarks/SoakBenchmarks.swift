import Foundation
import HTTPServing

/// Runs of very many items, with the durable journal and real connections to a server on this machine: time and memory
/// must grow with the items and no faster.
enum SoakBenchmarks {
    private static let counts = [1_000, 10_000, 30_000, 100_000]

    static func report() throws {
        let server = try HTTPServer(at: ListenAddress(host: "127.0.0.1", port: 0))
        Thread.detachNewThread { serve(server) }
        defer { server.stop() }
        let project = try SoakProject(server.address.authority)
        let easel = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "easel").path
        for (workflow, title) in [("requests", "one request each"), ("jobs", "a submission, two polls and a fetch")] {
            print(
                """
                ### Soak: items of \(title), 256 at once, over HTTP

                | items | time | items a second | peak memory | more for 10,000 items |
                | ---: | ---: | ---: | ---: | ---: |
                """)
            var first: (count: Int, memory: Int)?
            for count in counts {
                let program = Program(
                    [easel, "run", workflow, "--quiet", "-i", "count=\(count)"], in: project.folder)
                let clock = ContinuousClock()
                let time = try clock.measure { _ = try program.run() }
                let seconds = time / .seconds(1)
                let base = first ?? (count, program.peakMemory)
                if first == nil { first = base }
                let more =
                    count == base.count
                    ? ""
                    : String(
                        format: "%.1f MB",
                        Double(program.peakMemory - base.memory) / 1e6 / Double(count - base.count) * 10_000)
                print(
                    "| \(count) | \(String(format: "%.1f s", seconds)) | \(Int(Double(count) / seconds)) "
                        + "| \(String(format: "%.0f MB", Double(program.peakMemory) / 1e6)) | \(more) |")
            }
            print()
        }
    }

    /// Jobs that are done at the second poll.
    private static func serve(_ server: HTTPServer) {
        var polled: Set<Int> = []
        var last = 0
        server.run { request, _ in
            let steps = request.path.split(separator: "/")
            let json = [(name: "Content-Type", value: "application/json")]
            func answer(_ text: String) -> ServedAnswer { ServedAnswer(200, headers: json, Array(text.utf8)) }
            guard request.method == "GET" else {
                last += 1
                return answer(#"{"id": \#(last), "text": "a text of some length that was made for \#(last)"}"#)
            }
            guard let number = steps.dropFirst().first.flatMap({ Int($0) }) else { return ServedAnswer(404) }
            if steps.count == 3 { return answer(#"{"text": "a text of some length that was made for \#(number)"}"#) }
            return answer(polled.remove(number) != nil ? #"{"state": "done"}"# : running(number, &polled))
        }
    }

    private static func running(_ number: Int, _ polled: inout Set<Int>) -> String {
        polled.insert(number)
        return #"{"state": "running"}"#
    }
}

/// A project of one provider and two workflows, gone when the benchmark is over.
private final class SoakProject {
    let folder: String

    init(_ authority: String) throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "easel-soak-\(UUID().uuidString)")
        folder = url.path
        let files = [
            "easel.yaml": "easel: 1\nproject: soak\n",
            "providers/local.yaml": Self.provider.replacing("AUTHORITY", with: authority),
            "workflows/requests.yaml": Self.workflow("requests", "local.writer"),
            "workflows/jobs.yaml": Self.workflow("jobs", "local.worker"),
        ]
        for (path, text) in files {
            let file = url.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private static func workflow(_ name: String, _ model: String) -> String {
        """
        easel: 1
        workflow: \(name)
        inputs: {count: int}
        steps:
          write:
            for_each: {number: "${lists.range(inputs.count)}"}
            uses: \(model)
            with: {prompt: "write about number ${number}"}
        outputs:
          written: ${size(steps.write.outputs.text)}

        """
    }

    private static let provider = """
        easel: 1
        interfaces:
          text.write:
            inputs: {prompt: string}
            outputs: {text: string}
        ---
        easel: 1
        provider: local
        base_url: http://AUTHORITY
        hosts: [127.0.0.1]
        limits: [{running: 256}]
        calls:
          request:
            send:
              post: /texts
              json: ${params}
              examples: {written: {body: {text: a}}}
          job:
            submit:
              post: /jobs
              json: ${params}
              keep: {id: "${body.id}"}
              examples: {taken: {body: {id: 1}}}
            poll:
              get: /jobs/${job.id}
              every: 50ms
              within: 10m
              state: ${body.state}
              states: {running: [running], done: [done]}
              examples: {running: {body: {state: running}}, done: {body: {state: done}}}
            fetch:
              get: /jobs/${job.id}/result
              examples: {written: {body: {text: a}}}
        models:
          writer:
            implements: text.write
            call: request
            params: {prompt: "${inputs.prompt}"}
            result: {text: "${body.text}"}
            price: {usd: 0, as_of: 2026-10-01}
          worker:
            implements: text.write
            call: job
            params: {prompt: "${inputs.prompt}"}
            result: {text: "${body.text}"}
            price: {usd: 0, as_of: 2026-10-01}

        """
}
