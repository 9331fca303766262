import Exchanges
import Testing
import Values

@testable import Simulating

/// What the clients that an API's makers publish rely on, and a run of ours does not.
@Suite struct StrangerTests {
    private static let queue = "/other_doors/v1/draw/oil-2"
    private static let fox = #"{"input": {"prompt": "a fox", "n": 2, "shape": "wide"}}"#

    private static func visitor() throws -> Visitor { try Visitor("other_doors.yaml") }

    /// Width and height, as the file itself says.
    private static func size(_ answer: HTTPAnswer) -> [Int] {
        let bytes = answer.bytes
        guard bytes.count > 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return [] }
        return [16, 20].map { place in bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    }

    @Test func `jobs whose addresses differ in the query alone are told apart`() throws {
        var visitor = try Self.visitor()
        let jobs = try (1...3).map { _ in try visitor.ask("POST", Self.queue, Self.fox).body }
        #expect(Set(jobs.compactMap { $0["id"]?.text }).count == 3)
        visitor.wait(.seconds(60))
        for job in jobs {
            let id = try #require(job["id"]?.text)
            let poll = try #require(job["poll"]?.text)
            #expect(poll == "http://127.0.0.1:80/other_doors/v1/result?id=\(id)")
            #expect(try visitor.ask("GET", poll).body["id"]?.text == id)
            #expect(try visitor.ask("GET", poll + "&logs=1").body["state"]?.text == "ready")
        }
        let unknown = try visitor.ask("GET", "/other_doors/v1/result?id=nobody")
        #expect(unknown.status == 404 && unknown.body["detail"]?.text == "there is nothing here")
    }

    @Test func `what is sent is what an answer repeats`() throws {
        var visitor = try Self.visitor()
        let body = #"{"input": {"prompt": "a fox", "shape": "wide", "grain": 0.5}}"#
        let input = try visitor.ask("POST", Self.queue, body).body["input"]
        #expect(input?["prompt"]?.text == "a fox" && input?["grain"] == .double(0.5))
    }

