import Exchanges
import HTTPCalling
import TestKit
import Testing
import Values

@Suite(.ownThreads) struct RedirectTests {
    @Test func `a redirect is followed, and the answer says where it came from`() async throws {
        let server = try TestServer { request in
            switch request.path {
            case "/a/start": .redirect(to: "../b?x=1")
            case "/b": .redirect(301, to: "/c")
            default: .text(200, "there")
            }
        }
        let answer = try await Caller().answer(to: .get(server.url("/a/start?key=secret")))
        #expect(answer.text == "there")
        #expect(answer.url == server.url("/c"))
        #expect(server.requests.map(\.target) == ["/a/start?key=secret", "/b?x=1", "/c"])
    }

    @Test(arguments: [
        (301, "POST", "GET"), (302, "POST", "GET"), (303, "POST", "GET"), (303, "PUT", "GET"), (301, "PUT", "PUT"),
        (302, "DELETE", "DELETE"), (307, "POST", "POST"), (308, "PUT", "PUT"),
    ])
    func `the method changes as everywhere`(status: Int, method: String, next: String) async throws {
        let server = try TestServer { $0.path == "/" ? .redirect(status, to: "/next") : .text(200, $0.text) }
        let answer = try await Caller().answer(to: .post(server.url("/"), "content") { $0.method = method })
        #expect(answer.text == (next == "GET" ? "" : "content"))
        #expect(server.requests.map(\.method) == [method, next])
        #expect(server.requests.last?.header("content-type") == (next == "GET" ? nil : "application/json"))
    }

    @Test(arguments: [0, 1, 70_000, 1_000_000])
    func `a body that is sent again is whole`(length: Int) async throws {
        let scratch = try Scratch()
        let bytes = [UInt8](repeating: 9, count: length)
        let path = try scratch.write(bytes, to: "body")
        let server = try TestServer { $0.path == "/" ? .redirect(307, to: "/next") : .bytes(200, $0.body) }
        let caller = Caller()
        for content in [HTTPRequest.Content.bytes(bytes), .file(path)] {
            let answer = try await caller.answer(to: .post(server.url("/"), "") { $0.body = .content(content) })
            #expect(answer.body == .bytes(bytes))
        }
        let form = try await caller.answer(
            to: .post(server.url("/"), "") {
                $0.headers = []
                $0.body = .multipart([.init(name: "a", content: .file(path)), .init(name: "b", content: .bytes(bytes))])
            })
        #expect(form.count > 2 * length)
    }

    private static let credentials: [HTTPRequest.Header] = [
        .init("Authorization", "Bearer hidden"), .init("cookie", "hidden"), .init("X-Api-Key", "hidden"),
        .init("X-Harmless", "shown"),
    ]

    private func credentialed(_ url: String) -> HTTPRequest {
        .get(url) {
            $0.headers = Self.credentials
            $0.credentials = ["x-api-key"]
        }
    }

    @Test func `credentials stay with their host`() async throws {
        let other = try TestServer { _ in .text(200, "there") }
        for target in ["same", "name", "port"] {
            let server = try TestServer { request in
                guard request.path == "/" else { return .text(200, "there") }
                let port = request.header("host")?.split(separator: ":").last ?? ""
                return switch target {
                case "same": .redirect(to: "/next")
                case "name": .redirect(to: "http://localhost:\(port)/next")
                default: .redirect(to: other.url("/next"))
                }
            }
            #expect(try await Caller().answer(to: credentialed(server.url("/?key=hidden"))).text == "there")
            let last = try #require(target == "port" ? other.requests.last : server.requests.last)
            #expect(last.target == "/next")
            #expect(last.header("x-harmless") == "shown")
            #expect(last.head.contains("hidden") == (target == "same"), "\(target): \(last.head)")
        }
    }

    @Test func `credentials do not come back on the way back`() async throws {
        let server = try TestServer { request in
            let port = request.header("host")?.split(separator: ":").last ?? ""
            return switch request.path {
            case "/": .redirect(to: "http://localhost:\(port)/away")
            case "/away": .redirect(to: "http://127.0.0.1:\(port)/back")
            default: .text(200, "there")
            }
        }
        _ = try await Caller().answer(to: credentialed(server.url("/")))
        #expect(server.requests.map { $0.head.contains("hidden") } == [true, false, false])
    }

    @Test func `a name and a password in a URL go nowhere else`() async throws {
        let server = try TestServer { $0.path == "/" ? .redirect(to: "/next") : .text(200, "there") }
        let answer = try await Caller().answer(to: .get("http://me:hidden@127.0.0.1:\(server.port)/"))
        #expect(answer.url == server.url("/next"))
        #expect(server.requests.map { $0.header("authorization") != nil } == [true, false])
    }

    @Test func `a loop ends`() async throws {
        let server = try TestServer { _ in .redirect(to: "/again") }
        let failure = try #require(await Caller().failure(of: .get(server.url("/"))))
        #expect(failure.reason == .malformed)
        #expect(failure.wasSent)
        #expect(failure.message == "'127.0.0.1:\(server.port)' redirects more than 10 times")
        #expect(server.requests.count == 11)
    }

    @Test(arguments: ["ftp://127.0.0.1/", "file:///etc/passwd", "gopher://127.0.0.1/"])
    func `a redirect leads to http and https only`(location: String) async throws {
        let server = try TestServer { _ in .redirect(to: location) }
        let failure = try #require(await Caller().failure(of: .get(server.url("/"))))
        #expect([.forbidden, .malformed].contains(failure.reason))
        #expect(failure.wasSent)
    }

    @Test func `a redirect to nowhere is an answer`() async throws {
        let server = try TestServer { _ in .text(302, "no location") }
        #expect(try await Caller().answer(to: .get(server.url("/"))).text == "no location")
    }

    @Test func `one time is for all that a request is redirected to`() async throws {
        let server = try TestServer { $0.path == "/" ? .redirect(to: "/hang") : .hang }
        let failure = await Caller().failure(of: .get(server.url("/")) { $0.limits.total = .milliseconds(100) })
        #expect(failure?.reason == .timeout)
    }
}
