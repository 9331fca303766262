import Blueprint
import Exchanges
import Testing
import Values

@testable import Calling

/// What answers mean: rules, messages, waits, parts, dates.
@Suite struct AnswerTests {
    /// Every example of an error, in the files themselves, comes to what its name says.
    @Test(arguments: Protocols.models)
    func `an example of an error comes to its class`(model: String) throws {
        let counterpart = try Protocols.counterpart(model)
        for stage in [Stage.send, .submit, .poll, .fetch] where stage != .send || counterpart.call?.isSend == true {
            if stage == .submit, counterpart.call?.isSend == true { continue }
            for (place, request) in counterpart.requests(of: stage).enumerated() {
                for example in request.examples {
                    guard let kind = ErrorClass(rawValue: example.name), kind != .notFound else { continue }
                    var rehearsal = Rehearsal(Rehearsal.subject(counterpart))
                    rehearsal.play(steps: 40) { errand, rehearsal in
                        errand.example(rehearsal, named: errand.purpose == .stage(stage, place) ? example.name : nil)
                    }
                    // An answer that is final at once leaves nothing to poll.
                    guard rehearsal.errands.contains(where: { $0.purpose == .stage(stage, place) }) else { continue }
                    let isHiccup = (stage == .poll || stage == .fetch) && Trouble(kind, "").isHiccup
                    #expect(isHiccup || rehearsal.failure?.errorClass == kind, "\(stage) \(example.name)")
                }
            }
        }
    }

    private static func failing(_ example: String) throws -> Failure? {
        var rehearsal = try Rehearsal("error_forms.painter")
        rehearsal.play { $0.example($1, named: example) }
        return rehearsal.failure
    }

    @Test func `rules say the class, the message, the wait, and what it counts for`() throws {
        let restarting = try #require(try Self.failing("unavailable"))
        #expect(restarting.wait == .seconds(5))
        #expect(restarting.isFree)
        let refused = try #require(try Self.failing("content_policy"))
        #expect(refused.errorClass == .contentPolicy)
        #expect(refused.message == "Moderation: the prompt was refused.")
        let limited = try #require(try Self.failing("rate_limited"))
        // The header names an instant long before this one.
        #expect(limited.wait == .zero)
        let busy = try #require(try Self.failing("busy"))
        #expect(busy.wait == .milliseconds(1_500))
        #expect(busy.retries == 10)
        let invalid = try #require(try Self.failing("invalid"))
        #expect(invalid.message == "The prompt is too long.")
        #expect(invalid.errorClass == .invalid)
        #expect(try Self.failing("quota")?.message == "Nothing is left.")
    }

    @Test func `a code that means success does, whatever the status`() throws {
        var rehearsal = try Rehearsal("jwt_hs256.clip")
        rehearsal.play { errand, rehearsal in
            guard errand.isPaid else { return errand.example(rehearsal) }
            return .http(500, ["code": 0, "data": ["task_id": "t1", "task_status": "submitted"]])
        }
        #expect(rehearsal.success != nil)
    }

    @Test func `waits are read from headers, in seconds or as a date`() throws {
        func wait(_ value: String) -> Duration? {
            Hint.retryAfter([.init("retry-after", value)], at: Rehearsal.start)
        }
        #expect(wait("7") == .seconds(7))
        #expect(wait("1.5") == .milliseconds(1_500))
        #expect(wait("Mon, 01 Jun 2026 12:00:30 GMT") == .seconds(30))
        #expect(wait("Mon, 01 Jun 2026 11:00:00 GMT") == .zero)
        #expect(wait("-3") == .zero)
        #expect(wait("soon") == nil)
        #expect(wait("Mon, 99 Jun 2026 12:00:30 GMT") == nil)
    }