    @Test func `a file is as large as its answer says`() throws {
        var visitor = try Self.visitor()
        let poll = try #require(try visitor.ask("POST", Self.queue, Self.fox).body["poll"]?.text)
        visitor.wait(.seconds(60))
        let done = try visitor.ask("GET", poll).body
        guard case .list(let images)? = done["images"] else { return #expect(Bool(false)) }
        #expect(images.count == 2 && images[0]["width"] == .int(1024))
        for image in images {
            let file = try visitor.ask("GET", try #require(image["url"]?.text)).answer
            #expect(Self.size(file) == [1024, 576])
        }
    }

    @Test func `a door without a queue gives the result at once`() throws {
        var visitor = try Self.visitor()
        let result = try visitor.ask("POST", "/other_doors/direct.example.com/v1/draw/oil-2", Self.fox)
        #expect(result.status == 200 && result.body["state"]?.text == "ready")
        #expect(try visitor.ask("POST", "/v1/draw/oil-2", Self.fox, host: "direct.example.com").body["images"] != nil)
        let other = try visitor.ask("POST", "/v1/draw/oil-2", Self.fox, host: "direct.example.com")
        #expect(result.body["id"]?.text != nil && other.body["id"] != result.body["id"])
        visitor.headers.append(.init("Prefer", "wait"))
        #expect(try visitor.ask("POST", Self.queue, Self.fox).body["state"]?.text == "ready")
        visitor.headers[1] = .init("Prefer", "wait=5")
        // Whoever names no host means the queue.
        #expect(try visitor.ask("POST", Self.queue, Self.fox).body["poll"] != nil)
    }

    @Test func `another address of the same begins a job like any`() throws {
        var visitor = try Self.visitor()
        let body = #"{"model": "oil-2", "input": {"prompt": "a fox", "n": 3}}"#
        let poll = try #require(try visitor.ask("POST", "/other_doors/v1/draw", body).body["poll"]?.text)
        visitor.wait(.seconds(60))
        guard case .list(let images)? = try visitor.ask("GET", poll).body["images"] else {
            return #expect(Bool(false))
        }
        #expect(images.count == 3)
    }

    @Test func `a header says which form the answer has`() throws {
        var visitor = try Self.visitor()
        let accept = { (type: String) -> [HTTPRequest.Header] in
            [.init("Authorization", "Bearer k"), .init("Accept", type)]
        }
        visitor.headers = accept("image/*")
        let picture = try visitor.ask("POST", "/other_doors/v1/sketch", #"{"prompt": "a fox"}"#).answer
        #expect(Self.size(picture) == [1024, 1024])
        visitor.headers = accept("application/json")
        let told = try visitor.ask("POST", "/other_doors/v1/sketch", #"{"prompt": "a fox"}"#).body
        #expect(told["finish"]?.text == "success" && told["image"]?.text?.hasPrefix("iVBORw0KGgo") == true)
    }

    @Test func `a file goes up by either way, and is known by what was said of it`() throws {
        var visitor = try Self.visitor()
        visitor.headers.append(.init("content-type", "multipart/form-data; boundary=b"))
        let parts =
            "--b\r\nContent-Disposition: form-data; name=\"content\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n12345\r\n--b--\r\n"
        let stored = try visitor.ask("POST", "/other_doors/store.example.com/files", parts).body
        #expect(stored["name"]?.text == "a.png" && stored["type"]?.text == "image/png" && stored["size"] == .int(5))
        visitor.headers[1] = .init("content-type", "image/png")
        #expect(try visitor.ask("PUT", "/other_doors/store.example.com/raw", "12345").body["at"]?.text != nil)
    }

    @Test func `an input is concluded by trying where an expression cannot be read backwards`() throws {
        var visitor = try Self.visitor()
        visitor.headers.append(.init("Accept", "image/*"))
        let body = #"{"prompt": "a fox", "shape": "tall"}"#
        let size = Self.size(try visitor.ask("POST", "/other_doors/v1/sketch", body).answer)
        #expect(size.count == 2 && size[0] * 16 == size[1] * 9)
    }

    @Test func `what is nowhere is told in the words that the file has for it`() throws {
        var visitor = try Self.visitor()
        for (method, path) in [("POST", "/other_doors/v1/draw/nobody"), ("GET", "/other_doors/v1/nothing")] {
            let answer = try visitor.ask(method, path, Self.fox)
            #expect(answer.status == 404 && answer.body["detail"]?.text == "there is nothing here", "\(path)")
        }
        visitor.headers = []
        let keyless = try visitor.ask("POST", "/other_doors/v1/sketch", #"{"prompt": "a fox"}"#)
        // Another model's request has the example.
        #expect(keyless.status == 401 && keyless.body["detail"]?.text == "no such key")
    }

    @Test func `a credential may come where the file says that others send it`() throws {
        var visitor = try Self.visitor()
        visitor.headers = []
        #expect(try visitor.ask("POST", Self.queue + "?key=k", Self.fox).status == 200)
        #expect(try visitor.ask("POST", Self.queue + "?token=k", Self.fox).status == 401)
    }

    @Test func `a signature may stand in the address`() throws {
        var visitor = try Visitor("aws_signature.yaml")
        visitor.headers = []
        let path = "/aws_signature/model/studio.canvas-v1:0/invoke"
        #expect(visitor.service("POST", path, "{}").advice?.contains("no credential") == true)
        #expect(visitor.service("POST", path + "?X-Amz-Signature=0", "{}").advice?.contains("no credential") != true)
    }

    @Test func `what stands within an object that is not there is missing`() throws {
        var visitor = try Self.visitor()
        let service = visitor.service("POST", Self.queue, "{}")
        #expect(service.make()?.status == 422)
        #expect(service.advice == "'input' is missing, which says 'prompt'")
    }

    @Test func `another version, a path of one provider alone, and an address glued to a path are understood`() throws {
        var visitor = try Self.visitor()
        let job = try visitor.ask("POST", "/other_doors/v2beta/draw/oil-2", Self.fox).body
        #expect(try visitor.ask("POST", "/v1/draw/oil-2", Self.fox).body["poll"] != nil)
        let poll = try #require(job["poll"]?.text)
        #expect(try visitor.ask("GET", "/other_doors/v1/files/\(poll)").body["state"]?.text == "busy")
        #expect(try visitor.ask("GET", String(poll.dropFirst("http://127.0.0.1:80/other_doors".count))).status == 200)
    }
}
