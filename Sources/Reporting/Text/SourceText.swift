/// A text that was decoded from a source file and remembers where each of its bytes stood.
///
/// A YAML scalar loses quotes, escapes, folds and indentation on its way into memory; an expression inside it is
/// still reported at the very characters that the author wrote.
package struct SourceText: Sendable {
    /// A stretch of decoded bytes and the source bytes it came from.
    package struct Run: Sendable, Equatable {
        package let decoded: Range<Int>
        package let source: Range<Int>

        /// Runs of one length are copies, byte for byte; any other (an escape, a fold) stands or falls as a whole.
        package var isCopy: Bool { decoded.count == source.count }

        package init(decoded: Range<Int>, source: Range<Int>) {
            self.decoded = decoded
            self.source = source
        }
    }

    package let text: String
    package let file: SourceFile.ID
    /// In order, covering the decoded text without gaps. Never empty: an empty text has one empty run.
    package let runs: [Run]

    package init(_ text: String, file: SourceFile.ID, runs: [Run]) {
        precondition(!runs.isEmpty)
        self.text = text
        self.file = file
        self.runs = runs
    }

    /// A text that stands in its file just as it is.
    package init(_ text: String, file: SourceFile.ID, at offset: Int = 0) {
        let count = text.utf8.count
        self.init(text, file: file, runs: [Run(decoded: 0..<count, source: offset..<offset + count)])
    }

    /// Where in the file a range of decoded bytes came from.
    package func span(_ range: Range<Int>) -> SourceSpan {
        let lower = sourceStart(of: range.lowerBound)
        let upper = range.isEmpty ? lower : sourceEnd(of: range.upperBound - 1)
        return SourceSpan(file: file, lower: lower, upper: upper)
    }

    /// The whole of the text.
    package var span: SourceSpan { span(0..<text.utf8.count) }

    private func sourceStart(of offset: Int) -> Int {
        let run = runs[runIndex(of: offset)]
        if offset >= run.decoded.upperBound { return run.source.upperBound }
        return run.isCopy ? run.source.lowerBound + (offset - run.decoded.lowerBound) : run.source.lowerBound
    }

    private func sourceEnd(of offset: Int) -> Int {
        let run = runs[runIndex(of: offset)]
        return run.isCopy ? run.source.lowerBound + (offset - run.decoded.lowerBound) + 1 : run.source.upperBound
    }

    /// The last run that begins at or before an offset and is not empty, else the nearest.
    private func runIndex(of offset: Int) -> Int {
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle].decoded.lowerBound <= offset { low = middle } else { high = middle }
        }
        return low
    }
}

extension SourceText {
    /// A part of the text, which still knows where it stood.
    package func slice(_ range: Range<Int>) -> SourceText {
        let start = text.utf8.index(text.utf8.startIndex, offsetBy: range.lowerBound)
        let end = text.utf8.index(start, offsetBy: range.count)
        let part = String(decoding: text.utf8[start..<end], as: UTF8.self)
        var cut: [Run] = []
        for run in runs[runIndex(of: range.lowerBound)...].prefix(while: { $0.decoded.lowerBound < range.upperBound })
        where run.decoded.overlaps(range) {
            let decoded = run.decoded.clamped(to: range)
            let isWhole = decoded == run.decoded || !run.isCopy
            let lower = run.source.lowerBound + (decoded.lowerBound - run.decoded.lowerBound)
            cut.append(
                Run(
                    decoded: decoded.lowerBound - range.lowerBound..<decoded.upperBound - range.lowerBound,
                    source: isWhole ? run.source : lower..<lower + decoded.count))
        }
        if cut.isEmpty {
            let place = span(range.lowerBound..<range.lowerBound).lower
            cut = [Run(decoded: 0..<0, source: place..<place)]
        }
        return SourceText(part, file: file, runs: cut)
    }
}
