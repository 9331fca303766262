/// Walks the source of a literal or folded scalar: the header, then lines whose indentation and breaks come and go.
struct BlockScalarWalk {
    private let isFolded: Bool
    private let bytes: [UInt8]
    private var position: Int
    private var list = RunList()
    private var indentation = 0
    /// The break that ended the last line of text, and those of the empty lines after it: not yet written, for what
    /// becomes of them depends on the next line.
    private var lineBreak: Range<Int>?
    private var emptyLines: [Range<Int>] = []

    /// - Parameter start: the place of `|` or `>`.
    init(isFolded: Bool, in bytes: [UInt8], from start: Int) {
        self.isFolded = isFolded
        self.bytes = bytes
        let header = bytes.lineEnd(from: start)
        position = header + bytes.breakLength(at: header)
    }

    mutating func runs(of decoded: [UInt8]) -> RunList {
        var endOfText = decoded.count
        while decoded.endsBreak(at: endOfText) { endOfText -= decoded[endOfText - 1] == UInt8(ascii: "\n") ? 1 : 3 }
        indentation = endOfText > 0 ? indentation(of: decoded) : .max
        var lastIsIndented = false
        while skipToText(), list.count < endOfText {
            let isIndented = bytes.isBlank(at: position)
            let folds = isFolded && !lastIsIndented && !isIndented && lineBreak.map { $0.count < 3 } == true
            writeBreaks(folding: folds)
            walkLine()
            lastIsIndented = isIndented
        }
        writeBreaks(folding: false, upTo: decoded.count)
        return list
    }

    /// Collects empty lines up to the next line of text; false where there is none.
    private mutating func skipToText() -> Bool {
        while true {
            let text = bytes.skippingSpaces(from: position, atMost: indentation)
            let breakLength = bytes.breakLength(at: text)
            if breakLength == 0 {
                defer { position = text }
                return text - position == indentation && text < bytes.count
            }
            emptyLines.append(text..<text + breakLength)
            position = text + breakLength
        }
    }

    private mutating func walkLine() {
        let end = bytes.lineEnd(from: position)
        list.copy(position..<end)
        position = end + bytes.breakLength(at: end)
        lineBreak = end..<position
    }

    private mutating func writeBreaks(folding: Bool, upTo limit: Int = .max) {
        if let lineBreak, !lineBreak.isEmpty, list.count < limit {
            if !folding {
                list.keepBreak(lineBreak, in: bytes)
            } else if emptyLines.isEmpty {
                list.replace(lineBreak.lowerBound..<position, by: 1)
            }
        }
        for emptyLine in emptyLines where list.count < limit { list.keepBreak(emptyLine, in: bytes) }
        lineBreak = nil
        emptyLines = []
    }

    /// How much shorter the first line of text became.
    ///
    /// The header need not name the indentation, and where it does, it counts from a place unknown to the scalar.
    private func indentation(of decoded: [UInt8]) -> Int {
        var start = 0
        var line = position
        while decoded.isBreak(at: start) {
            start += decoded.breakLength(at: start)
            line = bytes.lineEnd(from: line)
            line += bytes.breakLength(at: line)
        }
        let spaces = bytes.skippingSpaces(from: line) - line
        return max(0, spaces - (decoded.skippingSpaces(from: start) - start))
    }
}
