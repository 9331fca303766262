import Blueprint
import Exchanges
import Expressions
import Testing
import Values

@testable import Calling

/// Who may see a credential, and how it is made.
@Suite struct CredentialTests {
    private static func header(_ name: String, of request: HTTPRequest) -> String? {
        request.headers.first { $0.name == name }?.value
    }

    private static func first(_ model: String) throws -> HTTPRequest {
        var rehearsal = try Rehearsal(model)
        rehearsal.begin()
        return try #require(rehearsal.requests.first)
    }

    /// Every text of a request that goes over the wire.
    private static func wire(_ request: HTTPRequest) -> String {
        var text = request.url + request.headers.map { $0.name + $0.value }.joined()
        if case .content(.bytes(let bytes)) = request.body { text += String(decoding: bytes, as: UTF8.self) }
        return text
    }

    @Test(arguments: Protocols.models)
    func `no secret goes to a host that is not the provider's`(model: String) throws {
        var rehearsal = try Rehearsal(model)
        rehearsal.play()
        let own = rehearsal.conversation.counterpart.hosts
        let redactor = rehearsal.conversation.subject.key.redactor
        for request in rehearsal.requests {
            let address = try #require(Address(request.url))
            if own.include(address) { continue }
            #expect(request.credentials.isEmpty)
            #expect(redactor.redact(Self.wire(request)) == Self.wire(request))
        }
    }

    @Test(arguments: [
        "https://evil.net/jobs", "https://api.studio.com.evil.net/", "https://api.studio.com@evil.net/",
        "http://api.studio.com/jobs", "https://evilapi.studio.com.net/", "//evil.net/x", "https:/\\evil.net",
    ])
    func `an address that an answer gives gets no credential unless it is the provider's`(url: String) throws {
        let text = Studio.job().replacing("get: /jobs/${job.id}", with: "get: ${job.id}")
        var rehearsal = Rehearsal(Rehearsal.subject(try Protocols.written(text)))
        rehearsal.play(steps: 12) { errand, rehearsal in
            errand.isPaid ? .http(200, ["id": .string(url)]) : .http(503)
        }
        for request in rehearsal.requests.dropFirst()
        where Address(request.url)?.host != "api.studio.com" || request.url.hasPrefix("http:") {
            #expect(!Self.wire(request).contains("secret-of"))
            #expect(request.credentials.isEmpty)
        }
    }

    @Test func `hosts below the provider's own are its own, and in any case`() throws {
        let own = OwnHosts(names: ["api.studio.com", "*.store.net"], mayBePlain: false)
        for url in [
            "https://api.studio.com/", "https://API.studio.com:8443/x", "https://eu.api.studio.com",
            "https://a.b.store.net?x",
        ] {
            #expect(own.include(try #require(Address(url))))
        }
        for url in ["https://studio.com/", "https://xapi.studio.com.net", "https://store.net"] {
            #expect(!own.include(try #require(Address(url))))
        }
        #expect(Address("https://a@b.net/") == nil)
        #expect(Address("https://a\\b.net/") == nil)
        #expect(Address("ftp://a.net/") == nil)
    }

