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

extension StringProtocol {
    /// With the bytes that `%20` and its likes stand for; a sign that stands for none stays.
    package var unescaped: String {
        guard utf8.contains(UInt8(ascii: "%")) else { return String(self) }
        var bytes: [UInt8] = []
        var rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
                rest.count >= 2
            {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
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
