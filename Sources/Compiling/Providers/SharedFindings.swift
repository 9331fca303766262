import Reporting
import YAMLReading

/// Findings of all models of a provider. A call is checked once for every model that uses it: what is wrong for all is
/// told once, and what only one model lacks is told with its name.
struct SharedFindings {
    private var models: [(model: ProviderDraft.Model, findings: [Diagnostic])] = []

    mutating func add(_ diagnostics: Diagnostics, of model: ProviderDraft.Model) {
        models.append((model, diagnostics.isEmpty ? [] : diagnostics.sorted))
    }

    func diagnostics(calls: [(name: String, key: SourceSpan, value: YAMLNode)]) -> Diagnostics {
        var result = Diagnostics()
        guard models.contains(where: { !$0.findings.isEmpty }) else { return result }
        var told: Set<Place> = []
        for (model, findings) in models {
            let call = calls.first { $0.name == model.fields["call"]?.text }
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
