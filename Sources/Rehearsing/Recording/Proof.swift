/// Tells what proves something to somebody by what it is called, or by what it looks like.
enum Proof {
    /// Whether what stands behind an equals sign proves something; a part of an address may do so by its looks.
    static func isNamed(parameter name: String, _ value: String, ofAddress: Bool) -> Bool {
        guard value.count >= 4, !isNumber(value) else { return false }
        if isName(name) { return true }
        return ofAddress && (["key", "upload_id"].contains(name.lowercased()) || isRandom(value))
    }

    /// Whether a text of an answer is one, by its key.
    static func isNamed(key: String, _ text: String) -> Bool {
        guard text.count >= 8, !isNumber(text) else { return false }
        return key.lowercased().contains("authorization") || (!text.contains(where: \.isWhitespace) && isName(key))
    }

    private static func isName(_ name: String) -> Bool {
        let name = name.lowercased().filter { $0 != "-" && $0 != "_" }
        return words.contains { name.contains($0) } || whole.contains(name)
    }

    /// How many tokens something took is no secret.
    private static func isNumber(_ text: String) -> Bool { text.utf8.allSatisfy { (48...57).contains($0) } }

    private static let words = [
        "signature", "token", "credential", "secret", "password", "authorization", "apikey", "accesskey", "accessid",
        "keypairid", "cookie", "session",
    ]
    private static let whole: Set = ["sig", "auth", "jwt", "hmac", "hdnts", "policy", "ticket", "bearer"]

    /// Whether nobody would have written it: long, of letters and digits without a word's end.
    private static func isRandom(_ text: String) -> Bool {
        guard text.utf8.count >= 32 else { return false }
        var digits = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
            case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "="), UInt8(ascii: "."): break
            default: return false
            }
        }
        return digits >= 4
    }
}
