import Foundation
import TestKit
import Testing

/// A service account, from its JSON file to the provider: a token signed with its RSA key is traded for another.
@Suite struct ServiceAccountTests {
    private static func project(at url: String) -> String {
        """
        easel: 1
        interfaces:
          word.find: {inputs: {start: string}, outputs: {word: string}}
        ---
        easel: 1
        provider: cloud
        base_url: \(url)
        auth:
          - token:
              jwt:
                algorithm: RS256
                key: ${secret.ACCOUNT.private_key}
                claims: {iss: "${secret.ACCOUNT.client_email}", aud: token}
                headers: {kid: "${secret.ACCOUNT.private_key_id}"}
                lives: 1h
              request:
                post: /token
                form: {assertion: "${jwt}"}
                examples: {given: {body: {access_token: ya29, expires_in: 3599}}}
              take: ${body.access_token}
              lives: ${duration(string(body.expires_in) + 's')}
        calls:
          find:
            send:
              post: /find
              json: {start: "${inputs.start}"}
              examples: {done: {body: {word: apple}}}
        models:
          finder:
            implements: word.find
            call: find
            result: {word: "${body.word}"}
            price: {usd: 0.01, as_of: 2026-06-01}
        ---
        easel: 1
        project: words
        secrets: {ACCOUNT: {file: account.json}}
        ---
        easel: 1
        workflow: words
        steps:
          find:
            for_each: {start: [a, b, c]}
            uses: cloud.finder
            with: {start: "${start}"}
        outputs: {words: "${steps.find.outputs.word}"}

        """
    }

    private static func unpacked(_ text: Substring) -> Data? {
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        return Data(base64Encoded: plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4))
    }

    private static func folder(_ url: String, key: String) throws -> Folder {
        let folder = try Folder()
        try folder.write(project(at: url), to: "workflows/words.yaml")
        let account = ["private_key": key, "client_email": "me@cloud.example", "private_key_id": "k1"]
        let json = try JSONSerialization.data(withJSONObject: account)
        try folder.write(String(decoding: json, as: UTF8.self), to: "account.json")
        return folder
    }

    @Test func `its token is signed so that the public key verifies it, and traded once for all items`() throws {
        let key = try OpenSSL.run(["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"]).output
        let server = try TestServer { request in
            request.path == "/token"
                ? .json(200, #"{"access_token": "ya29.real", "expires_in": 3599}"#)
                : .json(200, #"{"word": "apple"}"#)
        }
        let folder = try Self.folder(server.url, key: String(decoding: key, as: UTF8.self))
        let run = try Invocation(["run", "words", "--json"], in: folder.url)
        #expect(run.exitCode == 0, "\(run.output)\(run.errors)")

        let trades = server.requests.filter { $0.path == "/token" }
        let asked = server.requests.filter { $0.path == "/find" }
        #expect(trades.count == 1)
        #expect(asked.count == 3)
        #expect(asked.allSatisfy { $0.header("authorization") == "Bearer ya29.real" })

        let form = try #require(trades.first?.text)
        let parts = form.dropFirst("assertion=".count).split(separator: ".")
        try #require(parts.count == 3)
        let head = try JSONSerialization.jsonObject(with: try #require(Self.unpacked(parts[0]))) as? [String: String]
        #expect(head == ["alg": "RS256", "typ": "JWT", "kid": "k1"])
        let claims = try JSONSerialization.jsonObject(with: try #require(Self.unpacked(parts[1]))) as? [String: Any]
        #expect(claims?["iss"] as? String == "me@cloud.example")
        let signature = try #require(Self.unpacked(parts[2]))
        try key.write(to: folder.url.appending(path: "key.pem"))
        try signature.write(to: folder.url.appending(path: "signature"))
        let verified = try OpenSSL.run(
            [
                "dgst", "-sha256", "-prverify", folder.url.appending(path: "key.pem").path, "-signature",
                folder.url.appending(path: "signature").path,
            ], input: Data("\(parts[0]).\(parts[1])".utf8))
        #expect(verified.status == 0)
    }

    @Test func `a key that cannot sign is told of, and not shown`() throws {
        let server = try TestServer { _ in .json(200, "{}") }
        let folder = try Self.folder(server.url, key: "no-key-at-all-but-secret")
        let run = try Invocation(["run", "words"], in: folder.url)
        #expect(run.exitCode == 1)
        #expect(run.errors.contains("the private key of 'cloud' cannot sign: it is no RSA key in PEM (auth)"))
        #expect(!(run.errors + run.output).contains("but-secret"))
        #expect(server.requests.isEmpty)
    }

    @Test func `simulated, it needs no file and no key`() throws {
        let folder = try Folder()
        try folder.write(Self.project(at: "https://cloud.example"), to: "workflows/words.yaml")
        let run = try Invocation(["run", "words", "--simulate", "--seed", "1", "--speed", "1000"], in: folder.url)
        #expect(run.exitCode == 0, "\(run.errors)")
    }
}
