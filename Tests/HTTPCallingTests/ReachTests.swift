import Exchanges
import HTTPCalling
import TestKit
import Testing

@Suite(.ownThreads) struct ReachTests {
    private func guarded(_ url: String, besides: [String] = []) -> HTTPRequest {
        .get(url) { $0.reach = .publicInternet(besides: besides) }
    }

    @Test(arguments: [
        "127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0x7f.1", "2130706433", "0", "a.localhost",
    ])
    func `an address that a server gave does not lead to this machine`(host: String) async throws {
        let server = try TestServer { _ in .text(200, "inside") }
        let failure = try #require(await Caller().failure(of: guarded("http://\(host):\(server.port)/")))
        #expect(failure.reason == .forbidden, "\(failure)")
        #expect(!failure.wasSent)
        #expect(server.connections == 0)
    }

    @Test(arguments: ["10.0.0.1", "192.168.1.1", "169.254.169.254", "[fe80::1]", "[fd00::1]", "0.0.0.0"])
    func `nor into a private network`(host: String) async throws {
        let failure = try #require(await Caller().failure(of: guarded("http://\(host)/")))
        #expect(failure.reason == .forbidden)
        #expect(failure.message == "'\(host.filter { !"[]".contains($0) })' is not on the public internet")
    }

    @Test(arguments: [["127.0.0.1"], ["localhost", "127.0.0.1"]])
    func `but to a host that the author named`(names: [String]) async throws {
        let server = try TestServer { _ in .text(200, "inside") }
        #expect(try await Caller().answer(to: guarded(server.url("/"), besides: names)).text == "inside")
    }

    @Test func `a pattern names the hosts below`() async throws {
        let server = try TestServer { _ in .text(200, "inside") }
        let caller = Caller()
        let url = "http://a.localhost:\(server.port)/"
        #expect(try await caller.answer(to: guarded(url, besides: ["*.LOCALHOST"])).text == "inside")
        let other = server.namedURL + "/"
        #expect(await caller.failure(of: guarded(other, besides: ["*.localhost"]))?.reason == .forbidden)
        let alike = "http://127.0.0.1:\(server.port)/"
        #expect(await caller.failure(of: guarded(alike, besides: ["*.0.1x", "27.0.0.1"]))?.reason == .forbidden)
    }

    @Test func `a redirect leads nowhere that the request itself may not go`() async throws {
        let inside = try TestServer { _ in .text(200, "inside") }
        let server = try TestServer { _ in .redirect(to: inside.namedURL + "/") }
        let failure = try #require(await Caller().failure(of: guarded(server.url("/"), besides: ["127.0.0.1"])))
        #expect(failure.reason == .forbidden)
        #expect(failure.wasSent)
        #expect(inside.connections == 0)
    }

    /// The name resolves as the hosts file says, so that only the address that is connected to tells.
    @Test func `a name is judged by the address that it has when it is connected to`() async throws {
        guard let name = LocalNames.first else {
            print("notice: skipped, the hosts file gives this machine no name but localhost")
            return
        }
        let server = try TestServer { _ in .text(200, "inside") }
        let failure = try #require(await Caller().failure(of: guarded("http://\(name):\(server.port)/")))
        #expect(failure.reason == .forbidden)
        #expect(!failure.wasSent)
        #expect(server.connections == 0)
    }

    @Test func `a connection that somebody else may use is judged again`() async throws {
        guard let name = LocalNames.first else {
            print("notice: skipped, the hosts file gives this machine no name but localhost")
            return
        }
        let server = try TestServer { _ in .text(200, "inside") }
        let caller = Caller()
        let url = "http://\(name):\(server.port)/"
        guard await caller.failure(of: .get(url)) == nil else {
            print("notice: skipped, '\(name)' does not lead to 127.0.0.1")
            return
        }
        let failure = try #require(await caller.failure(of: guarded(url)))
        #expect(failure.reason == .forbidden)
        #expect(!failure.wasSent)
        #expect(server.requests.count == 1)
    }
}
