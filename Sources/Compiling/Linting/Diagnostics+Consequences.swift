import Expressions
package import Reporting
import YAMLReading

/// Where YAML has cut a text in two, or put two together, what it is now has no right form either: that is one mistake,
/// told once.
extension Diagnostics {
    package var withoutConsequences: Diagnostics {
        let cuts = sorted.filter { Self.causes.contains($0.check) }
        if cuts.isEmpty { return self }
        var places: [SourceFile.ID: [SourceSpan]] = [:]
        for cut in cuts {
            places[cut.span.file, default: []] += [cut.span] + cut.related.map(\.span)
        }
        var result = Diagnostics()
        for finding in sorted {
            let isConsequence =
                Self.consequences.contains(finding.check)
                && places[finding.span.file, default: []].contains { $0.touches(finding.span) }
            if !isConsequence { result.report(finding) }
        }
        return result
    }

    private static let causes: Set = [
        YAMLChecks.cutByColon, YAMLChecks.cutByComment, YAMLChecks.eatenEscape, YAMLChecks.indentation,
    ]
    private static let consequences: Set = [
        TemplateChecks.unclosed, ExpressionChecks.syntax, StructureChecks.wrongForm, StructureChecks.wrongKind,
        StructureChecks.unknownChoice, TypeChecks.syntax, DeclarationChecks.unknownCallee,
    ]
}

extension SourceSpan {
    fileprivate func touches(_ other: SourceSpan) -> Bool { lower <= other.upper && other.lower <= upper }
}
