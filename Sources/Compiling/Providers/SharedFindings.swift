import Expressions
import Reporting
import YAMLReading

/// Findings of all models of a provider. A call is checked once for every model that uses it: what is wrong for all is
/// told once, and what only one model lacks is told with its name.
struct SharedFindings {
    private var models: [(model: ProviderDraft.Model, findings: [Diagnostic])] = []
    /// The names of those that do not get what they need.
    private var mistaken: Set<String> = []

    /// - Parameter isWhole: whether the model's interface is there.
    mutating func add(_ diagnostics: Diagnostics, of model: ProviderDraft.Model, isWhole: Bool) {
        models.append((model, diagnostics.isEmpty ? [] : diagnostics.sorted))
        if !isWhole { mistaken.insert(model.name) }
    }

    /// Examples are made up of what a model is given: where that is mistaken, what they hold says nothing of the call.
    private func certain(_ findings: [Diagnostic], of model: ProviderDraft.Model, in call: SourceSpan?) -> [Diagnostic]
    {
        let isMistaken = findings.contains { finding in
            finding.check.severity == .error && !Self.ofExamples.contains(finding.check)
                && !Self.ofTypes.contains(finding.check) && call?.contains(finding.span) != true
        }
        guard isMistaken || mistaken.contains(model.name) else { return findings }
        return findings.filter { finding in
            // What may be missing of a model's own inputs is no matter of examples.
            let isOfType = Self.ofTypes.contains(finding.check) && call?.contains(finding.span) == true
            return !isOfType && !Self.ofExamples.contains(finding.check)
        }
    }

    private static let ofExamples: Set = [
        AnswerChecks.exampleDiffers, AnswerChecks.untyped, AnswerChecks.forgotten, AnswerChecks.failing,
        AnswerChecks.empty,
    ]
    private static let ofTypes: Set = [ExpressionChecks.maybeNull, ExpressionChecks.maybeMissing]

    func diagnostics(calls: [(name: String, key: SourceSpan, value: YAMLNode)]) -> Diagnostics {
        var result = Diagnostics()
        guard models.contains(where: { !$0.findings.isEmpty }) else { return result }
        var told: Set<Place> = []
        let models = models.map { model, findings in
            let call = calls.first { $0.name == model.fields["call"]?.text }
            return (model: model, findings: certain(findings, of: model, in: call?.value.span), call: call)
        }
        for (model, findings, call) in models {
            let users = models.filter { call != nil && $0.model.fields["call"]?.text == call?.name }
            var own: Set<Place> = []
            for finding in findings {
                let place = Place(finding)
                // Two findings of one model at one place are two mistakes; the same from two models is one.
                guard !told.contains(place) || own.contains(place) else { continue }
                own.insert(place)
                let isShared = call.map { $0.value.span.range.contains(finding.span.lower) } ?? false
                let isOfAll = users.allSatisfy { user in user.findings.contains { Place($0) == place } }
                result.report(isShared && !isOfAll ? finding.naming(model.name, at: model.span) : finding)
            }
            told.formUnion(own)
        }
        return result
    }

    private struct Place: Hashable {
        let span: SourceSpan
        let check: Check

        init(_ finding: Diagnostic) { (span, check) = (finding.span, finding.check) }
    }
}

extension Diagnostic {
    /// The same finding, said of a model.
    fileprivate func naming(_ model: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            check, message, at: self.span, label: label,
            related: related + [Label("as '\(model)' uses the call", at: span)], help: help, fix: fix)
    }
}