    @Test func `alternatives go by the secrets that there are`() throws {
        let counterpart = try Protocols.counterpart("credentials.painter")
        func proof(_ secrets: [(String, Value)]) -> String? {
            var subject = Rehearsal.subject(counterpart)
            subject = Subject(
                id: 1, counterpart: counterpart, inputs: subject.inputs, key: Key(id: "k", secrets: ValueMap(secrets)),
                minted: ValueMap(), clientKey: "c", folder: "/s")
            var rehearsal = Rehearsal(subject)
            rehearsal.begin()
            return rehearsal.requests.first.flatMap { Self.header("Authorization", of: $0) }
                ?? rehearsal.failure?.message
        }
        #expect(
            proof([("EXAMPLE_USER", "me"), ("EXAMPLE_PASSWORD", "pw"), ("EXAMPLE_PROJECT", "p")])
                == "Basic " + Base64.encode(Array("me:pw".utf8)))
        #expect(proof([("EXAMPLE_KEY", "k1"), ("EXAMPLE_PROJECT", "p")]) == "Client-ID k1")
        #expect(proof([("EXAMPLE_PROJECT", "p")]) == "there is no secret 'EXAMPLE_KEY' for 'credentials'")
    }

    @Test func `a secret that is missing fails before anything is sent`() throws {
        let counterpart = try Protocols.counterpart("jwt_hs256.clip")
        var rehearsal = Rehearsal(
            Subject(
                id: 1, counterpart: counterpart, inputs: counterpart.sampleInputs,
                key: Key(id: "k", secrets: ValueMap()),
                minted: ValueMap(), clientKey: "c", folder: "/s"))
        rehearsal.play()
        #expect(rehearsal.failure?.errorClass == .auth)
        #expect(rehearsal.failure?.fate == .notSent)
        #expect(rehearsal.errands.isEmpty)
    }

    // MARK: Signatures

    private static func fields(_ part: Substring) throws -> Value {
        try Value(json: try #require(Base64.decode(String(part))))
    }

    @Test func `a token signed with HMAC proves itself`() throws {
        let request = try Self.first("jwt_hs256.clip")
        let token = try #require(Self.header("Authorization", of: request)).dropFirst("Bearer ".count)
        let parts = token.split(separator: ".")
        #expect(try Self.fields(parts[0]) == ["alg": "HS256", "typ": "JWT"])
        let now = Rehearsal.start.seconds
        #expect(
            try Self.fields(parts[1]) == [
                "iss": "secret-of-EXAMPLE_ACCESS_KEY", "nbf": .int(now - 5), "iat": .int(now), "exp": .int(now + 1_800),
            ])
        let code = HMAC.code(
            for: Array("\(parts[0]).\(parts[1])".utf8), key: Array("secret-of-EXAMPLE_SECRET_KEY".utf8), SHA256.digest)
        #expect(Base64.decode(String(parts[2])) == code)
    }

    @Test func `a token signed by the host is traded for another`() throws {
        var rehearsal = try Rehearsal("jwt_rs256.painter")
        rehearsal.play()
        #expect(rehearsal.success != nil)
        #expect(rehearsal.stages == ["token", "send"])
        guard case .content(.bytes(let form)) = rehearsal.requests[0].body else { return #expect(Bool(false)) }
        let text = String(decoding: form, as: UTF8.self)
        let token = try #require(text.split(separator: "assertion=").last)
        let parts = token.split(separator: ".")
        #expect(try Self.fields(parts[0]) == ["alg": "RS256", "typ": "JWT", "kid": "kid-1"])
        #expect(Base64.decode(String(parts[2])) == SHA256.digest(of: Array("\(parts[0]).\(parts[1])".utf8)))
        #expect(Self.header("Authorization", of: rehearsal.requests[1]) == "Bearer ya29.c")
    }

    @Test func `a signature made at home covers what was made before it`() throws {
        let request = try Self.first("own_signature.painter")
        let address = try #require(Address(request.url))
        let query = try #require(address.query).split(separator: "&").map(String.init)
        #expect(query.map { $0.prefix { $0 != "=" } } == ["AccessKey", "Timestamp", "SignatureNonce", "Signature"])
        let nonce = query[2].dropFirst("SignatureNonce=".count)
        #expect(nonce.count == 32)
        let message = "/api/generate/text2img&\(Rehearsal.start.seconds * 1_000)&\(nonce)"
        let code = HMAC.code(for: Array(message.utf8), key: Array("secret-of-EXAMPLE_SECRET_KEY".utf8), SHA1.digest)
        let safe = Base64.encode(code).replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        #expect(query[3] == "Signature=\(safe)")
        guard case .content(.bytes(let body)) = request.body else { return #expect(Bool(false)) }
        let described = "POST\napi.example.com\n" + Hex.encode(SHA256.digest(of: body))
        let proof = HMAC.code(
            for: Array(described.utf8), key: Array("secret-of-EXAMPLE_SECRET_KEY".utf8), SHA256.digest)
        #expect(
            Self.header("X-Content-Signature", of: request)
                == "keyId=secret-of-EXAMPLE_ACCESS_KEY,signature=\(Hex.encode(proof))")
    }

    // MARK: One token for all

    @Test func `one conversation asks for a token, the others wait for it`() throws {
        let counterpart = try Protocols.counterpart("cached_token.painter")
        var wallet = Wallet()
        var conversations = (1...3).map { Conversation(Rehearsal.subject(counterpart, id: $0)) }
        let now = Rehearsal.start
        var asked: [[Action]] = []
        for index in conversations.indices { asked.append(conversations[index].begin(at: now, &wallet)) }
        #expect(asked.map(\.count) == [1, 0, 0])
        guard case .exchange(let errand)? = asked[0].first else { return #expect(Bool(false)) }
        #expect(errand.purpose == .stage(.token, 0))
        let sent = conversations[0].handle(
            .ended(errand.id, .http(200, ["access_token": "tok-1", "expires_in": 100])), at: now, &wallet)
        #expect(sent.count == 1)
        #expect(wallet.takeRoused() == [2, 3])
        for index in [1, 2] {
            guard case .exchange(let errand)? = conversations[index].handle(.roused, at: now, &wallet).first,
                case .http(let request) = errand.exchange
            else { return #expect(Bool(false)) }
            #expect(Self.header("Authorization", of: request) == "Bearer tok-1")
        }
        // It lasts for 100 s less a tenth.
        var later = Conversation(Rehearsal.subject(counterpart, id: 4))
        let then = try #require(now.adding(.seconds(90)))
        guard case .exchange(let again)? = later.begin(at: then, &wallet).first else { return #expect(Bool(false)) }
        #expect(again.purpose == .stage(.token, 0))
    }

    @Test func `where the one that asks is given up another asks`() throws {
        let counterpart = try Protocols.counterpart("cached_token.painter")
        var wallet = Wallet()
        var first = Conversation(Rehearsal.subject(counterpart, id: 1))
        var second = Conversation(Rehearsal.subject(counterpart, id: 2))
        _ = first.begin(at: Rehearsal.start, &wallet)
        #expect(second.begin(at: Rehearsal.start, &wallet).isEmpty)
        _ = first.cancel(at: Rehearsal.start, &wallet)
        #expect(first.hasEnded)
        #expect(wallet.takeRoused() == [2])
        guard case .exchange(let errand)? = second.handle(.roused, at: Rehearsal.start, &wallet).first else {
            return #expect(Bool(false))
        }
        #expect(errand.purpose == .stage(.token, 0))
    }

    @Test func `a token that is refused fails all who wait for it, before anything is paid`() throws {
        let counterpart = try Protocols.counterpart("cached_token.painter")
        var wallet = Wallet()
        var first = Conversation(Rehearsal.subject(counterpart, id: 1))
        var second = Conversation(Rehearsal.subject(counterpart, id: 2))
        _ = first.begin(at: Rehearsal.start, &wallet)
        _ = second.begin(at: Rehearsal.start, &wallet)
        _ = first.handle(.ended(1, .http(401, ["error": "invalid_client"])), at: Rehearsal.start, &wallet)
        let ended = second.handle(.roused, at: Rehearsal.start, &wallet)
        guard case .ended(.failed(let failure))? = ended.last else { return #expect(Bool(false)) }
        #expect(failure.errorClass == .auth)
        #expect(failure.fate == .notSent)
        #expect(first.hasEnded)
    }
}
