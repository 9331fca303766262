import Blueprint
import Exchanges
import Testing
import Values

@testable import Calling

/// What goes out, to the byte.
@Suite struct RequestTests {
    /// What the first requests of a model look like.
    private static func requests(_ model: String, inputs: [(String, Value)] = []) throws -> [HTTPRequest] {
        var given = try Protocols.counterpart(model).sampleInputs
        for (name, value) in inputs { given[name] = value }
        var rehearsal = try Rehearsal(model, inputs: given)
        rehearsal.play()
        return rehearsal.requests
    }

    private static func text(_ request: HTTPRequest) -> String? {
        guard case .content(.bytes(let bytes)) = request.body else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func header(_ name: String, of request: HTTPRequest) -> String? {
        request.headers.first { $0.name == name }?.value
    }

    @Test func `JSON has only what is there, numbers stay numbers`() throws {
        let request = try #require(try Self.requests("poll_by_post.painter", inputs: [("seed", 5)]).first)
        #expect(
            Self.text(request) == """
                [{"taskType":"imageInference","taskUUID":"0b8cdd4b-9f4f-4d5e-8d8e-1d3a2c6f7a90","model":"studio:101@1",\
                "positivePrompt":"sample","numberResults":1,"seed":5,"includeCost":true,\
                "label":"easel 2026-06-01T12:00:00Z","loras":[{"name":"base","weight":1.0}]}]
                """)
        #expect(request.url == "https://api.example.com/v1/")
        #expect(request.method == "POST")
        #expect(Self.header("Content-Type", of: request) == "application/json")
        #expect(Self.header("Authorization", of: request) == "Bearer secret-of-EXAMPLE_KEY")
        #expect(request.credentials == ["Authorization"])
        #expect(request.isPaid)
    }

    @Test func `what stands in a path is escaped but for its slashes`() throws {
        let request = try #require(try Self.requests("aws_signature.canvas").first)
        #expect(request.url == "https://runtime.us-east-1.example.com/model/studio.canvas-v1%3A0/invoke")
        #expect(
            request.signature
                == .init(
                    accessKey: "secret-of-AWS_ACCESS_KEY_ID", secretKey: "secret-of-AWS_SECRET_ACCESS_KEY",
                    sessionToken: nil, region: "us-east-1", service: "bedrock"))
        let fal = try #require(try Self.requests("submit_poll_fetch.painter").first)
        #expect(fal.url == "https://queue.example.com/painter/pro/v1.1")
    }

    @Test func `forms repeat lists and leave out what is not there`() throws {
        let request = try #require(try Self.requests("form_and_text.painter").first)
        #expect(Self.text(request) == "model=ink-1&prompt=sample&style=ink&style=wash&n=1")
        #expect(Self.header("Content-Type", of: request) == "application/x-www-form-urlencoded")
    }

    @Test func `parameters of a URL are escaped, the provider's first`() throws {
        let request = try #require(try Self.requests("text_out.voice", inputs: [("text", "a & b <c>")]).first)
        #expect(
            request.url
                == "https://api.example.com/speech/voice-3?api-version=2026-01-01&output_format=mp3_44100&speed=1.1&voice=en-Nova"
        )
        #expect(Self.text(request) == "<speak><voice name=\"en-Nova\">a &amp; b &lt;c></voice></speak>")
        #expect(Self.header("Content-Type", of: request) == "application/ssml+xml")
        #expect(request.sink == .file("/scratch/1/answer-1"))
    }

    @Test func `parts go out in their order`() throws {
        var picture = Media(kind: .image)
        picture.path = "/in/cat.png"
        picture.name = "cat"
        picture.contentType = "image/png"
        let request = try #require(
            try Self.requests(
                "parts.retouch", inputs: [("picture", .media(picture)), ("references", [.media(picture)])]
            ).first)
        guard case .multipart(let parts) = request.body else { return #expect(Bool(false), "\(request.body)") }
        #expect(parts.map(\.name) == ["model", "request", "image", "image[]", "prompt", "strength", "tags", "tags"])
        #expect(parts[1].type == "application/json")
        #expect(parts[1].content == .bytes(Array(#"{"output":{"format":"png","quality":90}}"#.utf8)))
        #expect(parts[2] == .init(name: "image", content: .file("/in/cat.png"), filename: "cat.png", type: "image/png"))
        #expect(parts[3].filename == "cat.png")
        #expect(parts[6].content == .bytes(Array("a".utf8)))
    }

    @Test func `the key that makes a repetition harmless goes with the paid request`() throws {
        let header = try #require(try Self.requests("idempotency_key.painter").first)
        #expect(Self.header("Idempotency-Key", of: header) == "client-key-1")
        let field = try #require(try Self.requests("cached_token.painter").first { $0.isPaid })
        #expect(Self.text(field) == #"{"prompt":"sample","request_id":"client-key-1"}"#)
    }

    @Test func `a number between two that are sold becomes the next`() throws {
        let request = try #require(try Self.requests("narrowing.turbo", inputs: [("seconds", 7)]).first)
        #expect(Self.text(request)?.contains(#""seconds":10"#) == true)
        #expect(Self.text(request)?.contains(#""steps":28,"motion":{"scale":0.5,"axes":["pan","tilt"]}"#) == true)
    }

    @Test func `a rule across inputs is asked before anything is sent`() throws {
        var rehearsal = try Rehearsal(
            "narrowing.turbo", inputs: ValueMap.of(("prompt", "a clip"), ("seconds", 8), ("resolution", "1080p")))
        rehearsal.play()
        #expect(
            rehearsal.failure
                == Failure(.invalid, "at 1080p a clip lasts at most 6 s, 10 were asked for", fate: .notSent))
    }

    @Test func `pages take their parameters in the place of the first's`() throws {
        let links = try Self.requests("pages.photos").filter { $0.url.contains("search") }
        #expect(
            links.map(\.url) == [
                "https://api.example.com/search/photos?query=sample&per_page=30&client_id=secret-of-EXAMPLE_KEY",
                "https://api.example.com/search/photos?page=2&client_id=secret-of-EXAMPLE_KEY",
            ])
        let cursors = try Self.requests("pages.assets").filter { $0.method == "POST" }
        #expect(cursors.map(Self.text) == [#"{"text":"sample"}"#, #"{"text":"sample","cursor":"c2"}"#])
        #expect(cursors.map(\.isPaid) == [true, false])
    }

    @Test func `a header stays one line`() throws {
        let request = try #require(
            try Self.requests("raw_bytes.sharp", inputs: [("prompt", "one\r\nX-Evil: two")]).first { $0.isPaid })
        #expect(Self.header("X-Prompt", of: request) == "one  X-Evil: two")
    }

    @Test func `a paid request may be silent for as long as it may take`() throws {
        var rehearsal = try Rehearsal(
            "one_request.\(try #require(Protocols.models.first { $0.hasPrefix("one_request.") }).dropFirst(12))"
        ) {
            $0.timeout = .seconds(90)
        }
        rehearsal.begin()
        #expect(rehearsal.requests[0].limits.total == .seconds(90))
        #expect(rehearsal.requests[0].limits.stall == .seconds(90))
    }
}
