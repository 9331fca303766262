import Calling
import Hosting
import Testing
import Values

@testable import Rehearsing

/// What is taken out of texts, and what is left in them.
@Suite struct MaskTests {
    private static func mask() -> Mask {
        let secrets: Value = ["KEY": "sk-0123456789abcdef", "ACCOUNT": ["user": "robot-4711", "pin": "x"]]
        guard case .map(let map) = secrets else { return Mask(Keyring()) }
        return Mask(Keyring(["studio": [Key(id: "first", secrets: map)]]))
    }

    @Test(arguments: [
        ("Bearer sk-0123456789abcdef", "Bearer ‹KEY›"),
        ("robot-4711 was here", "‹ACCOUNT.user› was here"),
        ("https://a.test/x?key=sk-0123456789abcdef&n=3", "https://a.test/x?key=‹KEY›&n=3"),
        ("https://a.test/x?Expires=1&Signature=abcdef", "https://a.test/x?Expires=1&Signature=masked-bef57ec7"),
        (
            "two: https://a.test/?sig=abcdef, and https://b.test/?sig=abcdef",
            "two: https://a.test/?sig=masked-bef57ec7, and https://b.test/?sig=masked-bef57ec7"
        ),
        (
            "https://a.test/x?prompt=a+long+prompt+of+1234+words+and+more",
            "https://a.test/x?prompt=a+long+prompt+of+1234+words+and+more"
        ),
        ("https://a.test/x?size=1024x1024&max_tokens=5000", "https://a.test/x?size=1024x1024&max_tokens=5000"),
        ("is 2 + 2 = 4? yes & no", "is 2 + 2 = 4? yes & no"),
    ])
    func `texts are masked where they prove something`(text: String, masked: String) {
        var mask = Self.mask()
        let once = mask.text(text)
        #expect(once.hasPrefix(masked), "\(once)")
        // What was masked is the same when it comes again, which is how a replay knows it.
        var other = Self.mask()
        #expect(other.text(once) == once)
    }

    @Test func `what an answer gives is masked by its key, and known wherever it comes again`() {
        var mask = Self.mask()
        let answer: Value = ["upload_token": "tok-1234-5678", "page": 2, "tokens": 17, "title": "a token of love"]
        let masked = mask.value(answer, isAnswer: true)
        let name = "masked-" + Hex.encode(SHA256.digest(of: Array("tok-1234-5678".utf8))).prefix(8)
        #expect(
            masked == ["upload_token": .string(name), "page": 2, "tokens": 17, "title": "a token of love"])
        #expect(mask.value(["id": "tok-1234-5678"], isAnswer: false) == ["id": .string(name)])
    }

    @Test func `an answer that gives a credential tells how long it lives, and nothing else`() {
        var mask = Self.mask()
        let masked = mask.tokens(in: ["access_token": "ya29.abcdefgh", "expires_in": 3599, "lives": "3600"])
        #expect(masked == ["access_token": "‹token›", "expires_in": 3599, "lives": "3600"])
        #expect(mask.credential("Bearer ya29.abcdefgh") == "Bearer ‹token›")
    }

    @Test func `of many texts that became known each is found, the longest first`() {
        var texts = LearnedTexts()
        for number in 0..<2_000 { texts.learn("signature-\(number)", as: "<\(number)>") }
        texts.learn("sign+ature/", as: "<x>")
        #expect(texts.naming("a signature-1999, signature-19 and signature-") == "a <1999>, <19> and signature-")
        #expect(texts.naming("?s=sign%2Bature%2F&t=sign+ature/") == "?s=<x>&t=<x>")
    }

    @Test(arguments: [
        ("Key sk-0123456789abcdef", "Key ‹KEY›"), ("Basic cm9ib3QtNDcxMTp4", "‹credential›"),
        ("Bearer eyJhbGciOiJIUzI1NiJ9.e30.abcdefgh", "‹credential›"), ("short", "‹credential›"),
    ])
    func `a header that is a credential shows names alone`(text: String, masked: String) {
        var mask = Self.mask()
        #expect(mask.credential(text) == masked)
    }
}
