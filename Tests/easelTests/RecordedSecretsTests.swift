import Foundation
import TestKit
import Testing

/// A recording is committed and read by anybody: no credential of any kind stands in it, whoever tells it again.
@Suite struct RecordedSecretsTests {
    /// Each way in which a provider may want to be convinced.
    private static let ways: [(name: String, auth: String)] = [
        ("header", #"[{header: X-Key, value: "Key ${secret.PLAIN}"}]"#),
        ("query", #"[{query: access, value: "${secret.PLAIN}"}]"#),
        ("basic", #"[{basic: {user: "${secret.USER}", password: "${secret.PLAIN}"}}]"#),
        (
            "jwt",
            #"[{jwt: {algorithm: HS256, key: "${secret.PLAIN}", claims: {iss: "${secret.USER}", nbf: "${int(now)}"}, lives: 1h}}]"#
        ),
        (
            "account",
            #"[{token: {jwt: {algorithm: RS256, key: "${secret.ACCOUNT.private_key}", claims: {iss: "${secret.ACCOUNT.client_email}"}, lives: 1h}, request: {post: /token, form: {assertion: "${jwt}"}, examples: {given: {body: {access_token: t, expires_in: 3599}}}}, take: "${body.access_token}", lives: "${duration(string(body.expires_in) + 's')}"}}]"#
        ),
        (
            "token",
            #"[{token: {request: {post: /token, form: {client: "${secret.USER}", secret: "${secret.PLAIN}"}, examples: {given: {body: {access_token: t, expires_in: 3599}}}}, take: "${body.access_token}", lives: "${duration(string(body.expires_in) + 's')}"}}]"#
        ),
        (
            "signed",
            #"[{query: access, value: "${secret.USER}"}, {query: at, value: "${string(int(now))}"}, {query: proof, value: "${hex.encode(hmac.sha256(secret.PLAIN, [request.path, string(int(now))].join('&')))}"}, {header: X-Proof, value: "id=${secret.USER},proof=${hex.encode(hmac.sha256(secret.PLAIN, request.method))}"}]"#
        ),
        (
            "aws",
            #"[{aws_sigv4: {access_key: "${secret.USER}", secret_key: "${secret.PLAIN}", region: us-east-1, service: s3}}]"#
        ),
    ]

    private static let plain = "plain/secret+0123456789=="
    private static let user = "user-id-0123456789"
    private static let token = "ya29.token-9876543210-abcdef"
    private static let session = "s1.session-1357924680"
    private static let email = "robot@cloud.example"

    private static func project(at url: String) -> String {
        var text = """
            easel: 1
            interfaces:
              word.find: {inputs: {start: string}, outputs: {word: string}}
            ---
            easel: 1
            project: words
            secrets: {ACCOUNT: {file: account.json}}
            ---
            easel: 1
            provider: shell
            program: sh
            retry: {attempts: 1}
            auth: []
            models:
              finder:
                implements: word.find
                exec:
                  argv: [-c, "echo \\"given $SHELL_KEY\\" >&2; echo \\"found with $SHELL_KEY\\" | tee found.txt"]
                  env: {SHELL_KEY: "${secret.PLAIN}"}
                  response: text
                  outputs: {word: "${text}"}
                examples: {done: {body: a}}
                price: {usd: 0.01, as_of: 2026-06-01}

            """
        for (name, auth) in ways {
            text += """
                ---
                easel: 1
                provider: \(name)_
                base_url: \(url)
                retry: {attempts: 1}
                auth: \(auth)
                calls:
                  find:
                    send:
                      post: /find/\(name)
                      json: {start: "${inputs.start}"}
                      examples: {done: {body: {word: apple}}}
                models:
                  finder:
                    implements: word.find
                    call: find
                    result: {word: "${body.word}"}
                    price: {usd: 0.01, as_of: 2026-06-01}

                """
        }
        let models = ways.map { "\($0.name)_.finder" } + ["shell.finder"]
        return text + """
            ---
            easel: 1
            workflow: words
            steps:
              find:
                for_each: {model: [\(models.joined(separator: ", "))]}
                key: ${model}
                uses: ${model}
                with: {start: a}
            outputs: {words: "${steps.find.outputs.word}"}

            """
    }

    /// Tells whoever asks all that it was told, which no server should.
    private static func server() throws -> TestServer {
        try TestServer { request in
            if request.path == "/token" {
                return .json(200, #"{"access_token": "\#(token)", "expires_in": 3599, "id_token": "\#(token)-too"}"#)
            }
            let told = ["authorization", "x-key", "x-proof"].compactMap { request.header($0) }.joined(separator: " ; ")
            let echo = ["word": "apple", "note": "you said \(told) at \(request.target)"]
            let json = (try? JSONSerialization.data(withJSONObject: echo)) ?? Data()
            return .json(200, String(decoding: json, as: UTF8.self), headers: [("X-Session-Token", session)])
        }
    }

    @Test func `no credential of any kind is in a recording, though the server tells it all again`() throws {
        let key = try OpenSSL.run(["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"]).output
        let pem = String(decoding: key, as: UTF8.self)
        let server = try Self.server()
        let folder = try Folder()
        try folder.write(Self.project(at: server.url), to: "workflows/words.yaml")
        try folder.write("PLAIN=\(Self.plain)\nUSER=\(Self.user)\n", to: ".env")
        let account = ["private_key": pem, "client_email": Self.email]
        let json = try JSONSerialization.data(withJSONObject: account)
        try folder.write(String(decoding: json, as: UTF8.self), to: "account.json")

        let run = try Invocation(["run", "words", "--record", "tests/words.recording.yaml"], in: folder.url)
        #expect(run.exitCode == 0, "\(run.errors)")
        var text = try #require(folder.text(of: "tests/words.recording.yaml"))
        let kept = folder.url.appending(path: "tests/words.recording.files")
        let names = try FileManager.default.contentsOfDirectory(atPath: kept.path)
        #expect(names.count == 1)
        for name in names { text += try String(contentsOf: kept.appending(path: name), encoding: .utf8) }
        #expect(text.hasSuffix("found with ‹PLAIN›\n"))

        // All that was really sent, and that nobody may read again.
        var traces = [
            Self.plain, "plain%2Fsecret", Self.user, Self.token, Self.session, Self.email,
            pem.split(separator: "\n")[1].description,
        ]
        traces.append(String(Data("\(Self.user):\(Self.plain)".utf8).base64EncodedString().dropFirst(4).prefix(40)))
        for request in server.requests {
            for name in ["authorization", "x-proof"] {
                guard let value = request.header(name) else { continue }
                traces += value.split(whereSeparator: { " ,=;.".contains($0) }).filter { $0.count > 24 }.map(
                    String.init)
            }
            if let proof = request.target.firstMatch(of: #/proof=([0-9a-f]{64})/#) {
                traces.append(String(proof.output.1))
            }
            if request.path == "/token" { traces.append(String(request.text.suffix(40))) }
        }
        #expect(traces.count > 14)
        for trace in traces { #expect(!text.contains(trace), "\(trace) is in\n\(text)") }
        for shown in ["x-key: Key ‹PLAIN›", "access=‹PLAIN›", "Bearer ‹token›", "authorization: ‹credential›"] {
            #expect(text.contains(shown), "\(shown) is not in\n\(text)")
        }

        // And it plays, with keys that are but names.
        server.stop()
        try folder.write(
            """
            easel: 1
            test: words
            workflow: words
            replay: words.recording.yaml
            cases: [{name: all, expect: {state: success, cost: 0.09}}]

            """, to: "tests/words.test.yaml")
        let replay = try Invocation(["test"], in: folder.url)
        #expect(replay.exitCode == 0, "\(replay.output)\(replay.errors)")
    }
}
