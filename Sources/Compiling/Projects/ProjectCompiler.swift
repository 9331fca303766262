import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// The project's own document: settings, budgets, limits and defaults, for all and by profile.
struct ProjectCompiler {
    private let project: Project
    private let document: Document
    private var policies: PolicyReader
    private var diagnostics = Diagnostics()

    static func compile(_ document: Document, in project: Project, into diagnostics: inout Diagnostics) {
        var compiler = ProjectCompiler(document, in: project)
        compiler.settings(document.fields)
        for (_, _, node) in document.fields["profiles"]?.named ?? [] {
            if let fields = node.fields(of: .profile) { compiler.settings(fields) }
        }
        diagnostics.report(compiler.policies.diagnostics)
        diagnostics.report(compiler.diagnostics)
    }

    private init(_ document: Document, in project: Project) {
        self.project = project
        self.document = document
        policies = PolicyReader(project)
    }

    private mutating func report(_ diagnostic: Diagnostic) { diagnostics.report(diagnostic) }

    /// Those of the project itself, or those of one profile.
    private mutating func settings(_ fields: Fields) {
        budget(fields)
        for limit in fields["limits"]?.elements ?? [] { self.limit(limit) }
        if let defaults = fields.fields("defaults") {
            _ = policies.read(defaults["retry"])
            if let node = defaults["max_parallel"], let count = node.int, count < 1 {
                report(.nothingParallel(at: node.span))
            }
        }
        for (name, key, node) in fields["settings"]?.named ?? [] { settings(of: name, at: key, node) }
    }

    private mutating func budget(_ fields: Fields) {
        guard let budget = Budget(fields["budget"]), let place = fields["budget"] else { return }
        let amounts = [("run", budget.run), ("day", budget.day), ("month", budget.month)]
            .compactMap { name, amount in amount.map { (name, $0) } }
        for (smaller, larger) in zip(amounts, amounts.dropFirst()) where smaller.1 > larger.1 {
            report(.budgetsReversed(smaller.0, larger.0, at: place.mapping?.entry(smaller.0)?.value.span ?? place.span))
        }
    }

    private mutating func limit(_ node: YAMLNode) {
        guard let fields = node.fields(of: .limit), let of = fields["of"], let name = of.text else { return }
        guard project.interfaces[name] == nil, project.declarations[.interface, name] == nil else { return }
        report(
            .unknownReference(
                DeclarationChecks.unknownInterface, "interface", name, at: of.span,
                among: project.declarations.names(.interface)))
    }

    /// Settings of a provider, as it declares them.
    private mutating func settings(of provider: String, at key: SourceSpan, _ node: YAMLNode) {
        guard let declaration = project.declarations[.provider, provider] else {
            return report(
                .unknownReference(
                    DeclarationChecks.unknownProvider, "provider", provider, at: key,
                    among: project.declarations.names(.provider)))
        }
        var types = TypeReader()
        types.named = project.types
        let members = types.members(declaration.document.fields["settings"])
        for (name, key, value) in node.named {
            guard let declared = members[name] else {
                report(
                    .unknownMember(
                        name, of: "the provider '\(provider)'", at: key, among: members.map(\.name),
                        related: [Diagnostic.Label("declared here", at: declaration.span)]))
                continue
            }
            var reader = ConstantReader(check: ExpressionChecks.wrongType)
            _ = reader.read(value, as: declared, "'\(name)' of \(provider)")
            diagnostics.report(reader.diagnostics)
        }
    }
}
