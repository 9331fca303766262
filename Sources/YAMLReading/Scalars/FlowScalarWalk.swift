/// Walks the source of a plain or quoted scalar: escapes, doubled quotes, and lines folded into one.
struct FlowScalarWalk {
    private let style: YAMLScalar.Style
    private let bytes: [UInt8]
    private var position: Int
    private var list = RunList()

    /// - Parameter start: the first byte of the content, behind an opening quote.
    init(_ style: YAMLScalar.Style, in bytes: [UInt8], from start: Int) {
        self.style = style
        self.bytes = bytes
        position = start
    }

    mutating func runs(covering count: Int) -> RunList {
        while list.count < count, position < bytes.count {
            if bytes.isBlank(at: position) || bytes.isBreak(at: position) {
                walkWhiteSpace()
            } else if style == .singleQuoted, bytes.has("'", at: position) {
                replace(2, by: 1)
            } else if style == .doubleQuoted, bytes.has("\\", at: position) {
                walkEscape()
            } else {
                list.copy(position..<position + 1)
                position += 1
            }
        }
        return list
    }

    private mutating func replace(_ sourceLength: Int, by length: Int) {
        list.replace(position..<position + sourceLength, by: length)
        position += sourceLength
    }

    /// Blanks within a line stand; with a line break among them they become a space, or the breaks of the empty lines.
    private mutating func walkWhiteSpace() {
        let start = position
        position = bytes.skippingBlanks(from: position)
        let breakLength = bytes.breakLength(at: position)
        guard breakLength > 0 else { return list.copy(start..<position) }
        let firstBreak = position..<position + breakLength
        position = firstBreak.upperBound
        let emptyLines = skipEmptyLines()
        if breakLength == 3 {
            list.copy(firstBreak)
        } else if emptyLines.isEmpty {
            list.replace(start..<position, by: 1)
        }
        for lineBreak in emptyLines { list.keepBreak(lineBreak, in: bytes) }
    }

    /// Stands at a line's start and goes to the first character that is neither blank nor break.
    private mutating func skipEmptyLines() -> [Range<Int>] {
        var breaks: [Range<Int>] = []
        position = bytes.skippingBlanks(from: position)
        while bytes.isBreak(at: position) {
            let end = position + bytes.breakLength(at: position)
            breaks.append(position..<end)
            position = bytes.skippingBlanks(from: end)
        }
        return breaks
    }

    private mutating func walkEscape() {
        let lineBreak = bytes.breakLength(at: position + 1)
        if lineBreak > 0 {
            position += 1 + lineBreak
            for lineBreak in skipEmptyLines() { list.keepBreak(lineBreak, in: bytes) }
            return
        }
        switch Unicode.Scalar(bytes.byte(at: position + 1)) {
        case "x": walkCodePoint(digits: 2)
        case "u": walkCodePoint(digits: 4)
        case "U": walkCodePoint(digits: 8)
        case "N", "_": replace(2, by: 2)
        case "L", "P": replace(2, by: 3)
        default: replace(2, by: 1)
        }
    }

    private mutating func walkCodePoint(digits: Int) {
        let first = position + 2
        let text = bytes.text(min(first, bytes.count)..<min(first + digits, bytes.count))
        let scalar = UInt32(text, radix: 16).flatMap(Unicode.Scalar.init) ?? "?"
        replace(2 + digits, by: UTF8.width(scalar))
    }
}
