/// Bytes as base64 text (RFC 4648), which is how many providers send a picture of megabytes.
package enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let padding = UInt8(ascii: "=")

    /// What each byte is worth as a digit; 255 for a byte that is none. The safe alphabet of URLs is welcome too.
    private static let worths: [UInt8] = {
        var worths = [UInt8](repeating: 255, count: 256)
        for (worth, digit) in alphabet.enumerated() { worths[Int(digit)] = UInt8(worth) }
        worths[Int(UInt8(ascii: "-"))] = 62
        worths[Int(UInt8(ascii: "_"))] = 63
        return worths
    }()
}

// MARK: Writing
extension Base64 {
    /// The standard alphabet, with padding.
    package static func encode(_ bytes: [UInt8]) -> String {
        let (groups, rest) = bytes.count.quotientAndRemainder(dividingBy: 3)
        let bytes = bytes.span
        let alphabet = alphabet
        let text = [UInt8](capacity: (groups + 1) * 4) { text in
            for group in 0..<groups {
                let three = bytes.extracting(group * 3..<group * 3 + 3)
                let (a, b, c) = (three[0], three[1], three[2])
                text.append(alphabet[Int(a >> 2)])
                text.append(alphabet[Int((a << 4 | b >> 4) & 63)])
                text.append(alphabet[Int((b << 2 | c >> 6) & 63)])
                text.append(alphabet[Int(c & 63)])
            }
            guard rest > 0 else { return }
            let a = bytes[groups * 3], b = rest == 2 ? bytes[groups * 3 + 1] : 0
            text.append(alphabet[Int(a >> 2)])
            text.append(alphabet[Int((a << 4 | b >> 4) & 63)])
            text.append(rest == 2 ? alphabet[Int(b << 2 & 63)] : padding)
            text.append(padding)
        }
        return String(decoding: text, as: UTF8.self)
    }
}

// MARK: Reading
extension Base64 {
    /// Nil for what is no base64. Padding may be left out, lines may be broken, and both alphabets are read.
    package static func decode(_ text: String) -> [UInt8]? {
        if let bytes = decodeLine(text) { return bytes }
        let line = text.utf8.filter { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        return line.count < text.utf8.count ? decodeLine(String(decoding: line, as: UTF8.self)) : nil
    }

    private static func decodeLine(_ line: String) -> [UInt8]? {
        let text = line.utf8Span.span
        var count = text.count
        while count > 0, text.count - count < 2, text[count - 1] == padding { count -= 1 }
        let (groups, rest) = count.quotientAndRemainder(dividingBy: 4)
        guard rest != 1, count == text.count || text.count.isMultiple(of: 4) else { return nil }

        let worths = worths
        // All bits of all digits: a digit is worth less than 64, so a byte that is none shows at the end.
        var seen: UInt8 = 0
        let bytes = [UInt8](capacity: groups * 3 + 2) { bytes in
            for group in 0..<groups {
                let four = text.extracting(group * 4..<group * 4 + 4)
                let a = worths[Int(four[0])], b = worths[Int(four[1])]
                let c = worths[Int(four[2])], d = worths[Int(four[3])]
                seen |= a | b | c | d
                bytes.append(a << 2 | b >> 4)
                bytes.append(b << 4 | c >> 2)
                bytes.append(c << 6 | d)
            }
            guard rest > 0 else { return }
            let last = text.extracting(groups * 4..<count)
            let a = worths[Int(last[0])], b = worths[Int(last[1])], c = rest == 3 ? worths[Int(last[2])] : 0
            seen |= a | b | c
            bytes.append(a << 2 | b >> 4)
            if rest == 3 { bytes.append(b << 4 | c >> 2) }
        }
        return seen < 64 ? bytes : nil
    }
}
