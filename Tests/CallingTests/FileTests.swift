import Blueprint
import Exchanges
import Testing
import Values

@testable import Calling

/// Files on their way: to a provider, and from it.
@Suite struct FileTests {
    private static func picture(path: String? = nil, url: String? = nil, bytes: Int? = nil) -> Value {
        var media = Media(kind: .image)
        media.path = path
        media.url = url
        media.bytes = bytes
        media.name = "cat"
        media.contentType = "image/png"
        return .media(media)
    }

    private static func text(_ request: HTTPRequest?) -> String {
        guard case .content(.bytes(let bytes))? = request?.body else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What is sent for a first frame, and what came before it.
    private static func sending(
        _ frame: Value, to model: String = "media_ways.any_way", disk: [String: [UInt8]] = ["/in/cat.png": Errand.png]
    ) throws -> Rehearsal {
        var rehearsal = try Rehearsal(model, inputs: ValueMap.of(("prompt", "a cat"), ("first_frame", frame)))
        rehearsal.disk = disk
        rehearsal.play { errand, rehearsal in
            errand.purpose == .download && rehearsal.outcome == nil && errand.id < 3 && model.contains("ways")
                && !rehearsal.stages.contains("send")
                ? .success(.http(HTTPAnswer(status: 200, headers: [], body: .bytes(Errand.png), url: "")))
                : errand.example(rehearsal)
        }
        return rehearsal
    }

    // MARK: To a provider

    @Test func `a file with a URL travels by it`() throws {
        let rehearsal = try Self.sending(Self.picture(url: "https://cdn.net/cat.png", bytes: 9_000_000))
        #expect(rehearsal.stages == ["send", "download", "download"])
        #expect(Self.text(rehearsal.requests.first).contains(#""frame":"https://cdn.net/cat.png""#))
    }

    @Test func `a small file of this machine travels within the text`() throws {
        let rehearsal = try Self.sending(Self.picture(path: "/in/cat.png", bytes: 15))
        #expect(rehearsal.stages == ["send", "download", "download"])
        #expect(
            Self.text(rehearsal.requests.first).contains(
                #""frame":"data:image/png;base64,\#(Base64.encode(Errand.png))""#))
    }

    @Test func `a large file of this machine is uploaded first`() throws {
        let rehearsal = try Self.sending(Self.picture(path: "/in/cat.png", bytes: 300_000))
        #expect(rehearsal.stages == ["upload", "send", "download", "download"])
        #expect(Self.text(rehearsal.requests[1]).contains(#""frame":"studio://up_1""#))
        guard case .multipart(let parts) = rehearsal.requests[0].body else { return #expect(Bool(false)) }
        #expect(parts[1] == .init(name: "file", content: .file("/in/cat.png"), filename: "cat", type: "image/png"))
    }

    @Test func `a file that fits no way fails before anything is paid`() throws {
        let rehearsal = try Self.sending(Self.picture(path: "/in/cat.png", bytes: 300_000_000))
        #expect(rehearsal.failure?.errorClass == .invalid)
        #expect(rehearsal.failure?.fate == .notSent)
        #expect(rehearsal.errands.isEmpty)
    }

    @Test func `a file of this machine cannot go where only URLs are taken`() throws {
        let rehearsal = try Self.sending(Self.picture(path: "/in/cat.png", bytes: 15), to: "narrowing.turbo")
        #expect(rehearsal.errands.isEmpty)
        #expect(
            rehearsal.failure
                == Failure(
                    .invalid,
                    "'first_frame' is a file on this machine, and 'narrowing.turbo' takes it by its URL only: give a URL, "
                        + "or add 'upload' to the provider", fate: .notSent))
    }

    @Test func `a file that is only elsewhere is brought here where its bytes are wanted`() throws {
        let rehearsal = try Self.sending(Self.picture(url: "https://cdn.net/cat.png"), to: "media_ways.inline")
        #expect(rehearsal.stages == ["download", "send", "download"])
        #expect(Self.text(rehearsal.requests[1]).contains(#""data":"\#(Base64.encode(Errand.png))""#))
        #expect(rehearsal.requests[0].credentials.isEmpty)
    }

    @Test func `a file that cannot be read fails before anything is paid`() throws {
        let rehearsal = try Self.sending(Self.picture(path: "/in/none.png", bytes: 15))
        #expect(rehearsal.failure?.errorClass == .invalid)
        #expect(rehearsal.failure?.fate == .notSent)
    }

    @Test func `a file is uploaded once for all, as long as that is valid`() throws {
        let counterpart = try Protocols.counterpart("media_ways.any_way")
        let inputs = ValueMap.of(
            ("prompt", "a cat"), ("first_frame", Self.picture(path: "/in/cat.png", bytes: 300_000)))
        var first = Rehearsal(Rehearsal.subject(counterpart, id: 1, inputs: inputs))
        first.play()
        var second = Rehearsal(Rehearsal.subject(counterpart, id: 2, inputs: inputs), at: first.now)
        second.wallet = first.wallet
        second.play()
        #expect(second.stages == ["send", "download", "download"])
        let tomorrow = try #require(first.now.adding(.seconds(86_400)))
        var third = Rehearsal(Rehearsal.subject(counterpart, id: 3, inputs: inputs), at: tomorrow)
        third.wallet = first.wallet
        third.play()
        #expect(third.stages == ["upload", "send", "download", "download"])
    }

    @Test func `an upload that fails is tried again, and fails as not sent`() throws {
        let counterpart = try Protocols.counterpart("media_ways.any_way")
        let inputs = ValueMap.of(
            ("prompt", "a cat"), ("first_frame", Self.picture(path: "/in/cat.png", bytes: 300_000)))
        var rehearsal = Rehearsal(Rehearsal.subject(counterpart, inputs: inputs))
        rehearsal.play { _, _ in .http(503) }
        #expect(rehearsal.stages == ["upload", "upload", "upload", "upload"])
        #expect(rehearsal.failure?.errorClass == .unavailable)
        #expect(rehearsal.failure?.fate == .notSent)
    }

    // MARK: From a provider

    private static func receiving(
        _ body: [UInt8], type: String = "image/png", status: Int = 200, _ change: (inout Subject) -> Void = { _ in }
    ) throws -> Rehearsal {
        var rehearsal = Rehearsal(Rehearsal.subject(try Protocols.written(Studio.job()), change))
        rehearsal.play { errand, rehearsal in
            errand.purpose == .download
                ? .success(
                    .http(
                        HTTPAnswer(status: status, headers: [.init("content-type", type)], body: .bytes(body), url: ""))
                )
                : errand.example(rehearsal)
        }
        return rehearsal
    }

    private static func image(_ rehearsal: Rehearsal) -> Media? {
        rehearsal.success.flatMap { Value.map($0.outputs).media.first }
    }

    @Test func `a result is a file here, and its first bytes tell what it is`() throws {
        let media = try #require(Self.image(try Self.receiving(Errand.png, type: "application/octet-stream")))
        #expect(media.path == "/scratch/1/output-6")
        #expect(media.bytes == Errand.png.count)
        #expect(media.sha256 == Hex.encode(SHA256.digest(of: Errand.png)))
        #expect(media.contentType == "image/png")
        #expect(media.kind == .image)
        #expect(media.name == "a")
    }

    @Test func `a page in the place of a picture is malformed`() throws {
        let rehearsal = try Self.receiving(Array("<!DOCTYPE html><html>gone</html>".utf8))
        #expect(
            rehearsal.failure
                == Failure(.malformed, "a file of the results is text/html, where image is wanted", fate: .accepted))
    }

    @Test func `an empty file is malformed`() throws {
        #expect(try Self.receiving([]).failure?.errorClass == .malformed)
    }

    @Test func `a link that does not work is malformed, a hiccup is retried`() throws {
        #expect(try Self.receiving([], status: 404).failure?.errorClass == .malformed)
        let hiccup = try Self.receiving([], status: 503)
        #expect(hiccup.failure?.errorClass == .unavailable)
        #expect(hiccup.failure?.fate == .accepted)
        #expect(hiccup.stages.filter { $0 == "download" }.count == 12)
        #expect(hiccup.failure?.isUndelivered == true)
    }

    @Test func `remote files are kept where they are if that is wanted`() throws {
        let rehearsal = try Self.receiving(Errand.png) { $0.keepsRemote = true }
        #expect(rehearsal.stages == ["submit", "poll", "poll"])
        #expect(Self.image(rehearsal)?.url == "https://cdn.studio.net/a.png")
    }

    @Test func `addresses of results lead to the public internet only`() throws {
        let rehearsal = try Self.receiving(Errand.png)
        #expect(
            rehearsal.requests.last?.reach
                == .publicInternet(besides: ["api.studio.com", "files.studio.com", "cdn.studio.net"]))
    }

