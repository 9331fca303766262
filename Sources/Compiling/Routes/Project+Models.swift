import Blueprint
import Reporting
import Values

extension Project {
    /// The interface of a model, or the one that a workflow implements.
    func interface(of name: String) -> Interface? {
        models[name]?.interface ?? implementedName(name).flatMap { interfaces[$0] }
    }

    /// What a workflow says that it implements, whether there is such an interface or not.
    func implementedName(_ workflow: String) -> String? {
        declarations[.workflow, workflow]?.document.fields["implements"]?.text
    }

    /// What to say of a model's name that no provider has: whether it is the provider, or the model.
    func unknownModel(_ name: String, at span: SourceSpan, among others: [String] = []) -> Diagnostic {
        let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2, declarations[.provider, parts[0]] == nil {
            let provider = SourceSpan(
                file: span.file, lower: span.lower, upper: min(span.upper, span.lower + parts[0].utf8.count))
            return .unknownReference(
                DeclarationChecks.unknownProvider, "provider", parts[0], at: provider,
                among: declarations.names(.provider))
        }
        let known = parts.count == 2 ? declarations.names(.model) : others + declarations.names(.model)
        return .unknownReference(
            DeclarationChecks.unknownModel, "model", name, at: span,
            among: known)
    }

    /// Whether a model that is used here is still there to be used.
    func lifetime(of model: Model, at span: SourceSpan) -> [Diagnostic] {
        if let retired = model.retired, let today = surroundings.today {
            if retired.dayNumber <= today.dayNumber { return [.retired(model, retired, at: span)] }
            if retired.dayNumber - today.dayNumber <= 60 { return [.retiresSoon(model, retired, at: span)] }
        }
        return model.isDeprecated ? [.deprecated(model, at: span)] : []
    }
}
