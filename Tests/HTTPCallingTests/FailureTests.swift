import Exchanges
import HTTPCalling
import TestKit
import Testing
import Values

@Suite(.ownThreads) struct FailureTests {
    /// What a server does, and what comes of it.
    private static let misbehaviours: [(name: String, answer: TestAnswer, reason: ExchangeFailure.Reason)] = [
        ("closes without a word", .close, .broken),
        ("resets without a word", .reset, .broken),
        ("resets within the headers", .raw("HTTP/1.1 200 OK\r\nContent-Le").then(.reset), .broken),
        ("closes within the headers", .raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n").then(.close), .broken),
        ("resets within the body", .raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhal").then(.reset), .broken),
        ("sends less than it said", .lying(length: 1000, "less"), .broken),
        (
            "stops within a chunk",
            .raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nhal").then(.close), .broken
        ),
        (
            "sends chunks that are none",
            .raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n").then(.close), .broken
        ),
        ("sends no HTTP", .raw("SSH-2.0-OpenSSH_9.2\r\n").then(.close), .malformed),
        (
            "sends gzip that is none",
            .bytes(200, Array("no gzip".utf8), headers: ["Content-Encoding": "gzip"]), .malformed
        ),
        ("sends too many headers", .raw("HTTP/1.1 200 OK\r\n" + manyHeaders + "\r\n"), .tooLarge),
        ("sends too much, and says so", .flood(100 << 20), .tooLarge),
        ("sends too much, and does not say so", .flood(100 << 20, isAnnounced: false), .tooLarge),
    ]

    private static let manyHeaders = (0..<10_000).map { "X-Header-\($0): a rather long value that nobody needs\r\n" }
        .joined()

    @Test(arguments: misbehaviours.indices)
    func `a server that misbehaves gets no answer through`(place: Int) async throws {
        let (name, answer, reason) = Self.misbehaviours[place]
        let server = try TestServer { _ in answer }
        let failure = try #require(
            await Caller().failure(of: .get(server.url("/secret?key=hidden")) { $0.limits.bytes = 1 << 20 }), "\(name)")
        #expect(failure.reason == reason, "\(name): \(failure)")
        #expect(failure.wasSent, "\(name)")
        #expect(failure.message.contains("'127.0.0.1:\(server.port)'"), "\(name): \(failure.message)")
        #expect(!failure.message.contains("hidden") && !failure.message.contains("secret"))
    }

    @Test func `what comes after the length that was said belongs to no answer`() async throws {
        let server = try TestServer { $0.number == 0 ? .lying(length: 4, "more than four") : .text(200, "next") }
        let caller = Caller()
        #expect(try await caller.answer(to: .get(server.url("/"))).text == "more")
        #expect(try await caller.answer(to: .get(server.url("/"))).text == "next")
    }

    @Test func `a small body that unpacks to a large one is stopped`() async throws {
        // gzip of 10 MB of zeros, in blocks that each repeat one byte.
        let packed = GzipBomb.bytes(unpackingTo: 10 << 20)
        #expect(packed.count < 100_000)
        let server = try TestServer { _ in .bytes(200, packed, headers: ["Content-Encoding": "gzip"]) }
        let caller = Caller()
        let failure = await caller.failure(of: .get(server.url("/")) { $0.limits.bytes = 1 << 20 })
        #expect(failure?.reason == .tooLarge)
        #expect(try await caller.answer(to: .get(server.url("/")) { $0.limits.bytes = 20 << 20 }).count == 10 << 20)
    }

    @Test func `nobody there`() async throws {
        let server = try TestServer { _ in .close }
        let url = server.url("/")
        server.stop()
        let failure = try #require(await Caller().failure(of: .get(url)))
        #expect(failure.reason == .unreachable)
        #expect(!failure.wasSent)
    }

    @Test func `a name that has no address`() async throws {
        let failure = try #require(await Caller().failure(of: .get("http://nowhere.invalid/")))
        #expect(failure.reason == .unreachable)
        #expect(!failure.wasSent)
        #expect(failure.message == "'nowhere.invalid' has no address")
    }

    @Test(arguments: ["ftp://127.0.0.1/", "file:///etc/passwd", "127.0.0.1", "", "gopher://x", "https:/x"])
    func `only http and https are spoken`(url: String) async throws {
        let failure = try #require(await Caller().failure(of: .get(url)))
        #expect(failure.reason == .forbidden)
        #expect(!failure.wasSent)
    }

    @Test func `what cannot be sent as it is does not leave`() async throws {
        let server = try TestServer { _ in .status(200) }
        let caller = Caller()
        let url = server.url("/")
        let requests: [HTTPRequest] = [
            .get(url) { $0.headers = [.init("X-A", "b\r\nX-Evil: c")] },
            .get(url) { $0.headers = [.init("X A", "b")] },
            .get(url) { $0.headers = [.init("", "b")] },
            .get(url) { $0.method = "GET / HTTP/1.1\r\nX-Evil: c" },
            .get("http://exa mple/\r\nX-Evil: c"),
            .get("http://127.0.0.1:99999/"),
        ]
        for request in requests {
            let failure = try #require(await caller.failure(of: request))
            #expect(failure.reason == .malformed, "\(request)")
            #expect(!failure.wasSent)
        }
        #expect(server.requests.isEmpty)
    }

    @Test func `a server that speaks no TLS was sent nothing`() async throws {
        let server = try TestServer { _ in .status(200) }
        var request = HTTPRequest.get("https://127.0.0.1:\(server.port)/")
        request.limits.connect = .milliseconds(300)
        let failure = try #require(await Caller().failure(of: request))
        #expect(!failure.wasSent)
        #expect(server.requests.isEmpty)
    }

    // MARK: Time

    @Test(arguments: HTTPTransport.Waiting.allCases)
    func `a server that hangs is given up`(waiting: HTTPTransport.Waiting) async throws {
        let server = try TestServer { _ in .hang }
        let failure = try #require(
            await Caller(waiting).failure(of: .get(server.url("/")) { $0.limits.total = .milliseconds(100) }))
        #expect(failure.reason == .timeout)
        #expect(failure.wasSent)
        #expect(failure.message == "no whole answer of '127.0.0.1:\(server.port)' within 0.1s")
    }

    @Test func `a server that falls silent is given up before its time is over`() async throws {
        let server = try TestServer { _ in .raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhal").then(.hang) }
        let failure = try #require(
            await Caller().failure(of: .get(server.url("/")) { $0.limits.stall = .milliseconds(100) }))
        #expect(failure.reason == .timeout)
        #expect(failure.message == "nothing moved for 0.1s between '127.0.0.1:\(server.port)' and this machine")
    }

    @Test func `a server that trickles is not silent`() async throws {
        let server = try TestServer { _ in .trickle("slowly", every: 40) }
        let answer = try await Caller().answer(
            to: .get(server.url("/")) { $0.limits.stall = .seconds(5) })
        #expect(answer.text == "slowly")
    }

    @Test func `a server that trickles for ever is given up in the end`() async throws {
        let server = try TestServer { _ in .trickle(String(repeating: "x", count: 100_000), every: 5) }
        let failure = await Caller().failure(of: .get(server.url("/")) { $0.limits.total = .milliseconds(150) })
        #expect(failure?.reason == .timeout)
    }
}
