import Expressions
package import Reporting
import YAMLReading

/// Where YAML has cut a text in two, what is left of it means nothing either: that is one mistake, told once.
extension Diagnostics {
    package func withoutConsequences(in file: SourceFile) -> Diagnostics {
        let causes = sorted.filter { Self.cuts.contains($0.check) || YAMLChecks.unreadable.contains($0.check) }
        if causes.isEmpty { return self }
        return filter { finding in !causes.contains { finding.follows(from: $0, in: file) } }
    }

    fileprivate static let cuts: Set = [YAMLChecks.cutByColon, YAMLChecks.cutByComment, YAMLChecks.eatenEscape]
    fileprivate static let expressions: Set = [TemplateChecks.unclosed, ExpressionChecks.syntax]
    fileprivate static let syntax = Set(YAMLChecks.all)
}

extension Diagnostic {
    /// What is left of an expression that was cut is none; and the lines of a syntax error are not what they seem.
    fileprivate func follows(from cause: Diagnostic, in file: SourceFile) -> Bool {
        let places = [cause.span] + cause.related.map(\.span)
        if Diagnostics.cuts.contains(cause.check), Diagnostics.expressions.contains(check) {
            return places.contains { $0.touches(span) }
        }
        guard YAMLChecks.unreadable.contains(cause.check), !Diagnostics.syntax.contains(check) else { return false }
        let lines = file.lineIndex(at: span.lower)...file.lineIndex(at: span.upper)
        return places.contains {
            lines.overlaps(file.lineIndex(at: $0.lower)...file.lineIndex(at: $0.upper))
        }
    }
}

extension SourceSpan {
    fileprivate func touches(_ other: SourceSpan) -> Bool { lower <= other.upper && other.lower <= upper }
}
