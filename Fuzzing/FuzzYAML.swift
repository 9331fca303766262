import Reporting
import YAMLReading

/// Any bytes are documents, or have findings; all that stands somewhere stands within the file, and each scalar's runs
/// lead from all of its text to where that was written.
func fuzzYAML(_ bytes: [UInt8]) {
    var sources = Sources()
    let id = sources.add(path: "fuzz.yaml", bytes: bytes)
    let file = sources[id]
    for dialect in [YAMLDialect.plain, .configuration] {
        var diagnostics = Diagnostics()
        let stream = readYAML(file, as: dialect, within: limits, into: &diagnostics)
        for diagnostic in diagnostics.sorted {
            let edits = diagnostic.fix?.edits ?? []
            let spans = [diagnostic.span] + diagnostic.related.map(\.span) + edits.map(\.span)
            for span in spans { expect(span, inside: 0..<bytes.count) }
        }
        for comment in stream.comments {
            expect(comment.span, inside: 0..<bytes.count)
            precondition(bytes[comment.span.lower] == UInt8(ascii: "#"))
        }
        let readAsWritten = !diagnostics.sorted.contains {
            $0.check == YAMLChecks.encoding || $0.check == YAMLChecks.character
        }
        for document in stream.documents {
            expect(document.span, inside: 0..<bytes.count)
            if let root = document.root { expect(root, inside: document.span.range, of: readAsWritten ? bytes : nil) }
            precondition(document.isComplete || diagnostics.hasErrors)
        }
    }
}

private let limits: YAMLLimits = {
    var limits = YAMLLimits()
    limits.depth = 20
    limits.aliasedNodes = 1000
    return limits
}()

private func expect(_ span: SourceSpan, inside range: Range<Int>) {
    precondition(range.lowerBound <= span.lower && span.upper <= range.upperBound, "\(span) is not in \(range)")
}

/// - Parameter bytes: of the file; nil where some of them were read as question marks.
private func expect(_ node: YAMLNode, inside range: Range<Int>, of bytes: [UInt8]?) {
    expect(node.span, inside: range)
    if node.isAlias { return }
    switch node.content {
    case .scalar(let scalar): expectRuns(of: scalar.source, in: bytes)
    case .sequence(let sequence): for item in sequence { expect(item, inside: node.span.range, of: bytes) }
    case .mapping(let mapping):
        for entry in mapping {
            expect(entry.key, inside: node.span.range, of: bytes)
            expect(entry.value, inside: node.span.range, of: bytes)
        }
    case .invalid: break
    }
}

/// The runs follow each other in the text and in the file. Copies are the same in both; one of a byte or two may also
/// be a line break or an escape.
private func expectRuns(of source: SourceText, in bytes: [UInt8]?) {
    let text = Array(source.text.utf8)
    var end = (decoded: 0, source: 0)
    for run in source.runs {
        precondition(run.decoded.lowerBound == end.decoded && run.source.lowerBound >= end.source)
        end = (run.decoded.upperBound, run.source.upperBound)
        guard let bytes, run.isCopy, run.decoded.count > 2 else { continue }
        precondition(text[run.decoded].elementsEqual(bytes[run.source]), "\(run) of \(source.text)")
    }
    precondition(end.decoded == text.count)
}
