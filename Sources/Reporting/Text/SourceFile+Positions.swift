/// Where editors look: lines and columns from 1, for the renderers alone.
extension SourceFile {
    /// Columns count code points: a wide character is one, and a letter with an accent of its own is two.
    package struct Position: Sendable, Equatable {
        package let line: Int
        package let column: Int
    }

    package func position(at offset: Int) -> Position {
        let line = lineIndex(at: offset)
        let content = content(ofLine: line)
        let before = content.lowerBound..<startOfCharacter(nearest: offset, in: content)
        return Position(line: line + 1, column: codePoints.count(in: before, of: bytes) + 1)
    }

    /// The index from 0 of the line that holds an offset; what lies beyond the file belongs to its last line.
    package func lineIndex(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// A line's bytes without its break, and without the byte order mark that no editor counts.
    package func content(ofLine index: Int) -> Range<Int> {
        var lower = lineStarts[index]
        var upper = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
        if index + 1 < lineStarts.count, upper > lower, bytes[upper - 1] == UInt8(ascii: "\r") { upper -= 1 }
        if index == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { lower = 3 }
        return lower..<upper
    }

    /// Where the character begins that an offset lies in; the nearer end of `content` for what is beyond it.
    private func startOfCharacter(nearest offset: Int, in content: Range<Int>) -> Int {
        var start = min(max(offset, content.lowerBound), content.upperBound)
        for _ in 0..<3 where content.contains(start) && bytes[start].continuesCharacter { start -= 1 }
        return max(start, content.lowerBound)
    }
}
