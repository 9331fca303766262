import Foundation
import Testing

@testable import HTTPServing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A server that runs on a thread of its own for the length of a test.
final class RunningServer: Sendable {
    let server: HTTPServer
    private let ended = DispatchSemaphore(value: 0)

    init(
        limits: ServingLimits = ServingLimits(), _ handler: @escaping @Sendable (HTTPServer) -> HTTPServer.Handler
    ) throws {
        let server = try HTTPServer(at: ListenAddress(host: "127.0.0.1", port: 0), limits: limits)
        self.server = server
        let ended = ended
        Foundation.Thread.detachNewThread {
            server.run(handler(server))
            ended.signal()
        }
    }

    func stop() {
        server.stop()
        ended.wait()
    }

    deinit { server.stop() }
}

/// A connection that sends what it is told, byte for byte.
struct Wire: ~Copyable {
    private let file: Int32

    init(to server: HTTPServer) {
        file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = server.address.port.bigEndian
        address.sin_addr.s_addr = unsafe inet_addr("127.0.0.1")
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = unsafe withUnsafePointer(to: &address) {
            unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe connect(file, $0, size) }
        }
        precondition(status == 0)
    }

    deinit { close(file) }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.send(file, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    }

    /// All that comes until the server closes, or until the text ends so.
    func read(until end: String? = nil) -> String {
        var text = ""
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while end.map({ !text.hasSuffix($0) }) ?? true {
            let count = unsafe recv(file, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            text += String(decoding: buffer[..<count], as: UTF8.self)
        }
        return text
    }
}

@Suite struct HTTPServerTests {
    private func echo() throws -> RunningServer {
        try RunningServer { _ in
            { request, _ in
                ServedAnswer(
                    200, headers: [("X-Method", request.method)], Array("\(request.path) ".utf8) + request.body)
            }
        }
    }

    @Test func `a connection is kept, and requests that come at once are answered in their order`() throws {
        let running = try echo()
        let wire = Wire(to: running.server)
        wire.send("GET /1 HTTP/1.1\r\nHost: h\r\n\r\nPOST /2 HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nhi")
        wire.send("HEAD /3 HTTP/1.1\r\nHost: h\r\n\r\nGET /4 HTTP/1.0\r\n\r\n")
        let text = wire.read()
        let bodies = text.components(separatedBy: "\r\n\r\n")
        #expect(bodies.count == 5)
        #expect(bodies[1].hasPrefix("/1 HTTP/1.1 200 OK"))
        #expect(bodies[2].hasPrefix("/2 hiHTTP/1.1"))
        #expect(bodies[2].contains("Content-Length: 3"))
        #expect(bodies[3].contains("Connection: close"))
        #expect(bodies[4] == "/4 ")
        running.stop()
    }

    @Test func `a body in chunks is sent after the word that it may come`() throws {
        let running = try echo()
        let wire = Wire(to: running.server)
        wire.send("POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nTransfer-Encoding: chunked\r\n\r\n")
        #expect(wire.read(until: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
        wire.send("5\r\nhello\r\n0\r\n\r\n")
        #expect(wire.read(until: "hello").hasPrefix("HTTP/1.1 200 OK\r\n"))
        running.stop()
    }

    @Test func `what is refused is told before the connection ends, however much is still sent`() throws {
        var limits = ServingLimits()
        limits.bodyBytes = 10
        let running = try RunningServer(limits: limits) { _ in { _, _ in ServedAnswer(200) } }
        let wire = Wire(to: running.server)
        wire.send(
            "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 100000\r\n\r\n" + String(repeating: "x", count: 100_000))
        let text = wire.read()
        #expect(text.hasPrefix("HTTP/1.1 413 Content Too Large\r\n"))
        #expect(text.contains("Connection: close"))
        running.stop()
    }

    @Test func `a client that is too slow is told, and one that says nothing is left`() throws {
        var limits = ServingLimits()
        limits.head = .milliseconds(20)
        limits.idle = .milliseconds(20)
        let running = try RunningServer(limits: limits) { _ in { _, _ in ServedAnswer(200) } }
        let slow = Wire(to: running.server)
        slow.send("GET / HT")
        #expect(slow.read().hasPrefix("HTTP/1.1 408 "))
        let silent = Wire(to: running.server)
        #expect(silent.read() == "")
        running.stop()
    }

    @Test func `answers come from other threads, in their time, or never`() throws {
        let running = try RunningServer { server in
            { request, ticket in
                if request.path == "/never" { return .silence }
                Foundation.Thread.detachNewThread {
                    var answer = ServedAnswer(200, Array(request.path.utf8))
                    answer.delay = .milliseconds(5)
                    server.answer(ticket, answer)
                }
                return nil
            }
        }
        let wires = (0..<20).map { number in
            let wire = Wire(to: running.server)
            wire.send("GET /\(number) HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
            return wire.read()
        }
        for (number, text) in wires.enumerated() { #expect(text.hasSuffix("\r\n\r\n/\(number)")) }
        let wire = Wire(to: running.server)
        wire.send("GET /never HTTP/1.1\r\nHost: h\r\n\r\n")
        #expect(wire.read() == "")
        running.stop()
    }

    @Test func `a header cannot become two`() {
        let answer = ServedAnswer(200, headers: [("X-A", "1\r\nX-B: 2"), ("X-C", "3")])
        let text = String(decoding: answer.bytes(to: "GET", date: "today", closing: false), as: UTF8.self)
        #expect(!text.contains("X-A") && text.contains("X-C: 3\r\n"))
    }

    @Test func `a stop gives at once what is still held, and ends`() throws {
        let asked = DispatchSemaphore(value: 0)
        let running = try RunningServer { _ in
            { _, _ in
                asked.signal()
                var answer = ServedAnswer(200, Array("held".utf8))
                answer.delay = .seconds(3600)
                return answer
            }
        }
        let wire = Wire(to: running.server)
        let idle = Wire(to: running.server)
        wire.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
        asked.wait()
        running.stop()
        #expect(wire.read().hasSuffix("Connection: close\r\n\r\nheld"))
        #expect(idle.read() == "")
    }

    @Test func `a stock client is served`() async throws {
        let running = try echo()
        let url = try #require(URL(string: "http://127.0.0.1:\(running.server.address.port)/a/b"))
        var request = URLRequest(url: url)
        request.httpMethod = "POST"
        request.httpBody = Data(repeating: 120, count: 300_000)
        let (data, response) = try await URLSession.shared.data(for: request)
        #expect((response as? HTTPURLResponse)?.statusCode == 200)
        #expect(data.count == 300_005)
        running.stop()
    }
}
