import Foundation
import TestKit
import Testing
import Values

@Suite struct Base64Tests {
    /// The vectors of RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ])
    func `bytes become base64 and come back`(plain: String, text: String) {
        #expect(Base64.encode(Array(plain.utf8)) == text)
        #expect(Base64.decode(text) == Array(plain.utf8))
        #expect(Base64.decode(text.replacing("=", with: "")) == Array(plain.utf8))
    }

    @Test(
        arguments: [
            ("-_-_", [0xFB, 0xFF, 0xBF]), ("+/+/", [0xFB, 0xFF, 0xBF]), ("/w", [0xFF]), ("/x==", [0xFF]),
            ("Zm9v\r\nYmFy\n", Array("foobar".utf8)),
            ("Zg=\n=", Array("f".utf8)),
        ] as [(String, [UInt8])])
    func `both alphabets, missing padding and broken lines are read`(text: String, bytes: [UInt8]) {
        #expect(Base64.decode(text) == bytes)
    }

    @Test(arguments: [
        "Z", "Zm9vY", "=", "==", "Zg=", "Zm8==", "Zm9v=", "Zg===", "Z===", "Zg==Zg==", "Z=g=", "Zm 9v", "Zm9v!",
        "Zm9vé", "Zm\t9v", "\n=\n", "Zm9\0",
    ])
    func `what is no base64 is nil`(text: String) {
        #expect(Base64.decode(text) == nil)
    }

    @Test func `random bytes are written as Foundation writes them, and come back`() {
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededRandom(seed: seed)
        for count in 0..<300 {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            let text = Base64.encode(bytes)
            #expect(text == Data(bytes).base64EncodedString(), "seed \(seed)")
            #expect(Base64.decode(text) == bytes, "seed \(seed)")
        }
    }
}

@Suite struct HexTests {
    @Test func `bytes become digits and come back`() {
        let bytes = (0...255).map { UInt8($0) }
        let text = Hex.encode(bytes)
        #expect(text.hasPrefix("000102") && text.hasSuffix("fdfeff"))
        #expect(Hex.decode(text) == bytes)
        #expect(Hex.decode(text.uppercased()) == bytes)
    }

    @Test(arguments: ["0", "0g", "0x00", " 00", "00 ", "０0", "é"])
    func `what is no pair of digits is nil`(text: String) {
        #expect(Hex.decode(text) == nil)
    }
}
