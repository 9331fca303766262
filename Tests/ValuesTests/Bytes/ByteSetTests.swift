import Testing

@testable import Values

@Suite struct ByteSetTests {
    @Test func `it has the bytes of ASCII that were chosen, and no other`() {
        let set = ByteSet { $0 % 3 == 0 }
        for byte in UInt8.min...UInt8.max { #expect(set.contains(byte) == (byte < 128 && byte % 3 == 0), "\(byte)") }
    }

    @Test func `it holds all of a text only where it holds each of its bytes`() {
        #expect(holds("a-Z_0.9~", .unreserved))
        #expect(holds("", .unreserved))
        #expect(!holds("a/b", .unreserved))
        #expect(holds("a/b", .path))
        #expect(!holds("\u{E9}", .path))
    }

    private func holds(_ text: String, _ set: ByteSet) -> Bool { set.holdsAll(of: text.utf8Span.span) }
}
