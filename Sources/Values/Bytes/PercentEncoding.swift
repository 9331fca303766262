extension String {
    /// Escaped for a place in a URL, as `%20`: all but what is kept.
    package func escaped(keeping kept: ByteSet = .unreserved) -> String {
        if kept.holdsAll(of: utf8Span.span) { return self }
        var text: [UInt8] = []
        text.reserveCapacity(utf8.count + 16)
        for byte in utf8 {
            if kept.contains(byte) {
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

extension ByteSet {
    /// What need not be escaped anywhere in a URL: letters, digits, `-`, `.`, `_` and `~`.
    package static let unreserved = ByteSet { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }

    /// That, and the slash between the parts of a path.
    package static let path = ByteSet { unreserved.contains($0) || $0 == UInt8(ascii: "/") }
}
