import Exchanges
import HTTPCalling
import TestKit
import Testing

/// A connection that is kept may die just as it is used again. libcurl then sends the request again by itself.
@Suite(.ownThreads) struct PaidTests {
    /// Answers a connection's first request, and takes the second without a word before it closes.
    private func forgetfulServer() throws -> TestServer {
        try TestServer { $0.number == 0 ? .text(200, "first") : .close }
    }

    private static let bodies: [HTTPRequest.Body] = [
        .none, .content(.bytes([])), .content(.bytes(Array("small".utf8))),
        .content(.bytes([UInt8](repeating: 7, count: 200_000))), .content(.file(#filePath)),
        .multipart([
            .init(name: "prompt", content: .bytes(Array("a lighthouse".utf8))),
            .init(name: "picture", content: .file(#filePath), filename: "a.png", type: "image/png"),
        ]),
    ]

    @Test(arguments: HTTPTransport.Waiting.allCases, bodies)
    func `a paid request is sent once, whatever becomes of its connection`(
        waiting: HTTPTransport.Waiting, body: HTTPRequest.Body
    ) async throws {
        let server = try forgetfulServer()
        let caller = Caller(waiting)
        #expect(try await caller.answer(to: .get(server.url("/first"))).text == "first")
        let failure = try #require(
            await caller.failure(
                of: .post(server.url("/paid"), "") {
                    $0.body = body
                    $0.isPaid = true
                }))
        #expect(failure.reason == .broken)
        #expect(failure.wasSent)
        #expect(server.requests.map(\.path) == ["/first", "/paid"])
        #expect(server.requests.last?.method == "POST")
        // The connection was the one that was kept, or this would prove nothing.
        #expect(server.connections <= 2)
    }

    @Test(arguments: [nil, "GET", "DELETE"])
    func `that holds for every method`(method: String?) async throws {
        let server = try forgetfulServer()
        let caller = Caller()
        _ = try await caller.answer(to: .get(server.url("/first")))
        var request = HTTPRequest(method: method ?? "PUT", url: server.url("/paid"))
        request.isPaid = true
        #expect(await caller.failure(of: request)?.wasSent == true)
        #expect(server.requests.count == 2)
    }

    @Test func `a request that costs nothing is sent again`() async throws {
        let server = try TestServer { $0.number == 1 ? .close : .text(200, "\($0.number)") }
        let caller = Caller()
        _ = try await caller.answer(to: .get(server.url("/first")))
        #expect(try await caller.answer(to: .post(server.url("/free"), "content")).text == "2")
        #expect(server.requests.map(\.text) == ["", "content", "content"])
    }

    @Test func `an answer that has begun is no reason to ask again`() async throws {
        let server = try TestServer { request in
            request.number == 0
                ? .text(200, "first") : .raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhal").then(.reset)
        }
        let caller = Caller()
        _ = try await caller.answer(to: .get(server.url("/")))
        for isPaid in [false, true] {
            let failure = await caller.failure(of: .post(server.url("/"), "x") { $0.isPaid = isPaid })
            #expect(failure?.wasSent == true)
        }
        #expect(server.requests.count == 3)
    }

    @Test func `paid requests share kept connections`() async throws {
        let server = try TestServer { .text(200, $0.text) }
        let caller = Caller()
        for number in 0..<10 {
            let answer = try await caller.answer(to: .post(server.url("/"), "\(number)") { $0.isPaid = true })
            #expect(answer.text == "\(number)")
        }
        #expect(server.connections == 1)
    }

    @Test func `where a paid request is redirected, that is the answer`() async throws {
        let server = try TestServer { _ in .redirect(307, to: "/elsewhere") }
        let answer = try await Caller().answer(to: .post(server.url("/"), "x") { $0.isPaid = true })
        #expect(answer.status == 307)
        #expect(answer.text == "elsewhere")
        #expect(answer.header("location") == "/elsewhere")
        #expect(server.requests.count == 1)
    }
}
