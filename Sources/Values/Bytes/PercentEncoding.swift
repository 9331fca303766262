extension String {
    /// Escaped for a place in a URL, as `%20`: all but letters, digits, `-`, `.`, `_`, `~` and what is kept.
    package func escaped(keeping isKept: (UInt8) -> Bool = { _ in false }) -> String {
        if utf8.allSatisfy({ $0.isUnreserved || isKept($0) }) { return self }
        var text: [UInt8] = []
        text.reserveCapacity(utf8.count + 16)
        for byte in utf8 {
            if byte.isUnreserved || isKept(byte) {
                text.append(byte)
            } else {
                text.append(UInt8(ascii: "%"))
                text.append(Self.digits[Int(byte >> 4)])
                text.append(Self.digits[Int(byte & 15)])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)
}

extension UInt8 {
    fileprivate var isUnreserved: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
