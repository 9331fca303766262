package import Reporting

/// Every message about what is declared, and about names that refer to it.
package enum DeclarationChecks {
    package static let duplicate = Check(
        "duplicate-declaration", .error, "one name for two things",
        explanation: """
            Two declarations have one name, so whatever uses it could mean either; Easel keeps to the first. \
            Give one of them another name. Routes and workflows share their names, since a step may use both.
            """)
    package static let secondProject = Check(
        "second-project", .error, "a second document for the project's settings",
        explanation: """
            Budgets, secrets and profiles have to have one place where they can be looked up. With two documents \
            nobody could say which budget holds. Put all settings into one, most often 'easel.yaml'.
            """)
    package static let unknownInterface = Check(
        "unknown-interface", .error, "an interface that nobody declares",
        explanation: """
            An interface says what a model takes and gives, and without it nothing about the model or workflow \
            can be checked. Look for a misspelling, or declare the interface under 'interfaces'; those that come \
            with Easel are in 'providers/interfaces.yaml'.
            """)
    package static let unknownModel = Check(
        "unknown-model", .error, "a model that no provider offers",
        explanation: """
            No provider offers a model of this name, so the step could not run. Models are written as provider \
            and name, 'studio.painter', as they are declared under the provider's 'models'.
            """)
    package static let unknownProvider = Check(
        "unknown-provider", .error, "a provider that nobody declares",
        explanation: """
            No document declares this provider, so its models cannot be used and its settings have no effect. \
            Look for a misspelling, or add the file of the provider to the project.
            """)
    package static let unknownCallee = Check(
        "unknown-callee", .error, "a step that uses what nobody declares",
        explanation: """
            A step uses a route, a model or another workflow, and there is none of this name, so the run could \
            not begin. Look for a misspelling, or for a file that the project does not have.
            """)
    package static let unknownPolicy = Check(
        "unknown-policy", .error, "a retry policy that nobody declares",
        explanation: """
            The retry policy is not declared, and without one a failure at night would simply end the run. Look \
            for a misspelling, or declare it under 'policies'.
            """)
    package static let unknownWorkflow = Check(
        "unknown-workflow", .error, "a workflow that nobody declares",
        explanation: """
            The test is about a workflow that nobody declares, so it tests nothing. Look for a misspelling, or \
            for a workflow that was renamed.
            """)
    package static let unknownClass = Check(
        "unknown-class", .error, "a class of errors that does not exist",
        explanation: """
            Errors have one of a few classes, such as 'timeout' or 'content_policy', and routes, rules and tests \
            go by them. A word that is no class matches no error, so what was meant for it would never be done.
            """)

    package static let all = [
        duplicate, secondProject, unknownInterface, unknownModel, unknownProvider, unknownCallee, unknownPolicy,
        unknownWorkflow, unknownClass,
    ]
}

extension Diagnostic {
    private typealias Checks = DeclarationChecks

    static func secondProject(at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.secondProject, "a project has one document of settings, and this is a second", at: span,
            related: [Label("the first is here", at: first)], help: "put all of them into one document")
    }

    static func duplicateDeclaration(
        _ kind: Declarations.Kind, _ name: String, at span: SourceSpan, first: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            Checks.duplicate, "there is a \(kind.rawValue) '\(name)' already", at: span,
            related: [Label("first declared here", at: first)], help: "give one of the two another name")
    }

    static func sharedName(
        _ name: String, at span: SourceSpan, _ kind: Declarations.Kind, first: SourceSpan, _ rival: Declarations.Kind
    ) -> Diagnostic {
        Diagnostic(
            Checks.duplicate, "'\(name)' is a \(kind.rawValue) and a \(rival.rawValue)", at: span,
            related: [Label("the \(rival.rawValue)", at: first)],
            help: "a step could mean either: give one of the two another name")
    }

    // MARK: References

    static func unknownReference(
        _ check: Check, _ what: String, _ name: String, at span: SourceSpan, among known: [String]
    ) -> Diagnostic {
        // A model by its own name alone, where one provider has it.
        let models = known.filter { $0.hasSuffix("." + name) }
        let near = Suggestion.nearest(to: name, among: known) ?? (models.count == 1 ? models[0] : nil)
        let help =
            near.map { "did you mean '\($0)'?" }
            ?? (known.isEmpty
                ? "nothing of the kind is declared"
                : "known here: " + known.prefix(8).joined(separator: ", ") + (known.count > 8 ? " …" : ""))
        return Diagnostic(
            check, "there is no \(what) '\(name)'", at: span, help: help,
            fix: near.map { Fix("write '\($0)'", [Edit(replace: span, with: $0)]) })
    }
}
