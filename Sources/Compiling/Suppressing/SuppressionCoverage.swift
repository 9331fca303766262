import Reporting
import YAMLReading

/// Which stretch of a file a comment covers: the findings that begin within it are those it may allow.
struct SuppressionCoverage {
    private let file: SourceFile
    /// Where a document's first key may have comments above it, and what such a comment covers.
    private let documents: [(head: Range<Int>, covered: Range<Int>)]
    /// Where texts of several lines end, by the line that they begin on.
    private let longTexts: [Int: Int]
    /// The line with content that was found last, and the line from which on it is the next.
    private var upcoming = (from: 0, line: -1)

    init(of stream: YAMLStream, in file: SourceFile) {
        self.file = file
        var end = 0
        documents = stream.documents.compactMap { document in
            guard let root = document.root else { return nil }
            let start = end
            end = max(start, document.span.upper, root.span.upper)
            return (start..<max(start, root.span.lower), start..<end + 1)
        }
        var texts: [Int: Int] = [:]
        for document in stream.documents { document.root?.collectTexts(longerThanLineOf: file, into: &texts) }
        longTexts = texts
    }

    /// Empty for a comment with nothing behind it. Comments are asked for in the order of the file.
    mutating func range(of comment: SourceSpan) -> Range<Int> {
        let own = file.lineIndex(at: comment.lower)
        guard file.isAlone(comment) else { return range(ofLine: own) }
        if let document = document(below: comment.lower) { return document }
        if !(upcoming.from...max(upcoming.from, upcoming.line)).contains(own + 1) {
            let line = (own + 1..<max(own + 1, file.lineStarts.count)).first(where: holdsContent)
            upcoming = (own + 1, line ?? file.lineStarts.count)
        }
        return upcoming.line < file.lineStarts.count ? range(ofLine: upcoming.line) : comment.upper..<comment.upper
    }

    /// The document whose first key a place stands above, found by halving: there may be very many.
    private func document(below place: Int) -> Range<Int>? {
        var (low, high) = (0, documents.count)
        while low < high {
            let middle = (low + high) / 2
            if documents[middle].covered.upperBound <= place { low = middle + 1 } else { high = middle }
        }
        return low < documents.count && documents[low].head.contains(place) ? documents[low].covered : nil
    }

    private func holdsContent(_ line: Int) -> Bool {
        let first = file.bytes[file.content(ofLine: line)].first { !$0.isBlank }
        return first != nil && first != UInt8(ascii: "#")
    }

    /// A line, and the rest of a text that begins on it.
    private func range(ofLine line: Int) -> Range<Int> {
        let content = file.content(ofLine: line)
        return content.lowerBound..<max(longTexts[line] ?? 0, content.upperBound) + 1
    }
}

extension YAMLNode {
    /// The scalars in a node that stand on more than one line.
    fileprivate func collectTexts(longerThanLineOf file: SourceFile, into texts: inout [Int: Int]) {
        // What an alias stands for is told where it was written.
        if isAlias { return }
        switch content {
        case .scalar:
            guard file.bytes[span.range].contains(UInt8(ascii: "\n")) else { return }
            texts[file.lineIndex(at: span.lower)] = span.upper
        case .sequence(let sequence):
            for element in sequence { element.collectTexts(longerThanLineOf: file, into: &texts) }
        case .mapping(let mapping):
            for entry in mapping {
                entry.key.collectTexts(longerThanLineOf: file, into: &texts)
                entry.value.collectTexts(longerThanLineOf: file, into: &texts)
            }
        case .invalid: break
        }
    }
}

extension SourceFile {
    /// Whether nothing stands before a comment on its line.
    func isAlone(_ comment: SourceSpan) -> Bool {
        let start = content(ofLine: lineIndex(at: comment.lower)).lowerBound
        return bytes[start..<max(start, comment.lower)].allSatisfy(\.isBlank)
    }
}

extension UInt8 {
    var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
