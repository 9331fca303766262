import Testing
import Values

@Suite struct SignatureTests {
    /// The examples of FIPS 180-4 and RFC 1321, and lengths around the end of a block, as `sha1sum` and `md5sum` have them.
    @Test(arguments: [
        ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709", "d41d8cd98f00b204e9800998ecf8427e"),
        ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d", "900150983cd24fb0d6963f7d28e17f72"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1",
            "8215ef0796a20bcaaae116d3876c664a"
        ),
    ])
    func `digests are the standards'`(text: String, sha1: String, md5: String) {
        #expect(Hex.encode(SHA1.digest(of: Array(text.utf8))) == sha1)
        #expect(Hex.encode(MD5.digest(of: Array(text.utf8))) == md5)
    }

    /// The second example of RFC 2202 and RFC 4231, and one with a key longer than a block.
    @Test func `codes are the standards'`() {
        let (key, text) = (Array("Jefe".utf8), Array("what do ya want for nothing?".utf8))
        #expect(Hex.encode(HMAC.code(for: text, key: key, SHA1.digest)) == "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")
        #expect(
            Hex.encode(HMAC.code(for: text, key: key, SHA256.digest))
                == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
        let long = Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8)
        #expect(
            Hex.encode(HMAC.code(for: long, key: [UInt8](repeating: 0xaa, count: 80), SHA1.digest))
                == "aa4ae5e15272d00e95705637ce8a3b55ed402112")
    }
}
