import Blueprint
import Exchanges
import Testing
import Values

@testable import Compiling
@testable import Simulating

/// What clients that know nothing of Easel find.
@Suite struct ReceptionTests {
    @Test func `a job goes its way, under addresses of its own`() throws {
        var client = try Visitor("submit_poll.yaml")
        let first = try client.ask("POST", "/submit_poll/v1/text_to_video", Self.film)
        let second = try client.ask("POST", "/submit_poll/v1/text_to_video", Self.film)
        let id = try #require(first.body["id"]?.text)
        #expect(id.count == 36 && id != second.body["id"]?.text)
        var states: [String] = []
        while states.last != "SUCCEEDED", states.count < 40 {
            client.wait(.seconds(5))
            states.append(try client.ask("GET", "/submit_poll/v1/tasks/\(id)").body["status"]?.text ?? "none")
        }
        #expect(states.first == "PENDING" && states.contains("RUNNING") && states.last == "SUCCEEDED")
        let done = try client.ask("GET", "/submit_poll/v1/tasks/\(id)?verbose=1")
        guard case .list(let files)? = done.body["output"] else { return #expect(Bool(false)) }
        let file = try #require(files.first?.text)
        #expect(file.hasPrefix("http://127.0.0.1:80/submit_poll/"))
        let clip = client.service("GET", file)
        #expect(clip.subject == "submit_poll.gen file" && clip.isDrawn)
        #expect(try client.ask("DELETE", "/submit_poll/v1/tasks/\(id)").status == 204)
    }

    private static let film = #"{"model": "gen4", "promptText": "a fox", "duration": 5}"#

    @Test func `a host says which provider is meant, in the header or in the path`() throws {
        var client = try Visitor("submit_poll.yaml")
        #expect(try client.ask("POST", "/v1/text_to_video", Self.film, host: "api.example.com").status == 200)
        #expect(
            try client.ask("POST", "/submit_poll/api.example.com/v1/text_to_video", Self.film).status == 200)
    }

    @Test func `inputs are concluded from what is sent`() throws {
        var client = try Visitor("poll_by_post.yaml")
        let body = """
            [{"taskType": "imageInference", "taskUUID": "0b8cdd4b-9f4f-4d5e-8d8e-1d3a2c6f7a90",
              "model": "studio:101@1", "positivePrompt": "a fox", "numberResults": 3}]
            """
        let taken = try client.ask("POST", "/poll_by_post/v1/", body)
        #expect(try taken.body.json().contains("0b8cdd4b-9f4f-4d5e-8d8e-1d3a2c6f7a90"))
        client.wait(.seconds(60))
        let poll = #"[{"taskType": "getResponse", "taskUUID": "0b8cdd4b-9f4f-4d5e-8d8e-1d3a2c6f7a90"}]"#
        guard case .list(let made)? = try client.ask("POST", "/poll_by_post/v1", poll).body["data"] else {
            return #expect(Bool(false))
        }
        #expect(made.count == 3)
        #expect(Set(made.compactMap { $0["imageURL"]?.text }).count == 3)
    }

    @Test(arguments: [
        (401, "", #"{"model": "gen4", "promptText": "a fox", "duration": 5}"#, "'Authorization' must be there"),
        (400, "k", #"{"model": "gen4", "duration": 5}"#, "'promptText' is missing, which says 'prompt'"),
        (400, "k", #"{"model": "gen9", "promptText": "a fox", "duration": 5}"#, "compare 'easel models'"),
        (400, "k", #"{"model": "gen4", "promptText": "", "duration": 5}"#, "'prompt' "),
    ])
    func `what the provider would not take is refused, and says why`(
        status: Int, key: String, body: String, advice: String
    ) throws {
        var client = try Visitor("submit_poll.yaml")
        if key.isEmpty { client.headers = [] }
        let service = client.service("POST", "/submit_poll/v1/text_to_video", body)
        #expect(service.make()?.status == status)
        #expect(service.advice?.contains(advice) == true, "\(service.advice ?? "no advice")")
    }

    @Test func `what nobody would ask is told what there is`() throws {
        var client = try Visitor("submit_poll.yaml")
        #expect(
            try client.ask("GET", "/").body["base_urls"]?["submit_poll"]?.text?.hasSuffix("/submit_poll/v1") == true)
        #expect(try client.ask("GET", "/nobody/x").status == 404)
        let unknown = try client.ask("GET", "/submit_poll/v1/nothing")
        #expect(unknown.status == 404 && unknown.body["known"] != nil && unknown.body["advice"] != nil)
        #expect(try client.ask("PUT", "/submit_poll/v1/text_to_video").status == 405)
        #expect(try client.ask("GET", "/submit_poll/v1/tasks/nobody").status == 404)
    }

    @Test func `beyond a limit there is a 429 that says how long to wait`() throws {
        var client = try Visitor("submit_poll.yaml")
        let statuses = try (1...4).map { _ in
            try client.ask("POST", "/submit_poll/v1/text_to_video", Self.film).status
        }
        #expect(statuses == [200, 200, 200, 429])
        // Another key has limits of its own.
        client.headers = [.init("Authorization", "Bearer other")]
        #expect(try client.ask("POST", "/submit_poll/v1/text_to_video", Self.film).status == 200)
    }

    @Test func `the same key is the same request`() throws {
        var client = try Visitor("idempotency_key.yaml")
        client.headers.append(.init("idempotency-key", "1"))
        let body = #"{"prompt": "a fox", "count": 1}"#
        let first = try client.ask("POST", "/idempotency_key/v1/images", body)
        #expect(try client.ask("POST", "/idempotency_key/v1/images", body).answer == first.answer)
        client.headers[1] = .init("idempotency-key", "2")
        #expect(try client.ask("POST", "/idempotency_key/v1/images", body).answer != first.answer)
    }

    @Test func `where the network fails there is no answer at all`() throws {
        var client = try Visitor("submit_poll.yaml", faults: try Faults("network=100%"))
        #expect(client.service("POST", "/submit_poll/v1/text_to_video", Self.film).make() == nil)
    }

    @Test(arguments: [
        ("17f20503-6c24-4c16-946b-35dbbce2af2f", "17f20503-6c24-4c16-946b-35dbbce2af2f"),
        ("https://a.example.com/v1/predictions/a1", "a1"), ("models/x/operations/op-1", "op-1"),
        ("https://a.example.com/v1/result?id=b1c0a2f4-7d5e", "b1c0a2f4-7d5e"),
        ("https://q.example.com/r/1/status", "1"), ("/operations/42", "42"), ("https://a.example.com/x/done", "done"),
    ])
    func `of an address the part counts that tells it from others`(text: String, word: String) {
        #expect(Disguise.telling(text) == word)
    }
}