    @Test(arguments: [
        ("{\"state\": \"ready\"}", ErrorClass.malformed), ("{\"state\": \"ready\", \"url\": 5}", .malformed),
    ])
    func `a result that does not come out is malformed`(body: String, kind: ErrorClass) throws {
        var rehearsal = Rehearsal(Rehearsal.subject(try Protocols.written(Studio.job())))
        rehearsal.play { errand, rehearsal in
            errand.purpose == .stage(.poll, 0) ? .text(200, body) : errand.example(rehearsal)
        }
        #expect(rehearsal.failure?.errorClass == kind)
        #expect(rehearsal.failure?.fate == .accepted)
    }

    @Test func `a result without elements is empty`() throws {
        var rehearsal = try Rehearsal("idempotency_key.painter")
        rehearsal.play { _, _ in .http(200, ["images": []]) }
        #expect(rehearsal.failure == Failure(.empty, "'images' has no elements", fate: .accepted))
    }

    @Test func `what it cost in fact is told`() throws {
        for (model, cost) in [
            ("actual_cost.by_tokens", 0.0001 + 0.04224), ("actual_cost.by_units", 0.06),
            ("actual_cost.by_credits", 0.04),
        ] {
            var rehearsal = try Rehearsal(model)
            rehearsal.play()
            let charged = try #require(rehearsal.success?.charged)
            #expect(abs(charged - cost) < 1e-9)
        }
    }

