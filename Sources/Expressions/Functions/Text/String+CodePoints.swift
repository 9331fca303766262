/// Text taken apart and put together by code points, as CEL counts it.
extension String {
    init(codePoints: some Sequence<Unicode.Scalar>) {
        self.init(String.UnicodeScalarView(codePoints))
    }

    /// Parts between separators, at most so many, the last holding the rest. An empty separator parts every code point.
    func split(at separator: String, atMost limit: Int) -> [String] {
        guard limit > 0 else { return [] }
        if separator.isEmpty {
            let scalars = Array(unicodeScalars)
            guard scalars.count > limit else { return scalars.map(String.init) }
            return scalars[..<(limit - 1)].map(String.init) + [String(codePoints: scalars[(limit - 1)...])]
        }
        let bytes = Array(utf8)
        var parts: [String] = []
        var start = 0
        for place in Needle(separator).all(in: bytes, atMost: limit - 1) {
            parts.append(String(decoding: bytes[start..<place], as: UTF8.self))
            start = place + separator.utf8.count
        }
        return parts + [String(decoding: bytes[start...], as: UTF8.self)]
    }

    /// The text with another in the place of each match, at most so many. An empty text matches around every code point.
    func replacing(_ old: String, with new: String, atMost limit: Int) -> String {
        guard limit > 0 else { return self }
        if old.isEmpty {
            let scalars = Array(unicodeScalars)
            let parted = scalars.prefix(limit).map { new + String($0) }.joined()
            return parted + (limit > scalars.count ? new : String(codePoints: scalars[limit...]))
        }
        return split(at: old, atMost: limit == .max ? limit : limit + 1).joined(separator: new)
    }

    /// Without white space at the ends, as Unicode defines it.
    var trimmed: String {
        let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        let start = unicodeScalars.drop(while: isBlank)
        let end = start.lastIndex { !isBlank($0) }
        return end.map { String(start[...$0]) } ?? ""
    }

    /// ASCII letters in another case, all else untouched.
    var asciiLowercased: String { mappingASCII("A"..."Z") { $0 | 0x20 } }
    var asciiUppercased: String { mappingASCII("a"..."z") { $0 & ~0x20 } }

    private func mappingASCII(_ letters: ClosedRange<Unicode.Scalar>, _ change: (UInt8) -> UInt8) -> String {
        String(decoding: utf8.map { letters.contains(Unicode.Scalar($0)) ? change($0) : $0 }, as: UTF8.self)
    }

    /// In double quotes, with everything escaped that could not stand there.
    var quoted: String {
        var text = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\u{07}": text += "\\a"
            case "\u{08}": text += "\\b"
            case "\u{0C}": text += "\\f"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0B}": text += "\\v"
            case "\\": text += "\\\\"
            case "\"": text += "\\\""
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
