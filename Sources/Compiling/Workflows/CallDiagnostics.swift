import Blueprint
package import Reporting
import Values

/// Every message about what a step gives to what it uses.
package enum CallChecks {
    package static let unknownInput = Check(
        "unknown-input", .error, "an argument that nobody takes",
        explanation: """
            What the step uses has no input of this name. The value would be lost, and the result would not be \
            what was asked for and paid for. Look for a misspelling; the help lists what is taken.
            """)
    package static let missing = Check(
        "missing-input", .error, "an input that has to be given and is not",
        explanation: """
            What the step uses cannot do its work without this input, so the run would fail there. Give it below \
            'with'.
            """)
    package static let never = Check(
        "input-never-taken", .error, "an argument that the model never takes",
        explanation: """
            The interface has this input, and the model says that it does not take it. The value would have no \
            effect, or the provider would refuse the request. Remove it, or use a model that takes it.
            """)
    package static let fallback = Check(
        "fallback-cannot-take", .error, "a model of a route that cannot take what a step gives to the route",
        explanation: """
            A model further down the route cannot take what the step gives. It would fail just when it is \
            needed: at night, when the first model is down. Give only what all models of the route take, or take \
            this model out of the route.
            """)
    package static let computed = Check(
        "computed-callee", .error, "a step whose model nobody can know before it runs",
        explanation: """
            What a step uses has to be known before it runs, so that it can be checked and its price is known. \
            Write a name, or let 'for_each' go through a list of models that is written down and use the \
            variable.
            """)
    package static let recursion = Check(
        "workflow-recursion", .error, "a workflow that uses itself",
        explanation: """
            The workflow uses itself, directly or through others, and each round would cost money without end. \
            Break the circle; what is to be done several times is done with 'for_each'.
            """)

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

    static func mixedCandidates(
        _ name: String, _ interface: String, first: String, _ other: String, at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            RouteChecks.mixed, "\(name) is for \(interface), and \(first) for \(other)", at: span,
            help: "all models of a step implement one interface")
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
