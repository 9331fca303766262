import Reporting

/// One comment that allows findings, and the stretch of its file in which it does.
struct Suppression {
    let comment: SourceSpan
    /// All codes of the comment; those that can be allowed are `codes`.
    let written: [SuppressionComment.Code]
    let codes: [SuppressionComment.Code]
    let covered: Range<Int>
    let file: SourceFile

    /// The codes that allow a finding: none, one, or one that was written twice.
    func covering(_ finding: Diagnostic) -> [SuppressionComment.Code] {
        guard finding.span.file == file.id, covered.contains(finding.span.lower) else { return [] }
        return codes.filter { $0.text == finding.check.code }
    }

    /// Deletes a code from the comment, or the comment where no code would be left in it.
    func fix(deleting code: SuppressionComment.Code, with unused: [SuppressionComment.Code]) -> Diagnostic.Fix {
        guard unused.count < written.count, let place = written.firstIndex(where: { $0.span == code.span }) else {
            let edit = Diagnostic.Edit(replace: span(of: file.rangeWithoutRest(of: comment)), with: "")
            return Diagnostic.Fix("delete the comment", [edit])
        }
        // With the comma that parts it from its neighbour.
        let range =
            place + 1 < written.count
            ? code.span.lower..<written[place + 1].span.lower : written[place - 1].span.upper..<code.span.upper
        return Diagnostic.Fix("delete '\(code.text)'", [Diagnostic.Edit(replace: span(of: range), with: "")])
    }

    private func span(of range: Range<Int>) -> SourceSpan {
        SourceSpan(file: file.id, lower: range.lowerBound, upper: range.upperBound)
    }
}

extension SourceFile {
    /// A comment with what would be left of its line for nothing: all of it, or the blanks before the comment.
    fileprivate func rangeWithoutRest(of comment: SourceSpan) -> Range<Int> {
        let line = lineIndex(at: comment.lower)
        let content = content(ofLine: line)
        if isAlone(comment) {
            let end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
            return content.lowerBound..<end
        }
        let blanks = bytes[content.lowerBound..<comment.lower].reversed().prefix(while: \.isBlank)
        return comment.lower - blanks.count..<comment.upper
    }
}
