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
    /// Most texts have no more than this run.
    private let first: Run
    private let rest: [Run]

    package init(_ text: String, file: SourceFile.ID, runs: [Run]) {
        precondition(!runs.isEmpty)
        self.init(text, file, runs[0], Array(runs.dropFirst()))
    }

    private init(_ text: String, _ file: SourceFile.ID, _ first: Run, _ rest: [Run] = []) {
        self.text = text
        self.file = file
        self.first = first
        self.rest = rest
    }

    /// A text that stands in its file just as it is.
    package init(_ text: String, file: SourceFile.ID, at offset: Int = 0) {
        let count = text.utf8.count
        self.init(text, file, Run(decoded: 0..<count, source: offset..<offset + count))
    }

    /// In order, covering the decoded text without gaps. Never empty: an empty text has one empty run.
    package var runs: [Run] { [first] + rest }

    /// Where in the file a range of decoded bytes came from.
    package func span(_ range: Range<Int>) -> SourceSpan {
        let lower = sourceStart(of: range.lowerBound)
        let upper = range.isEmpty ? lower : sourceEnd(of: range.upperBound - 1)
        return SourceSpan(file: file, lower: lower, upper: upper)
    }

    /// The whole of the text.
    package var span: SourceSpan { span(0..<text.utf8.count) }

    private func sourceStart(of offset: Int) -> Int {
        let run = run(at: offset)
        if offset >= run.decoded.upperBound { return run.source.upperBound }
        return run.isCopy ? run.source.lowerBound + (offset - run.decoded.lowerBound) : run.source.lowerBound
    }

    private func sourceEnd(of offset: Int) -> Int {
        let run = run(at: offset)
        return run.isCopy ? run.source.lowerBound + (offset - run.decoded.lowerBound) + 1 : run.source.upperBound
    }

    private func run(at offset: Int) -> Run { run(place(ofRunAt: offset)) }

    private func run(_ place: Int) -> Run { place == 0 ? first : rest[place - 1] }

    /// The last run that begins at or before an offset and is not empty, else the nearest.
    private func place(ofRunAt offset: Int) -> Int {
        var low = 0
        var high = rest.count + 1
        while high - low > 1 {
            let middle = (low + high) / 2
            if run(middle).decoded.lowerBound <= offset { low = middle } else { high = middle }
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
        var place = place(ofRunAt: range.lowerBound)
        guard run(place).decoded.overlaps(range) else {
            let place = span(range.lowerBound..<range.lowerBound).lower
            return SourceText(part, file, Run(decoded: 0..<0, source: place..<place))
        }
        let first = run(place).cut(to: range)
        var rest: [Run] = []
        while place < self.rest.count, run(place + 1).decoded.lowerBound < range.upperBound {
            place += 1
            // What an escape made nothing of has no part in the text.
            if !run(place).decoded.isEmpty { rest.append(run(place).cut(to: range)) }
        }
        return SourceText(part, file, first, rest)
    }
}

extension SourceText.Run {
    /// What of the run lies in a part of the text, as the part counts.
    fileprivate func cut(to range: Range<Int>) -> SourceText.Run {
        let kept = decoded.clamped(to: range)
        let isWhole = kept == decoded || !isCopy
        let lower = source.lowerBound + (kept.lowerBound - decoded.lowerBound)
        return SourceText.Run(
            decoded: kept.lowerBound - range.lowerBound..<kept.upperBound - range.lowerBound,
            source: isWhole ? source : lower..<lower + kept.count)
    }
}
