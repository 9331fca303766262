import Foundation
import Testing

/// `easel simulate` served to the very program that it is part of: a second project, whose providers have moved to the
/// server, runs a whole workflow over real connections.
@Suite struct ListeningTests {
    /// A server that runs for one test.
    private final class Served {
        let authority: String
        private let process = Process()
        private let errors: URL

        init(_ scratch: Scratch, _ options: String...) throws {
            process.executableURL = Invocation.program
            process.arguments = ["simulate", "--listen", "127.0.0.1:0", "--speed", "100", "--seed", "3"] + options
            process.currentDirectoryURL = scratch.folder
            errors = scratch.url("log")
            try Data().write(to: errors)
            process.standardError = try FileHandle(forWritingTo: errors)
            process.standardInput = FileHandle.nullDevice
            let output = Pipe()
            process.standardOutput = output
            try process.run()
            let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            let address = said.split(separator: " ").first { $0.hasPrefix("http://") }
            authority = String(try #require(address, "it said: \(said)").dropFirst("http://".count))
        }

        /// How it ended after Ctrl-C, and what it wrote about its requests.
        func stop() throws -> (exitCode: Int32, log: String) {
            process.interrupt()
            process.waitUntilExit()
            return (process.terminationStatus, String(decoding: try Data(contentsOf: errors), as: UTF8.self))
        }

        deinit { if process.isRunning { process.terminate() } }
    }

    private static let providers = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "CompilingTests/Providers")

    /// The same file with its provider at the server.
    private static func moved(_ text: String, _ provider: String, to authority: String) -> String {
        var text = text
        for host in [
            "https://api.example.com", "https://rest.example.com", "https://store.example.com",
            "https://upload.example.net", "https://cdn.example.com", "https://images.example.com",
        ] {
            text = text.replacing(host, with: "http://\(authority)/\(provider)")
        }
        return text.replacing(#/every: [^\n]*/#, with: "every: 20ms")
            .replacing(#/\nhosts: [^\n]*/#, with: "")
            .replacing(#/\ndownloads:\n( +- [^\n]*\n)+/#, with: "\n")
            .replacing(
                "\nbase_url:", with: "\nhosts: [127.0.0.1]\ndownloads: [{from: 127.0.0.1}]\nbase_url:")
    }

    private static let picture = Data(
        base64Encoded:
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")!

    @Test(arguments: [
        ("submit_poll", "film", ["prompt=a fox"]), ("poll_by_post", "draw", ["prompt=a fox"]),
        ("links_in_headers", "draw", ["prompt=a fox"]), ("idempotency_key", "draw", ["prompt=a fox"]),
        ("upload_before", "change", ["prompt=a fox", "picture=a.png"]),
        ("requests_in_a_row", "change", ["prompt=a fox", "picture=a.png"]),
        ("raw_bytes", "change", ["prompt=a fox", "picture=a.png"]), ("cached_token", "draw", ["prompt=a fox"]),
    ])
    func `a whole workflow runs against the server`(provider: String, workflow: String, inputs: [String]) throws {
        let text = try String(contentsOf: Self.providers.appending(path: "\(provider).yaml"), encoding: .utf8)
        let server = try Scratch(["easel.yaml": "easel: 1\nproject: server\n", "providers/one.yaml": text])
        let served = try Served(server)
        let client = try Scratch([
            "easel.yaml": "easel: 1\nproject: client\n",
            "providers/one.yaml": Self.moved(text, provider, to: served.authority),
            ".env": ["EXAMPLE_KEY", "EXAMPLE_ID", "EXAMPLE_SECRET"].map { "\($0)=k3y\n" }.joined(),
        ])
        try Self.picture.write(to: client.url("a.png"))
        let run = try Invocation(
            ["run", workflow, "--json"] + inputs.flatMap { ["-i", $0] }, in: client.folder)
        let (exitCode, log) = try served.stop()
        #expect(run.exitCode == 0, "\(run.errors)\(run.output)\(log)")
        #expect(exitCode == 0)
        #expect(log.contains(" 200 \(provider)."))
        #expect(!log.contains("k3y"))
    }

    @Test func `it says where every provider is, and refuses an address that is taken`() throws {
        let text = try String(contentsOf: Self.providers.appending(path: "submit_poll.yaml"), encoding: .utf8)
        let scratch = try Scratch(["easel.yaml": "easel: 1\nproject: server\n", "providers/one.yaml": text])
        let served = try Served(scratch, "--quiet")
        let again = try scratch.easel("simulate", "--listen", served.authority)
        #expect(again.exitCode == 1)
        #expect(again.errors.hasPrefix("error: cannot listen at \(served.authority): "))
        #expect(try scratch.easel("simulate", "--listen", "nowhere").exitCode == 2)
        #expect(try served.stop() == (0, ""))
    }
}