    @Test func `an answer in parts is read, whatever stands between`() throws {
        let text =
            "preamble\r\n--b1\r\nContent-Disposition: form-data; name=\"meta\"\r\nContent-Type: application/json\r\n\r\n"
            + "{\"seed\":7}\r\n--b1\r\nContent-Type: image/png\r\n\r\nPNG\r\nPNG\r\n--b1\r\n\r\nplain\r\n--b1--\r\n"
        let parts = try #require(Parts.read(Array(text.utf8), contentType: "multipart/mixed; boundary=\"b1\""))
        #expect(parts["meta"] == ["seed": 7])
        guard case .media(let media)? = parts["part_2"] else { return #expect(Bool(false)) }
        #expect(media.content == Array("PNG\r\nPNG".utf8))
        #expect(media.kind == .image)
        #expect(parts["part_3"] == "plain")
        #expect(Parts.read(Array(text.utf8), contentType: "multipart/mixed") == nil)
        #expect(Parts.read([], contentType: "multipart/mixed; boundary=b1") == nil)
    }

    @Test func `no secret shows in what is told, however it is written`() throws {
        let key = Key(
            id: "k",
            secrets: ValueMap.of(("A", "s3cr3t/key+value=="), ("B", ["pem": "-----BEGIN-----\nlineoftheprivatekey\n"])))
        let shift = Base64.encode(Array("user:s3cr3t/key+value==".utf8))
        for text in [
            "got s3cr3t/key+value== here", "u=s3cr3t%2Fkey%2Bvalue%3D%3D&x", "Basic \(shift)",
            "x lineoftheprivatekey y",
            Base64.encode(Array("s3cr3t/key+value==".utf8)),
        ] {
            let shown = key.redactor.redact(text)
            #expect(shown.contains("***"))
            for piece in ["s3cr3t", "key+value", "lineofthe", String(shift.dropFirst(8).prefix(12))] {
                #expect(!shown.contains(piece))
            }
        }
        #expect(key.redactor.redact("nothing to hide") == "nothing to hide")
        var rehearsal = Rehearsal(Rehearsal.subject(try Protocols.written(Studio.job())))
        rehearsal.play { _, _ in .text(401, "the key secret-of-STUDIO_KEY is not known") }
        #expect(rehearsal.failure?.message == "the answer's status is 401: the key *** is not known")
    }

    @Test func `what a job is known by is sealed, and whoever has the key can open it`() {
        let redactor = Key(id: "k", secrets: ValueMap.of(("A", "s3cr3t/key+value=="), ("B", "other-secret"))).redactor
        let job = ValueMap.of(
            ("status", "https://a.example/j?key=s3cr3t%2Fkey%2Bvalue%3D%3D&b=other-secret"), ("id", "j7"),
            ("links", ["plain": "s3cr3t/key+value=="]))
        let sealed = redactor.sealed(job)
        let text = (try? Value.map(sealed).json()) ?? ""
        #expect(!text.contains("s3cr3t") && !text.contains("other-secret"), "\(text)")
        #expect(sealed["id"] == "j7")
        #expect(redactor.unsealed(sealed) == job)
        #expect(Key(id: "x", secrets: ValueMap()).redactor.unsealed(job) == job)
    }

    @Test func `results lose what is secret, and no word that is short`() {
        let redactor = Key(id: "k", secrets: ValueMap.of(("A", "s3cr3t-value"), ("B", "demo"))).redactor
        var here = Media(kind: .image)
        here.url = "https://a.example/x.png?k=s3cr3t-value"
        var there = here
        here.path = "/tmp/x.png"
        let results = redactor.redact(
            ValueMap.of(("text", "a demo of s3cr3t-value"), ("a", .media(here)), ("b", .media(there))))
        #expect(results["text"] == "a demo of ***")
        here.url = nil
        there.url = "https://a.example/x.png?k=***"
        #expect(results["a"] == .media(here))
        #expect(results["b"] == .media(there))
        #expect(redactor.redact("a demo") == "a ***")
    }

    @Test func `a preview has the very requests, and names in the place of secrets`() throws {
        let counterpart = try Protocols.counterpart("requests_in_a_row.collage")
        let preview = Preview(of: counterpart, inputs: counterpart.sampleInputs)
        #expect(preview.problems.isEmpty)
        let requests = preview.exchanges.compactMap { if case .http(let request) = $0 { request } else { nil } }
        #expect(
            requests.map(\.url) == [
                "https://api.example.com/v2/drafts", "https://store.example.com/drafts/‹draft›/files",
                "https://api.example.com/v2/drafts/‹draft›/start",
            ])
        #expect(requests[0].headers.last?.value == "Bearer ‹EXAMPLE_KEY›")
        #expect(requests[1].headers.last?.value == "Upload ‹ticket›")
        #expect(requests.map(\.isPaid) == [false, false, true])
    }

    @Test(arguments: Protocols.models)
    func `every model has a preview`(model: String) throws {
        let counterpart = try Protocols.counterpart(model)
        let preview = Preview(of: counterpart, inputs: counterpart.sampleInputs)
        #expect(preview.problems.isEmpty)
        #expect(!preview.exchanges.isEmpty)
    }
}
