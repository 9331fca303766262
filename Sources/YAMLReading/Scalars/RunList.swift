import Reporting

/// Collects the runs of a scalar while its source is walked.
struct RunList {
    private(set) var runs: [SourceText.Run] = []
    /// How many bytes of the decoded text are accounted for.
    private(set) var count = 0
    private var endsInCopy = false

    /// Source bytes that stand in the text just as they are.
    mutating func copy(_ source: Range<Int>) {
        guard !source.isEmpty else { return }
        if endsInCopy, let last = runs.last, last.source.upperBound == source.lowerBound {
            runs.removeLast()
            append(last.source.lowerBound..<source.upperBound, from: last.decoded.lowerBound, to: count + source.count)
        } else {
            append(source, from: count, to: count + source.count)
        }
        endsInCopy = true
    }

    /// Source bytes that became others.
    mutating func replace(_ source: Range<Int>, by length: Int) {
        append(source, from: count, to: count + length)
        endsInCopy = false
    }

    private mutating func append(_ source: Range<Int>, from start: Int, to end: Int) {
        runs.append(SourceText.Run(decoded: start..<end, source: source))
        count = end
    }

    /// A line break that the text kept: one byte, but for U+2028 and U+2029, which stay as they are.
    mutating func keepBreak(_ source: Range<Int>, in bytes: [UInt8]) {
        if bytes[source.lowerBound] == UInt8(ascii: "\n") || source.count == 3 {
            copy(source)
        } else {
            replace(source, by: 1)
        }
    }
}
