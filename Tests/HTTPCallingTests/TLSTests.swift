import Exchanges
import HTTPCalling
import TestKit
import Testing

@Suite(.ownThreads) struct TLSTests {
    @Test func `a certificate that nobody vouches for is not trusted`() async throws {
        guard let server = try SecureServer() else { return print("notice: skipped, there is no openssl") }
        let failure = try #require(await Caller().failure(of: .get("https://localhost:\(server.port)/?key=hidden")))
        #expect(failure.reason == .untrusted, "\(failure)")
        #expect(!failure.wasSent)
        #expect(failure.message.hasPrefix("'localhost:\(server.port)' is not trusted: "))
        #expect(!failure.message.contains("hidden"))
    }

    private static let page = "HTTP/1.0 200 OK\r\nContent-Length: 6\r\n\r\nsecure"

    @Test func `a certificate that is vouched for is trusted, for its name alone`() async throws {
        guard let server = try SecureServer(["page": Self.page]) else {
            return print("notice: skipped, there is no openssl")
        }
        let caller = Caller(authorities: server.certificate)
        #expect(try await caller.answer(to: .get("https://localhost:\(server.port)/page")).text == "secure")
        let failure = try #require(await caller.failure(of: .get("https://127.0.0.1:\(server.port)/page")))
        #expect(failure.reason == .untrusted)
        #expect(!failure.wasSent)
    }

    @Test func `a redirect leads from http to https, never back`() async throws {
        let plain = try TestServer { request in
            .redirect(to: "https://localhost:\(request.target.dropFirst())/page")
        }
        let down = "HTTP/1.0 302 Found\r\nLocation: \(plain.namedURL)/\r\n\r\n"
        guard let server = try SecureServer(["page": Self.page, "down": down]) else {
            return print("notice: skipped, there is no openssl")
        }
        let caller = Caller(authorities: server.certificate)
        #expect(try await caller.answer(to: .get(plain.url("/\(server.port)"))).text == "secure")
        let failure = try #require(await caller.failure(of: .get("https://localhost:\(server.port)/down")))
        #expect(failure.reason == .forbidden)
        #expect(failure.wasSent)
        #expect(failure.message == "'localhost:\(server.port)' redirects from https to http")
        #expect(plain.requests.count == 1)
    }
}
