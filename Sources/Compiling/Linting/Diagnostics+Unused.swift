import Expressions
import Reporting

/// What nobody uses is told where everything else is right: a use with a mistake in it is a use, and the mistake is told
/// already.
extension Diagnostics {
    func withoutDoubtfulUsage(in documents: [Document]) -> Diagnostics {
        let errors = filter {
            ($0.check.severity == .error || $0.check == TemplateChecks.lookAlike) && !Self.inProject.contains($0.check)
                && !Self.inDocument.contains($0.check)
        }.sorted
        if errors.isEmpty { return self }
        let wrong = documents.map(\.extent).filter { extent in errors.contains { extent.contains($0.span) } }
        return filter { finding in
            if Self.inProject.contains(finding.check) { return false }
            return !Self.inDocument.contains(finding.check) || !wrong.contains { $0.contains(finding.span) }
        }
    }

    private static let inDocument: Set = [
        StepChecks.unused, StepChecks.unusedInput, ProviderChecks.unusedSetting, ProviderChecks.unusedTable,
        ProviderChecks.unusedCall, ModelChecks.paramsNotSent,
    ]
    private static let inProject: Set = [
        ProjectChecks.unusedRoute, ProjectChecks.unusedPolicy, ProjectChecks.unusedSecret, ProjectChecks.unusedType,
        TestChecks.unusedAnswer, ModelChecks.inputNotSent,
    ]
}
