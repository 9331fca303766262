package import Reporting

/// Every message about what is declared, and about names that refer to it.
package enum DeclarationChecks {
    package static let duplicate = Check("duplicate-declaration", .error, "one name for two things")
    package static let secondProject = Check("second-project", .error, "a second document for the project's settings")
    package static let unknownInterface = Check("unknown-interface", .error, "an interface that nobody declares")
    package static let unknownModel = Check("unknown-model", .error, "a model that no provider offers")
    package static let unknownProvider = Check("unknown-provider", .error, "a provider that nobody declares")
    package static let unknownCallee = Check("unknown-callee", .error, "a step that uses what nobody declares")
    package static let unknownPolicy = Check("unknown-policy", .error, "a retry policy that nobody declares")
    package static let unknownWorkflow = Check("unknown-workflow", .error, "a workflow that nobody declares")
    package static let unknownClass = Check("unknown-class", .error, "a class of errors that does not exist")

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
        let near = Suggestion.nearest(to: name, among: known)
        let help =
            near.map { "did you mean '\($0)'?" }
            ?? (known.isEmpty
                ? nil : "there is " + known.prefix(8).joined(separator: ", ") + (known.count > 8 ? " …" : ""))
        return Diagnostic(
            check, "there is no \(what) '\(name)'", at: span, help: help,
            fix: near.map { Fix("write '\($0)'", [Edit(replace: span, with: $0)]) })
    }
}
