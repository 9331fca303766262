import Exchanges
import HTTPCalling
import TestKit
import Testing

@Suite(.ownThreads) struct AnswerTests {
    @Test(arguments: HTTPTransport.Waiting.allCases)
    func `a request arrives as it was written, and its answer comes back`(waiting: HTTPTransport.Waiting) async throws {
        let server = try TestServer { request in
            .json(201, #"{"echo": "\#(request.method) \#(request.target) \#(request.text)"}"#, headers: [("X-Id", "7")])
        }
        let answer = try await Caller(waiting).answer(
            to: .post(server.url("/a/b?c=d%20e"), "hello") { $0.headers.append(.init("X-Empty", "")) })
        #expect(answer.status == 201)
        #expect(answer.text == #"{"echo": "POST /a/b?c=d%20e hello"}"#)
        #expect(answer.url == server.url("/a/b?c=d%20e"))
        #expect(
            answer.headers == [
                .init("content-type", "application/json"), .init("x-id", "7"), .init("content-length", "35"),
            ])
        let request = try #require(server.requests.first)
        #expect(request.header("content-type") == "application/json")
        #expect(request.header("content-length") == "5")
        #expect(request.header("x-empty") == "")
        #expect(request.header("accept-encoding")?.contains("gzip") == true)
        #expect(request.headers.allSatisfy { !["expect", "cookie", "authorization"].contains($0.name) })
    }

    @Test(arguments: ["GET", "HEAD", "DELETE", "OPTIONS", "POST", "PUT", "PATCH"])
    func `a method without a body`(method: String) async throws {
        let server = try TestServer { _ in .status(200) }
        let answer = try await Caller().answer(to: HTTPRequest(method: method, url: server.url("/")))
        #expect(answer.status == 200)
        let request = try #require(server.requests.first)
        #expect(request.method == method)
        #expect(request.body == [])
        #expect(request.header("content-type") == nil)
        let saysLength = ["POST", "PUT", "PATCH"].contains(method)
        #expect(request.header("content-length") == (saysLength ? "0" : nil))
    }

    @Test(arguments: ["PUT", "PATCH", "DELETE", "POST", "GET"])
    func `a method with a body`(method: String) async throws {
        let server = try TestServer { .text(200, $0.text) }
        let request = HTTPRequest.post(server.url("/"), "content") { $0.method = method }
        #expect(try await Caller().answer(to: request).text == "content")
        #expect(server.requests.map(\.method) == [method])
    }

    @Test(arguments: [0, 1, 1000, 65_535, 65_536, 65_537, 3_000_000], [false, true])
    func `a body of any length goes and comes whole`(length: Int, isPaid: Bool) async throws {
        let server = try TestServer { .bytes(200, $0.body) }
        let body = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
        let answer = try await Caller().answer(
            to: .post(server.url("/"), "") {
                $0.body = .content(.bytes(body))
                $0.isPaid = isPaid
            })
        #expect(answer.body == .bytes(body))
        #expect(server.requests.first?.header("content-length") == "\(length)")
    }

    @Test func `an answer in chunks, with others announced before and headers after`() async throws {
        let server = try TestServer { request in
            switch request.path {
            case "/chunks": .chunked(["hello ", "world"], headers: ["X-A": "1"])
            case "/early":
                .raw("HTTP/1.1 103 Early\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")
            case "/late":
                .raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\nX-Late: 1\r\n\r\n")
            default: .closing(200, "until the end")
            }
        }
        let caller = Caller()
        let chunks = try await caller.answer(to: .get(server.url("/chunks")))
        #expect(chunks.text == "hello world")
        #expect(chunks.header("x-a") == "1")
        let early = try await caller.answer(to: .get(server.url("/early")))
        #expect(early.text == "hi")
        #expect(early.header("link") == nil)
        let late = try await caller.answer(to: .get(server.url("/late")))
        #expect(late.text == "hi")
        #expect(late.header("x-late") == nil)
        #expect(try await caller.answer(to: .get(server.url("/closing"))).text == "until the end")
    }

