import Foundation
import TestKit
import Testing

/// A secret that comes back in whatever others tell, in every form that it may have there, is nowhere to be read.
@Suite struct SecrecyTests {
    private static let secret = "sk-live/9f+8a7b6c5d4e3f=="
    private static let escaped = "sk-live%2F9f%2B8a7b6c5d4e3f%3D%3D"
    private static let tool = "tool-key-0123456789"

    private static func project(at url: String) -> String {
        """
        easel: 1
        interfaces:
          image.draw: {inputs: {prompt: string}, outputs: {image: image}}
          text.write: {inputs: {prompt: string}, outputs: {text: string}}
        ---
        easel: 1
        provider: leaky
        base_url: \(url)
        retry: {attempts: 1}
        auth:
          - {query: key, value: "${secret.LEAKY_KEY}"}
        errors:
          - when: ${has(body.error)}
            message: ${body.error}
        calls:
          refuse:
            send:
              post: /refuse
              examples: {done: {body: {text: a}}, refused: {status: 400, body: {error: wrong}}}
          reset: {send: {post: /reset, examples: {done: {body: {text: a}}}}}
          page: {send: {post: /page, examples: {done: {body: {text: a}}}}}
          echo: {send: {post: /echo, examples: {done: {body: {text: a}}}}}
          job:
            submit:
              post: /job
              keep: {status: "${body.status}"}
              examples: {taken: {body: {status: "https://leaky.example/job"}}}
            poll:
              get: ${job.status}
              every: 10ms
              states:
                - running: ${body.state == 'running'}
                - done: ${body.state == 'done'}
              examples: {running: {body: {state: running}}, done: {body: {state: done, url: "https://leaky.example/a.png"}}}
        models:
          refuse: {implements: text.write, call: refuse, result: {text: "${body.text}"}}
          reset: {like: refuse, call: reset}
          page: {like: refuse, call: page}
          echo: {like: refuse, call: echo}
          draw: {implements: image.draw, call: job, result: {image: "${media(body.url, 'image/png')}"}}
        ---
        easel: 1
        provider: shell
        program: sh
        retry: {attempts: 1}
        auth: []
        models:
          complain:
            implements: text.write
            exec:
              argv: [-c, "echo \\"$SHELL_KEY is no key\\" >&2; exit 3"]
              env: {SHELL_KEY: "${secret.SHELL_KEY}"}
              outputs: {text: "${inputs.prompt}"}
        ---
        easel: 1
        workflow: leaks
        steps:
          texts:
            for_each: {model: [leaky.refuse, leaky.reset, leaky.page, leaky.echo, shell.complain]}
            key: ${model}
            min_success: 0
            uses: ${model}
            with: {prompt: hello}
            save: texts/${model}
          picture: {uses: leaky.draw, with: {prompt: hello}, save: picture}
        outputs:
          texts: ${steps.texts.outputs.text}
          failures: ${steps.texts.failed.map(f, f.error.message)}
          picture: ${steps.picture.outputs.image.?url}

        """
    }

    private static func server(_ png: [UInt8]) throws -> TestServer {
        try TestServer { request in
            let host = "http://\(request.header("host") ?? "")"
            switch request.path {
            case "/refuse": return .json(400, #"{"error": "the key \#(secret) is \#(escaped) in \#(request.target)"}"#)
            case "/reset": return .reset
            case "/page":
                let shifted = Data("user:\(secret)".utf8).base64EncodedString()
                return .text(502, "<html>bad gateway for \(shifted) at \(request.target)</html>")
            case "/echo": return .json(200, #"{"text": "made with \#(secret)"}"#)
            case "/job": return .json(200, #"{"status": "\#(host)/state?key=\#(escaped)"}"#)
            case "/state": return .json(200, #"{"state": "done", "url": "\#(host)/a.png?key=\#(escaped)"}"#)
            default: return .bytes(200, png, headers: ["Content-Type": "image/png"])
            }
        }
    }

    /// Every file below a folder, but for the one that the secrets are kept in.
    private static func files(below folder: URL) -> [(path: String, data: Data)] {
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0 != ".env" }.compactMap { path in
            (try? Data(contentsOf: folder.appending(path: path))).map { (path, $0) }
        }
    }

    /// All that a secret looks like: as it is, escaped, and what is the same of it in base64 wherever it stands.
    private static var traces: [Data] {
        let whole = Data(secret.utf8).base64EncodedString()
        let shifted = Data("user:\(secret)".utf8).base64EncodedString()
        return [
            secret, "9f+8a7b", "9f%2B8a7b", tool, String(whole.prefix(24)), String(shifted.dropFirst(8).prefix(20)),
        ]
        .map { Data($0.utf8) }
    }

    @Test func `it is in no journal, no events, no sheet, no file and on no terminal`() throws {
        let png = try #require(
            Data(
                base64Encoded:
                    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
            ))
        let server = try Self.server(Array(png))
        let folder = try Folder()
        try folder.write(Self.project(at: server.url), to: "workflows/leaks.yaml")
        try folder.write("LEAKY_KEY=\(Self.secret)\nSHELL_KEY=\(Self.tool)\n", to: ".env")
        let run = try Invocation(["run", "leaks", "--events", "events.jsonl"], in: folder.url)
        #expect(run.exitCode == 4, "\(run.errors)")
        let id = try #require(run.errors.split(separator: "\n").first?.dropFirst(4)).description

        var told = [("terminal", Data((run.output + run.errors).utf8))]
        for words in [["show", id], ["show", id, "--json"], ["show", id, "--why", "texts"], ["runs", "--json"]] {
            let shown = try Invocation(words, in: folder.url)
            told.append((words.joined(separator: " "), Data((shown.output + shown.errors).utf8)))
        }
        let again = try Invocation(["resume", id, "--retry-failed", "--json"], in: folder.url)
        told.append(("resume", Data((again.output + again.errors).utf8)))
        told += Self.files(below: folder.url).map { ($0.path, $0.data) }
        for (place, data) in told {
            for trace in Self.traces {
                #expect(data.range(of: trace) == nil, "\(String(decoding: trace, as: UTF8.self)) is in \(place)")
            }
        }

        // And it did its work: the provider was told it, and the rest of what came back is there.
        #expect(server.requests.contains { $0.target == "/a.png?key=\(Self.escaped)" })
        let events = try #require(folder.text(of: "events.jsonl"))
        #expect(events.contains("the key *** is *** in "), "\(events)")
        #expect(events.contains("*** is no key"))
        #expect(events.contains("made with ***"))
        #expect(told.contains { $0.0.hasSuffix("index.html") })
        #expect(try Data(contentsOf: folder.url.appending(path: "out/\(id)/picture.png")) == png)
    }
}
