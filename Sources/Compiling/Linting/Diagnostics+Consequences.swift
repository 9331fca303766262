import Expressions
package import Reporting
import YAMLReading

/// Where YAML has cut a text in two, what is left of it means nothing either: that is one mistake, told once.
extension Diagnostics {
    package func withoutConsequences(in file: SourceFile) -> Diagnostics {
        let causes = sorted.filter { Self.causes.contains($0.check) || YAMLChecks.unreadable.contains($0.check) }
        if causes.isEmpty { return self }
        return filter { finding in !causes.contains { finding.follows(from: $0, in: file) } }
    }

    fileprivate static let cuts: Set = [YAMLChecks.cutByColon, YAMLChecks.cutByComment, YAMLChecks.eatenEscape]
    fileprivate static let expressions: Set = [TemplateChecks.unclosed, ExpressionChecks.syntax]
    fileprivate static let oddities: Set = [YAMLChecks.flowNull, YAMLChecks.complexKey]
    fileprivate static let names: Set = [StructureChecks.badName, YAMLChecks.flowNull]
    /// What tells where a syntax error comes from.
    fileprivate static let roots = YAMLChecks.unreadable.union([YAMLChecks.swallowedItem])
    private static let causes = cuts.union(names).union([StructureChecks.wrongKind, YAMLChecks.swallowedItem])
}

extension Diagnostic {
    fileprivate func follows(from cause: Diagnostic, in file: SourceFile) -> Bool {
        switch cause.check {
        // What is left of an expression that was cut is none.
        case let check where Diagnostics.cuts.contains(check) && Diagnostics.expressions.contains(self.check):
            return ([cause.span] + cause.related.map(\.span)).contains { $0.touches(span) }
        // The lines of a syntax error are not what they seem.
        case let check where YAMLChecks.unreadable.contains(check) && !Diagnostics.roots.contains(self.check):
            let broken = cause.related.map(\.span).filter { $0.file == cause.span.file }
                .reduce(cause.span) { $0.joined(with: $1) }
            return file.lines(of: broken).overlaps(file.lines(of: span))
        // Of all the lines that a text swallows the first is enough.
        case YAMLChecks.swallowedItem:
            return check == cause.check && cause.related == related && cause.span < span
        // What should not be there at all need not be well made.
        case StructureChecks.wrongKind:
            return Diagnostics.oddities.contains(check) && cause.span.contains(span) && cause.span != span
        // A word that is no name, or no key, means nothing.
        case let check where Diagnostics.names.contains(check):
            return !Diagnostics.names.contains(self.check) && cause.span == span
        default: return false
        }
    }
}

extension SourceFile {
    fileprivate func lines(of span: SourceSpan) -> ClosedRange<Int> {
        lineIndex(at: span.lower)...lineIndex(at: span.upper)
    }
}

extension SourceSpan {
    fileprivate func touches(_ other: SourceSpan) -> Bool { lower <= other.upper && other.lower <= upper }

    func contains(_ other: SourceSpan) -> Bool {
        file == other.file && lower <= other.lower && other.upper <= upper
    }
}
