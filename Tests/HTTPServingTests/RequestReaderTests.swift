import Testing

@testable import HTTPServing

@Suite struct RequestReaderTests {
    private static let post =
        "POST /a/b?c=d HTTP/1.1\r\nHost: Example.com:80\r\nContent-Length: 5\r\nX-A:  1 \r\n\r\nhello"
    private static let chunks =
        "PUT /x HTTP/1.1\r\nhost: h\r\nTransfer-Encoding: chunked\r\n\r\n3;a=b\r\nabc\r\nA\r\n0123456789\r\n0\r\nX-T: 1\r\n\r\n"
    private static let get = "GET http://api.example.com/v1?x HTTP/1.1\r\nHost: other\r\nConnection: close\r\n\r\n"

    /// All that the bytes give, handed over in pieces of a size.
    private func read(_ text: String, by size: Int, _ limits: ServingLimits = ServingLimits()) -> [RequestReader
        .Progress]
    {
        var reader = RequestReader(limits)
        var found: [RequestReader.Progress] = []
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            reader.add(rest.prefix(size))
            rest = rest.dropFirst(size)
            while true {
                let progress = reader.next()
                if progress == .more { break }
                found.append(progress)
                if case .refusal = progress { return found }
            }
        }
        return found
    }

    @Test(arguments: 1...40)
    func `requests are the same however their bytes are cut`(size: Int) throws {
        let found = read(Self.post + Self.chunks + "\r\n" + Self.get, by: size)
        let requests = found.compactMap { progress -> ServedRequest? in
            if case .request(let request, _) = progress { request } else { nil }
        }
        #expect(requests.count == 3 && found.count == 3)
        #expect(requests[0].method == "POST")
        #expect(requests[0].path == "/a/b" && requests[0].query == "c=d")
        #expect(requests[0].host == "example.com" && requests[0].authority == "Example.com:80")
        #expect(requests[0].header("x-a") == "1")
        #expect(requests[0].body == Array("hello".utf8))
        #expect(requests[1].body == Array("abc0123456789".utf8))
        #expect(requests[2].host == "api.example.com" && requests[2].path == "/v1" && requests[2].query == "x")
        guard case .request(_, closes: true) = found[2] else { return #expect(Bool(false)) }
    }

    @Test func `who expects a word is told to go on, unless the body is there already`() {
        let head = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n"
        #expect(read(head, by: 1000) == [.proceed])
        #expect(read(head + "ok", by: 1000).count == 1)
        #expect(read(head + "ok", by: 1).first == .proceed)
    }

    @Test(arguments: [
        (400, "GET /\r\n\r\n"),
        (400, "GET / HTTP/1.1\r\n\r\n"),
        (400, "GET / HTTP/1.1\nHost: h\n\n"),
        (400, "GET / HTTP/1.1\r\nHost: h\r\nHost: i\r\n\r\n"),
        (400, "GET / HTTP/1.1\r\nHost: h\r\n folded: x\r\n\r\n"),
        (400, "GET / HTTP/1.1\r\nHost : h\r\n\r\n"),
        (400, "GET / HTTP/1.1\r\nHost: h\r\nX: a\u{0}b\r\n\r\n"),
        (400, "GET nothing HTTP/1.1\r\nHost: h\r\n\r\n"),
        (400, "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"),
        (400, "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"),
        (400, "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: -1\r\n\r\n"),
        (400, "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
        (400, "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n"),
        (501, "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip, chunked\r\n\r\n"),
        (417, "POST / HTTP/1.1\r\nHost: h\r\nExpect: wonders\r\n\r\n"),
        (505, "GET / HTTP/2.0\r\nHost: h\r\n\r\n"),
        (413, "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 101\r\n\r\n"),
        (413, "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n65\r\n"),
        (414, "GET /" + String(repeating: "a", count: 300) + " HTTP/1.1\r\nHost: h\r\n\r\n"),
        (431, "GET / HTTP/1.1\r\nHost: h\r\nX: " + String(repeating: "a", count: 1000)),
    ])
    func `what could be misread is refused`(status: Int, text: String) {
        var limits = ServingLimits()
        limits.bodyBytes = 100
        limits.targetBytes = 200
        limits.headBytes = 500
        for size in [1, 7, 5000] {
            guard case .refusal(let refusal)? = read(text, by: size, limits).last else {
                return #expect(Bool(false), "\(text) is taken")
            }
            #expect(refusal.status == status, "\(refusal.message)")
        }
    }

    @Test func `addresses are read as people write them`() {
        #expect(ListenAddress("8787") == ListenAddress(host: "127.0.0.1", port: 8787))
        #expect(ListenAddress(":80") == ListenAddress(host: "", port: 80))
        #expect(ListenAddress("[::1]:80") == ListenAddress(host: "::1", port: 80))
        #expect(ListenAddress("localhost:0")?.authority == "localhost:0")
        #expect(ListenAddress("0.0.0.0:80")?.isOpenToOthers == true)
        #expect(ListenAddress("127.0.0.1") == nil)
        #expect(ListenAddress("::1:80") == nil)
        #expect(ListenAddress("a:99999") == nil)
    }
}
