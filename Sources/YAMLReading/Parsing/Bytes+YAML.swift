/// The bytes of a YAML file, read as libyaml reads them: blanks, the five kinds of line break, comments.
extension [UInt8] {
    /// Zero beyond the ends; no text that reaches libyaml holds a zero.
    func byte(at offset: Int) -> UInt8 { indices.contains(offset) ? self[offset] : 0 }

    func has(_ character: Unicode.Scalar, at offset: Int) -> Bool { UInt32(byte(at: offset)) == character.value }

    func isBlank(at offset: Int) -> Bool { has(" ", at: offset) || has("\t", at: offset) }

    /// How many bytes the line break here has: LF, CR, CRLF, and what YAML 1.1 had besides: U+0085, U+2028, U+2029.
    func breakLength(at offset: Int) -> Int {
        switch byte(at: offset) {
        case 0x0A: 1
        case 0x0D: byte(at: offset + 1) == 0x0A ? 2 : 1
        case 0xC2: byte(at: offset + 1) == 0x85 ? 2 : 0
        case 0xE2: byte(at: offset + 1) == 0x80 && byte(at: offset + 2) & 0xFE == 0xA8 ? 3 : 0
        default: 0
        }
    }

    func isBreak(at offset: Int) -> Bool { breakLength(at: offset) > 0 }

    /// A blank, a break or the end: what must follow an indicator such as `:`.
    func isSpace(at offset: Int) -> Bool { offset >= count || isBlank(at: offset) || isBreak(at: offset) }

    func skippingBlanks(from offset: Int) -> Int {
        var offset = offset
        while isBlank(at: offset) { offset += 1 }
        return offset
    }

    func skippingSpaces(from offset: Int, atMost limit: Int = .max) -> Int {
        var offset = offset
        let end = limit < count - offset ? offset + limit : count
        while offset < end, has(" ", at: offset) { offset += 1 }
        return offset
    }

    /// Past blanks, breaks and comments.
    func skippingSeparation(from offset: Int) -> Int {
        var offset = offset
        while offset < count {
            if isBlank(at: offset) {
                offset += 1
            } else if has("#", at: offset) {
                offset = lineEnd(from: offset)
            } else {
                let length = breakLength(at: offset)
                if length == 0 { break }
                offset += length
            }
        }
        return offset
    }

    /// The end of the line that an offset is in, before its break.
    func lineEnd(from offset: Int) -> Int {
        var offset = offset
        while offset < count, !isBreak(at: offset) { offset += 1 }
        return offset
    }

    /// The first byte of the line that an offset is in.
    func lineStart(of offset: Int) -> Int {
        var start = Swift.min(offset, count)
        while start > 0, !endsBreak(at: start) { start -= 1 }
        return start
    }

    /// Whether a line break ends just before an offset.
    func endsBreak(at offset: Int) -> Bool {
        guard offset > 0 else { return false }
        return switch self[offset - 1] {
        case 0x0A: true
        case 0x0D: byte(at: offset) != 0x0A
        case 0x85: offset > 1 && self[offset - 2] == 0xC2
        case 0xA8, 0xA9: offset > 2 && self[offset - 2] == 0x80 && self[offset - 3] == 0xE2
        default: false
        }
    }

    /// The lines of a range, without their indentation and their breaks.
    func lines(in range: Range<Int>) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = range.lowerBound
        while start < range.upperBound {
            start = skippingBlanks(from: start)
            let end = lineEnd(from: start)
            lines.append(start..<Swift.max(start, Swift.min(end, range.upperBound)))
            start = end + Swift.max(1, breakLength(at: end))
        }
        return lines
    }

    /// The colon of a text such as `key:value`, where a name is followed by more and no space; a URL is none.
    func colonWithoutSpace(in range: Range<Int>) -> Int? {
        var colon = range.lowerBound
        while colon < range.upperBound, self[colon].isPartOfName { colon += 1 }
        guard colon > range.lowerBound, colon + 1 < range.upperBound, has(":", at: colon) else { return nil }
        return isSpace(at: colon + 1) || has("/", at: colon + 1) ? nil : colon
    }

    /// How many bytes the character here has.
    func characterLength(at offset: Int) -> Int {
        var end = offset + 1
        while continuesCharacter(at: end) { end += 1 }
        return Swift.min(end, count) - Swift.min(offset, count)
    }

    /// Whether the byte belongs to a character that began before it.
    func continuesCharacter(at offset: Int) -> Bool { byte(at: offset) & 0b1100_0000 == 0b1000_0000 }

    func text(_ range: Range<Int>) -> String { String(decoding: self[range.clamped(to: indices)], as: UTF8.self) }
}

extension UInt8 {
    fileprivate var isPartOfName: Bool {
        switch Unicode.Scalar(self) {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".": true
        default: false
        }
    }
}
