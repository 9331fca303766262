/// Where editors look: lines and columns from 1, for the renderers alone.
extension SourceFile {
    /// Columns count code points, so that a wide or a composed character is as far on as an editor says.
    package struct Position: Sendable, Equatable {
        package let line: Int
        package let column: Int
    }

    package func position(at offset: Int) -> Position {
        let line = lineIndex(at: offset)
        let content = content(ofLine: line)
        return Position(line: line + 1, column: codePoints(in: content.lowerBound..<clamp(offset, to: content)) + 1)
    }

    /// The index from 0 of the line that holds an offset; what lies beyond the file belongs to its last line.
    func lineIndex(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// A line's bytes without its break, and without the byte order mark that no editor counts.
    func content(ofLine index: Int) -> Range<Int> {
        var lower = lineStarts[index]
        var upper = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
        if index + 1 < lineStarts.count, upper > lower, bytes[upper - 1] == UInt8(ascii: "\r") { upper -= 1 }
        if index == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { lower = 3 }
        return lower..<upper
    }

    /// The offset nearest to another at which a character within `content` begins, or its end.
    private func clamp(_ offset: Int, to content: Range<Int>) -> Int {
        var offset = min(max(offset, content.lowerBound), content.upperBound)
        while offset > content.lowerBound, offset < content.upperBound, bytes[offset].continuesCharacter { offset -= 1 }
        return offset
    }

    /// A byte that continues no character counts with the one before it.
    private func codePoints(in range: Range<Int>) -> Int {
        var count = 0
        for byte in bytes[range] where !byte.continuesCharacter { count += 1 }
        return count
    }
}

extension UInt8 {
    /// Whether UTF-8 has this byte only within a character, never at its start.
    var continuesCharacter: Bool { self & 0b1100_0000 == 0b1000_0000 }
}
