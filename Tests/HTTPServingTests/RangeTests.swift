import Testing

@testable import HTTPServing

@Suite struct RangeTests {
    private static let file = ServedAnswer(200, headers: [("Content-Type", "video/mp4")], Array("0123456789".utf8))

    private func part(_ range: String?) -> (status: Int, text: String, range: String?) {
        let answer = Self.file.part(range)
        guard case .whole(let bytes) = answer.content else { return (0, "", nil) }
        let said = answer.headers.first { $0.name == "Content-Range" }?.value
        return (answer.status, String(decoding: bytes, as: UTF8.self), said)
    }

    @Test(arguments: [
        ("bytes=0-3", "0123", "bytes 0-3/10"), ("bytes=8-", "89", "bytes 8-9/10"), ("bytes=-2", "89", "bytes 8-9/10"),
        ("bytes=5-99", "56789", "bytes 5-9/10"), ("bytes=-99", "0123456789", "bytes 0-9/10"),
    ])
    func `a stretch of a file is given alone`(range: String, text: String, said: String) {
        #expect(part(range) == (206, text, said))
    }

    @Test(arguments: ["bytes=10-", "bytes=99-100", "bytes=-0"])
    func `where nothing lies, nothing is given`(range: String) {
        #expect(part(range) == (416, "", "bytes */10"))
    }

    @Test(arguments: [nil, "bytes=4-2", "bytes=0-1,4-5", "lines=0-1", "bytes=", "bytes=a-b", "bytes=--1"])
    func `what is no stretch gives the whole`(range: String?) {
        #expect(part(range) == (200, "0123456789", nil))
        #expect(Self.file.part(range).headers.contains { $0.name == "Accept-Ranges" && $0.value == "bytes" })
    }

    @Test func `an error has no stretches`() {
        #expect(ServedAnswer(404, []).part("bytes=0-1") == ServedAnswer(404, []))
    }

    @Test func `a handshake is told at once that there is no TLS`() {
        var reader = RequestReader(ServingLimits())
        reader.add([0x16, 0x03, 0x01])
        guard case .refusal(let refusal) = reader.next() else { return #expect(Bool(false)) }
        #expect(refusal.status == 400)
    }
}
