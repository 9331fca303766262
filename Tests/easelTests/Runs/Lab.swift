import Foundation
import Synchronization
import TestKit

/// A project whose provider is a real server on this machine: it asks for patience, fails once, hangs up once, takes
/// files by a signed address, polls, gives pictures, and will not do one job at all. A program of this machine has the
/// last word.
struct Lab: Sendable {
    let folder = try! Folder()
    let server: TestServer

    static let secret = "lab-secret-0123456789"
    /// What signs an address, as storages write it.
    static let signature = "5f9d0c1e2b3a49586776859403a2b1c0deadbeef"
    static let png = Data(
        base64Encoded:
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")!

    init() throws {
        let tries = Tries()
        server = try TestServer { Self.answer($0, tries) }
        try folder.write(Self.project(at: server.url), to: "workflows/lab.yaml")
        try folder.write("LAB_KEY=\(Self.secret)\n", to: ".env")
    }

    func easel(_ arguments: String...) throws -> Invocation { try Invocation(arguments, in: folder.url) }

    // MARK: The server

    /// How often each thing was asked for.
    private final class Tries: Sendable {
        private let counts = Mutex<[String: Int]>([:])

        func next(_ name: String) -> Int {
            counts.withLock { counts in
                counts[name, default: 0] += 1
                return counts[name] ?? 0
            }
        }
    }

    private static func answer(_ request: TestRequest, _ tries: Tries) -> TestAnswer {
        let host = "http://\(request.header("host") ?? "")"
        let proof = "X-Amz-Credential=AKIALAB&X-Amz-Signature=\(signature)"
        switch request.path {
        case "/jobs":
            let name = ["red", "green", "blue"].first { request.text.contains($0) } ?? "other"
            switch (name, tries.next(name)) {
            case ("red", 1): return .json(429, #"{"error": "slower"}"#, headers: [("Retry-After", "1")])
            case ("green", 1): return .json(503, #"{"error": "resting"}"#)
            default: return .json(202, #"{"id": "\#(name)-1"}"#, headers: [("Set-Cookie", "session=\(signature)")])
            }
        case "/jobs/blue-1": return .json(200, #"{"state": "broken", "reason": "out of paint"}"#)
        case "/jobs/red-1", "/jobs/green-1":
            let count = tries.next(request.path)
            // The connection ends before the answer does.
            if count == 2, request.path == "/jobs/green-1" { return .lying(length: 100, #"{"state":"#) }
            guard count > 2 else { return .json(200, #"{"state": "busy"}"#) }
            return .json(200, #"{"state": "done", "url": "\#(host)/files\#(request.path)?\#(proof)"}"#)
        case "/uploads":
            return .json(
                200, #"{"put": "\#(host)/store/sketch?\#(proof)", "url": "\#(host)/files/sketch?\#(proof)"}"#)
        case "/store/sketch": return .status(200)
        case "/varnish": return .bytes(200, Array(png), headers: ["Content-Type": "image/png"])
        default: return .bytes(200, Array(png), headers: ["Content-Type": "image/png"])
        }
    }

    // MARK: The project

    private static func project(at url: String) -> String {
        #"""
        easel: 1
        interfaces:
          image.draw: {inputs: {prompt: string}, outputs: {image: image}}
          image.finish: {inputs: {image: image}, outputs: {image: image}}
          text.count: {inputs: {image: image}, outputs: {text: string, copy: file}}
        ---
        easel: 1
        provider: lab
        base_url: URL
        auth:
          - {header: Authorization, value: "Bearer ${secret.LAB_KEY}"}
        billing: on_success
        retry: {attempts: 3, waits: [10ms], on_rate_limit: {waits: [1s]}}
        upload:
          requests:
            - post: /uploads
              json: {type: "${file.content_type}"}
              keep: {put: "${body.put}", url: "${body.url}"}
              examples:
                taken: {body: {put: "URL/store/a?sig=s", url: "URL/files/a?sig=s"}}
            - put: ${job.put}
              auth: none
              bytes: ${file}
              examples: {stored: {}}
          gives: ${job.url}
        calls:
          draw:
            submit:
              post: /jobs
              json: ${params}
              keep: {id: "${body.id}"}
              examples: {taken: {status: 202, body: {id: j1}}}
            poll:
              get: /jobs/${job.id}
              every: 20ms
              states:
                - running: ${body.state == 'busy'}
                - done: ${body.state == 'done'}
                - failed: ${body.state == 'broken'}
              reason: ${body.?reason}
              examples:
                running: {body: {state: busy}}
                done: {body: {state: done, url: "URL/files/a.png"}}
                failed: {body: {state: broken, reason: no paint}}
          varnish:
            send:
              post: /varnish
              json: ${params}
              response: binary
              examples: {done: {headers: {content-type: image/png}}}
        models:
          brush:
            implements: image.draw
            call: draw
            params: {prompt: "${inputs.prompt}"}
            result: {image: "${media(body.url, 'image/png')}"}
            price: {usd: 0.04, as_of: 2026-06-01}
          varnish:
            implements: image.finish
            call: varnish
            accepts: {image: {send: [upload]}}
            params: {image: "${inputs.image}"}
            result: {image: "${answer}"}
            price: {usd: 0.01, as_of: 2026-06-01}
        ---
        easel: 1
        provider: shop
        program: sh
        auth: []
        models:
          copy:
            implements: text.count
            exec:
              argv:
                - -c
                - 'wc -c < "$0" | tr -d " \n"; cp "$0" copy.bin; echo copied >&2'
                - ${inputs.image}
              response: text
              outputs: {text: "${text}", copy: "${media('copy.bin', 'application/octet-stream')}"}
            examples: {done: {body: "7", files: [copy.bin]}}
            price: {usd: 0, as_of: 2026-06-01}
        ---
        easel: 1
        workflow: lab
        inputs: {colors: {type: list<string>, max_items: 9, default: [red, green, blue]}}
        steps:
          draw:
            for_each: {color: "${inputs.colors}"}
            key: ${color}
            min_success: 1
            retry: {attempts: 3, waits: [10ms, 10ms], on_rate_limit: {waits: [10ms]}}
            uses: lab.brush
            with: {prompt: "a ${color} door"}
            save: doors/${color}
          finish:
            uses: lab.varnish
            with: {image: "${steps.draw.done.filter(i, i.key == 'red')[0].outputs.image}"}
            save: finished
          count: {uses: shop.copy, with: {image: "${steps.finish.outputs.image}"}, save: "copies/${run.id}"}
        outputs:
          doors: ${steps.draw.outputs.image}
          finished: ${steps.finish.outputs.image}
          count: ${steps.count.outputs.text}

        """#.replacing("URL", with: url)
    }
}