    // MARK: Programs

    @Test func `a program gets its arguments, files and secrets, and leaves files`() throws {
        var rehearsal = try Rehearsal(
            "programs.join", inputs: ValueMap.of(("clips", [Self.clip("a"), Self.clip("b")]), ("title", "My film")))
        rehearsal.disk["/scratch/1/work/film.mp4"] = Errand.mp4
        rehearsal.play()
        guard case .program(let run)? = rehearsal.exchanges.first else { return #expect(Bool(false)) }
        #expect(
            run.arguments == [
                "-y", "-i", "/in/a.mp4", "-i", "/in/b.mp4", "-i", "metadata.txt", "-filter_complex",
                "concat=n=2:v=1:a=0", "-map_metadata", "2", "film.mp4",
            ])
        #expect(run.folder == "/scratch/1/work")
        #expect(run.files == ["metadata.txt": .bytes(Array(";FFMETADATA1\ntitle=My film\n".utf8))])
        let film = try #require(rehearsal.success.flatMap { Value.map($0.outputs).media.first })
        #expect(film.path == "/scratch/1/work/film.mp4")
        #expect(film.seconds == 8)
        #expect(film.width == 640)
        #expect(film.fps == 24)
    }

    private static func clip(_ name: String) -> Value {
        var media = Media(kind: .video)
        media.path = "/in/\(name).mp4"
        media.name = name
        media.contentType = "video/mp4"
        return .media(media)
    }

    @Test func `how a program ends has a class`() throws {
        var full = try Rehearsal("programs.join", inputs: ValueMap.of(("clips", [Self.clip("a")])))
        full.play { $0.example($1, named: "quota") }
        #expect(full.failure == Failure(.quota, "The disk is full.", fate: .rejected))
        var missing = try Rehearsal("programs.frames", inputs: ValueMap.of(("video", Self.clip("a"))))
        missing.play { _, _ in .broken(.program, wasSent: false) }
        #expect(missing.failure?.errorClass == .unavailable)
        #expect(missing.failure?.fate == .notSent)
    }

    @Test func `a program that says it left a file has to have left it`() throws {
        var rehearsal = try Rehearsal("programs.join", inputs: ValueMap.of(("clips", [Self.clip("a")])))
        rehearsal.play { _, _ in .success(.program(ProgramAnswer(exitCode: 0, output: [], complaint: [], files: []))) }
        #expect(rehearsal.failure?.errorClass == .malformed)
        #expect(rehearsal.failure?.message == "the program left no file 'film.mp4'")
    }
}
