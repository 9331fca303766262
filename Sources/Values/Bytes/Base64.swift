/// Bytes as base64 text (RFC 4648).
package enum Base64 {
    /// The standard alphabet, with padding.
    package static func encode(_ bytes: [UInt8]) -> String {
        let (groups, rest) = bytes.count.quotientAndRemainder(dividingBy: 3)
        let input = bytes.span
        let output = [UInt8](capacity: (groups + 1) * 4) { output in
            for group in 0..<groups {
                let place = group * 3
                let bits = UInt32(input[place]) << 16 | UInt32(input[place + 1]) << 8 | UInt32(input[place + 2])
                output.append(digit(bits >> 18))
                output.append(digit(bits >> 12))
                output.append(digit(bits >> 6))
                output.append(digit(bits))
            }
            guard rest > 0 else { return }
            let place = groups * 3
            let bits = UInt32(input[place]) << 16 | (rest == 2 ? UInt32(input[place + 1]) << 8 : 0)
            output.append(digit(bits >> 18))
            output.append(digit(bits >> 12))
            output.append(rest == 2 ? digit(bits >> 6) : padding)
            output.append(padding)
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static let padding = UInt8(ascii: "=")

    /// The digit of the lowest six bits.
    private static func digit(_ bits: UInt32) -> UInt8 { alphabet[Int(bits & 63)] }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}
