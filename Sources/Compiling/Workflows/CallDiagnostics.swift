import Blueprint
package import Reporting
import Values

/// Every message about what a step gives to what it uses.
package enum CallChecks {
    package static let unknownInput = Check("unknown-input", .error, "an argument that nobody takes")
    package static let missing = Check("missing-input", .error, "an input that has to be given and is not")
    package static let never = Check("input-never-taken", .error, "an argument that the model never takes")
    package static let fallback = Check(
        "fallback-cannot-take", .error, "a model of a route that cannot take what a step gives to the route")
    package static let computed = Check("computed-callee", .error, "a step whose model nobody can know before it runs")
    package static let recursion = Check("workflow-recursion", .error, "a workflow that uses itself")

    package static let all = [unknownInput, missing, never, fallback, computed, recursion]
}

extension Diagnostic {
    private typealias Checks = CallChecks

    static func unknownInput(
        _ name: String, of callee: String, at span: SourceSpan, among known: [String]
    ) -> Diagnostic {
        let near = Suggestion.nearest(to: name, among: known)
        return Diagnostic(
            Checks.unknownInput, "\(callee) takes no '\(name)'", at: span,
            help: near.map { "did you mean '\($0)'?" }
                ?? (known.isEmpty ? "it takes nothing" : "it takes " + known.joined(separator: ", ")),
            fix: near.map { Fix("write '\($0)'", [Edit(replace: span, with: $0)]) })
    }

    static func inputMissing(
        _ name: String, _ declaration: TypeDeclaration, of callee: String, at span: SourceSpan, below key: String,
        related: SourceSpan? = nil
    ) -> Diagnostic {
        Diagnostic(
            Checks.missing, "\(callee) needs '\(name)'", at: span,
            related: related.map { [Label("declared here", at: $0)] } ?? [],
            help: "give \(declaration.type.words) below '\(key)'"
                + (declaration.description.map { ": \($0)" } ?? ""))
    }

    static func modelInputMissing(
        _ input: ModelInput, _ option: Callee.Option, of callee: Callee, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            option.isFallback ? Checks.fallback : Checks.missing, "\(option.model.name) needs '\(input.name)'",
            at: span,
            related: (input.span.map { [Label("required here", at: $0)] } ?? [])
                + (option.entry.map { [Label("used by \(callee.words)", at: $0)] } ?? []),
            help: option.entry == nil || !input.isExtra
                ? "give \(input.declaration.type.words) below 'with'" : "give it in the route's entry, below 'with'")
    }

    static func neverTaken(
        _ name: String, _ option: Callee.Option, _ input: ModelInput, of callee: Callee, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            option.isFallback ? Checks.fallback : Checks.never, "\(option.model.name) never takes '\(name)'", at: span,
            related: (input.span.map { [Label("said here", at: $0)] } ?? [])
                + (option.entry.map { [Label("used by \(callee.words)", at: $0)] } ?? []),
            help: option.entry == nil
                ? "remove it, or use another model" : "remove it, or use a route whose models take it")
    }

    static func fallbackWithoutInput(
        _ name: String, _ option: Callee.Option, of callee: Callee, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            Checks.fallback, "\(option.model.name) takes no '\(name)'", at: span,
            related: option.entry.map { [Label("used by \(callee.words)", at: $0)] } ?? [],
            help: "give it only to the models that have it: in the route, below 'with' of their entries")
    }

    static func computedCallee(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.computed, "what a step uses must be known before it runs", at: span,
            help: "write a name; or ${x}, where for_each gives x a list of models that is written down")
    }

    static func callsItself(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.recursion, "the workflow '\(name)' uses itself", at: span,
            help: "a workflow ends: repeat with for_each")
    }

    static func recursion(_ path: [String], at span: SourceSpan, related: [Label]) -> Diagnostic {
        Diagnostic(
            Checks.recursion, "the workflow '\(path[0])' uses itself: \((path + [path[0]]).joined(separator: " → "))",
            at: span, related: related, help: "a workflow ends: break the circle")
    }
}
