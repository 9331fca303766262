package import Reporting
package import YAMLReading

/// All comments of a project that allow findings: what they cover is taken out, and what is wrong with them added.
///
/// A comment at the end of a line covers the findings that begin on that line; one on a line of its own those of the next
/// line that is neither blank nor a comment. A text of several lines belongs to the line that it begins on, since there
/// is no place for a comment within it. A comment above the first key of a document covers the document.
package struct Suppressions {
    private var found: [SourceFile.ID: [Suppression]] = [:]
    private var diagnostics = Diagnostics()
    /// Where a document could not be read to its end, nobody knows what would have been found in it.
    private var isEverythingRead = true

    /// How many a file may have: with more, what they cover would be slow to find.
    private static let limit = 1000

    package init() {}

    package mutating func collect(from stream: YAMLStream, of file: SourceFile) {
        if stream.documents.contains(where: { !$0.isComplete }) { isEverythingRead = false }
        let comments = stream.comments.compactMap(SuppressionComment.init)
        if comments.isEmpty { return }
        if comments.count > Self.limit {
            diagnostics.report(.tooManySuppressions(Self.limit, at: comments[Self.limit].span))
        }
        var coverage = SuppressionCoverage(of: stream, in: file)
        for comment in comments.prefix(Self.limit) {
            switch comment.reading {
            case .unknown(let word, let span): diagnostics.report(.unknownDirective(word, at: span))
            case .noCode: diagnostics.report(.suppressionWithoutCode(at: comment.span))
            case .allowing(let codes, let hasReason):
                if !hasReason { diagnostics.report(.unexplainedSuppression(at: comment.span)) }
                found[file.id, default: []].append(
                    Suppression(
                        comment: comment.span, written: codes, codes: codes.filter { check($0) },
                        covered: coverage.range(of: comment.span), file: file))
            }
        }
    }

    /// Whether there is such a check, and one that may be allowed.
    private mutating func check(_ code: SuppressionComment.Code) -> Bool {
        guard let check = Lint.check(code.text) else {
            diagnostics.report(.unknownSuppression(code.text, at: code.span, known: Lint.checks.map(\.code)))
            return false
        }
        guard !YAMLChecks.unreadable.contains(check), !SuppressionChecks.all.contains(check) else {
            diagnostics.report(.unsuppressible(check, at: code.span))
            return false
        }
        return true
    }

    /// The findings that no comment covers, and those about comments, sorted.
    package func applied(to findings: Diagnostics) -> [Diagnostic] {
        var used: Set<SourceSpan> = []
        var result = diagnostics
        for finding in findings.sorted {
            let covering = found[finding.span.file, default: []].flatMap { $0.covering(finding) }
            if covering.isEmpty { result.report(finding) }
            for code in covering { used.insert(code.span) }
        }
        guard isEverythingRead else { return result.sorted }
        // An error elsewhere may keep the linter from finding what a comment is about.
        let isFixable = !result.hasErrors
        for suppression in found.values.joined() {
            let unused = suppression.codes.filter { !used.contains($0.span) }
            for code in unused {
                let fix = suppression.fix(deleting: code, with: unused)
                result.report(.unusedSuppression(code.text, at: code.span, fix: isFixable ? fix : nil))
            }
        }
        return result.sorted
    }
}