    @Test func `a compressed body is unpacked`() async throws {
        // gzip of "hello hello hello hello\n".
        let packed: [UInt8] = [
            0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 3, 0xcb, 0x48, 0xcd, 0xc9, 0xc9, 0x57, 0xc8, 0x40, 0x27, 0xb9, 0, 0, 0x88,
            0x59, 0x0b, 0x18, 0, 0, 0,
        ]
        let server = try TestServer { _ in .bytes(200, packed, headers: ["Content-Encoding": "gzip"]) }
        #expect(try await Caller().answer(to: .get(server.url("/"))).text == "hello hello hello hello\n")
    }

    @Test func `an error is an answer like any other, with what it says of waiting`() async throws {
        let server = try TestServer { request in
            switch request.path {
            case "/seconds": .text(429, "slow down", headers: ["Retry-After": "90"])
            case "/date": .text(429, "", headers: ["Retry-After": "Fri, 31 Dec 2027 23:59:59 GMT"])
            case "/neither": .text(429, "")
            case "/once": request.number < 4 ? .text(500, "broken") : .json(200, "{}")
            default: .text(503, "<html>", headers: ["Content-Type": "text/html"])
            }
        }
        let caller = Caller()
        let seconds = try await caller.answer(to: .get(server.url("/seconds")))
        #expect((seconds.status, seconds.text) == (429, "slow down"))
        #expect(seconds.header("retry-after") == "90")
        let date = try await caller.answer(to: .get(server.url("/date")))
        #expect(date.header("retry-after") == "Fri, 31 Dec 2027 23:59:59 GMT")
        #expect(try await caller.answer(to: .get(server.url("/neither"))).header("retry-after") == nil)
        #expect(try await caller.answer(to: .get(server.url("/once"))).status == 500)
        #expect(try await caller.answer(to: .get(server.url("/once"))).status == 200)
        let other = try await caller.answer(to: .get(server.url("/other")))
        #expect(other.status == 503)
        #expect(other.header("content-type") == "text/html")
    }

    @Test func `a request may say itself how its answer may be compressed`() async throws {
        let server = try TestServer { .text(200, $0.path) }
        let caller = Caller()
        _ = try await caller.answer(
            to: .get(server.url("/own")) { $0.headers.append(.init("Accept-Encoding", "identity")) })
        _ = try await caller.answer(to: .get(server.url("/usual")))
        let asked = server.requests.map { $0.headers.filter { $0.name == "accept-encoding" }.map(\.value) }
        #expect(asked == [["identity"], ["gzip"]])
    }

    @Test func `a URL that cannot be read harms none before it and none after it`() async throws {
        let server = try TestServer { .text(200, $0.path) }
        let caller = Caller()
        #expect(try await caller.answer(to: .get(server.url("/before"))).text == "/before")
        let failure = await caller.failure(of: .get("http://a b/"))
        #expect(failure?.wasSent == false)
        #expect(try await caller.answer(to: .get(server.url("/after"))).text == "/after")
        #expect(server.requests.map(\.path) == ["/before", "/after"])
    }

    @Test func `connections are used again`() async throws {
        let server = try TestServer { .text(200, $0.path) }
        let caller = Caller()
        for number in 0..<20 {
            #expect(try await caller.answer(to: .get(server.url("/\(number)"))).text == "/\(number)")
        }
        #expect(server.connections == 1)
    }

    @Test func `nothing of a request stays behind for the next`() async throws {
        let server = try TestServer { .text(200, $0.text) }
        let caller = Caller()
        var first = HTTPRequest.post(server.url("/"), "body") { $0.headers.append(.init("X-Key", "secret")) }
        first.method = "PATCH"
        first.signature = HTTPRequest.Signature(
            accessKey: "key", secretKey: "secret", sessionToken: "token", region: "eu", service: "s")
        _ = try await caller.answer(to: first)
        _ = try await caller.answer(to: HTTPRequest(method: "HEAD", url: server.url("/")))
        _ = try await caller.answer(to: .get(server.url("/")))
        let last = try #require(server.requests.last)
        #expect(last.method == "GET")
        #expect(last.headers.map(\.name) == ["host", "user-agent", "accept", "accept-encoding"])
        #expect(last.body == [])
    }
}
