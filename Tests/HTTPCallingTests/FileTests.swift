import Exchanges
import HTTPCalling
import TestKit
import Testing
import Values

@Suite(.ownThreads) struct FileTests {
    private static let picture = (0..<300_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) }

    @Test(arguments: [0, 1, 300_000])
    func `a body comes to a file, with its digest`(length: Int) async throws {
        let scratch = try Scratch()
        let bytes = Array(Self.picture.prefix(length))
        let server = try TestServer { _ in .bytes(200, bytes) }
        let answer = try await Caller().answer(to: .get(server.url("/")) { $0.sink = .file(scratch.path("a")) })
        #expect(
            answer.body
                == .file(
                    .init(
                        path: scratch.path("a"), bytes: length, sha256: Hex.encode(SHA256.digest(of: bytes)))))
        #expect(try scratch.bytes("a") == bytes)
    }

    @Test func `only a success comes to a file`() async throws {
        let scratch = try Scratch()
        let server = try TestServer { _ in .json(404, #"{"detail": "gone"}"#) }
        let answer = try await Caller().answer(to: .get(server.url("/")) { $0.sink = .file(scratch.path("a")) })
        #expect(answer.text == #"{"detail": "gone"}"#)
        #expect(scratch.names == [])
    }

    @Test func `the file of what a redirect leads to`() async throws {
        let scratch = try Scratch()
        let server = try TestServer { $0.path == "/" ? .redirect(to: "/a") : .text(200, "content") }
        let answer = try await Caller().answer(to: .get(server.url("/")) { $0.sink = .file(scratch.path("a")) })
        #expect(answer.count == 7)
        #expect(try scratch.bytes("a") == Array("content".utf8))
    }

    @Test func `a download that fails leaves nothing`() async throws {
        let scratch = try Scratch()
        let server = try TestServer { request in
            switch request.path {
            case "/short": .lying(length: 100_000, "short")
            case "/large": .flood(10 << 20, isAnnounced: false)
            case "/gzip": .bytes(200, Array("no gzip".utf8), headers: ["Content-Encoding": "gzip"])
            default: .raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhal").then(.hang)
            }
        }
        let caller = Caller()
        for (path, reason) in [("short", ExchangeFailure.Reason.broken), ("large", .tooLarge), ("gzip", .malformed)] {
            let failure = await caller.failure(
                of: .get(server.url("/" + path)) {
                    $0.sink = .file(scratch.path(path))
                    $0.limits.bytes = 1 << 20
                })
            #expect(failure?.reason == reason)
        }
        let silent = await caller.failure(
            of: .get(server.url("/hang")) {
                $0.sink = .file(scratch.path("hang"))
                $0.limits.total = .milliseconds(150)
            })
        #expect(silent?.reason == .timeout)
        #expect(scratch.names == [])
    }

    @Test func `a file that is there already is not written over`() async throws {
        let scratch = try Scratch()
        let path = try scratch.write([1, 2, 3], to: "a")
        let server = try TestServer { _ in .text(200, "content") }
        let failure = try #require(await Caller().failure(of: .get(server.url("/")) { $0.sink = .file(path) }))
        #expect(failure.reason == .disk)
        #expect(failure.wasSent)
        #expect(try scratch.bytes("a") == [1, 2, 3])
    }

    // MARK: Uploads

    @Test(arguments: [false, true])
    func `a file is sent from disk`(isPaid: Bool) async throws {
        let scratch = try Scratch()
        let path = try scratch.write(Self.picture, to: "a.png")
        let server = try TestServer { .text(200, "\($0.body.count)") }
        let answer = try await Caller().answer(
            to: .post(server.url("/"), "") {
                $0.method = "PUT"
                $0.headers = [.init("Content-Type", "image/png")]
                $0.body = .content(.file(path))
                $0.isPaid = isPaid
            })
        #expect(answer.text == "300000")
        #expect(server.requests.first?.body == Self.picture)
        #expect(server.requests.first?.header("content-type") == "image/png")
    }

    @Test(arguments: ["absent", "folder"])
    func `a file that cannot be read keeps the request at home`(name: String) async throws {
        let scratch = try Scratch()
        let server = try TestServer { _ in .status(200) }
        let path = name == "folder" ? scratch.path("") : scratch.path(name)
        let bodies: [HTTPRequest.Body] = [
            .content(.file(path)), .multipart([.init(name: "a", content: .file(path))]),
        ]
        for body in bodies {
            let failure = try #require(await Caller().failure(of: .post(server.url("/"), "") { $0.body = body }))
            #expect(failure.reason == .disk)
            #expect(!failure.wasSent)
            #expect(failure.message.hasPrefix("'\(path)'"))
        }
        #expect(server.connections == 0)
    }

    @Test(arguments: [false, true])
    func `a form of several parts`(isPaid: Bool) async throws {
        let scratch = try Scratch()
        let path = try scratch.write(Self.picture, to: "a.png")
        let server = try TestServer { _ in .status(200) }
        var request = HTTPRequest(method: "POST", url: server.url("/"))
        request.isPaid = isPaid
        request.body = .multipart([
            .init(name: "prompt", content: .bytes(Array("a lighthouse".utf8))),
            .init(name: "image", content: .file(path), filename: "hero.png", type: "image/png"),
            .init(name: "mask", content: .bytes([0, 255, 13, 10]), filename: "m.bin"),
        ])
        #expect(try await Caller().answer(to: request).status == 200)
        let received = try #require(server.requests.first)
        let type = try #require(received.header("content-type"))
        let boundary = try #require(type.split(separator: "boundary=").last)
        func part(_ headers: [String], _ content: [UInt8]) -> [UInt8] {
            Array(("--\(boundary)\r\n" + headers.joined(separator: "\r\n") + "\r\n\r\n").utf8) + content + [13, 10]
        }
        let expected =
            part([#"Content-Disposition: form-data; name="prompt""#], Array("a lighthouse".utf8))
            + part(
                [#"Content-Disposition: form-data; name="image"; filename="hero.png""#, "Content-Type: image/png"],
                Self.picture)
            + part([#"Content-Disposition: form-data; name="mask"; filename="m.bin""#], [0, 255, 13, 10])
            + Array("--\(boundary)--\r\n".utf8)
        #expect(type == "multipart/form-data; boundary=\(boundary)")
        #expect(received.body == expected)
        #expect(received.header("content-length") == "\(expected.count)")
    }
}
