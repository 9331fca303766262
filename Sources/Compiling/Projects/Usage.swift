import Reporting
import YAMLReading

/// What a project declares and nothing in it uses; only where there are workflows to use it.
struct Usage {
    private let project: Project
    private var names: Set<String> = []
    private var secrets: Set<String> = []
    private let usesNothing: Bool
    private(set) var diagnostics = Diagnostics()

    static func check(_ project: Project, _ documents: [Document], into diagnostics: inout Diagnostics) {
        guard !project.declarations.names(.workflow).isEmpty else { return }
        // A step that says nothing of what it uses may have been meant for any.
        let usesNothing = diagnostics.contains { $0.check == StructureChecks.missingKey }
        var usage = Usage(project: project, usesNothing: usesNothing)
        for document in documents { usage.collect(document) }
        usage.report()
        diagnostics.report(usage.diagnostics)
    }

    private init(project: Project, usesNothing: Bool) {
        self.project = project
        self.usesNothing = usesNothing
    }

    // MARK: Uses

    private mutating func collect(_ document: Document) {
        names.formUnion(document.mentions)
        if document.kind.key == "provider" { secrets.formUnion(document.templates.secrets) }
    }

    // MARK: What is left

    private mutating func report() {
        // A use that is misspelled is a use.
        let strays = names.filter { name in
            ![.route, .policy, .type].contains { project.declarations[$0, name] != nil }
        }
        func isMeant(_ name: String) -> Bool {
            strays.contains { Suggestion.nearest(to: $0, among: [name]) != nil }
        }
        for type in project.declarations.all(.type) where !names.contains(type.name) && !isMeant(type.name) {
            diagnostics.report(.unused(ProjectChecks.unusedType, "type", type.name, by: "nothing", at: type.span))
        }
        guard !usesNothing else { return }
        for route in project.declarations.all(.route) where !names.contains(route.name) && !isMeant(route.name) {
            diagnostics.report(.unused(ProjectChecks.unusedRoute, "route", route.name, by: "no step", at: route.span))
        }
        for policy in project.declarations.all(.policy) where !names.contains(policy.name) && !isMeant(policy.name) {
            diagnostics.report(
                .unused(ProjectChecks.unusedPolicy, "policy", policy.name, by: "nothing", at: policy.span))
        }
        guard !project.declarations.names(.provider).isEmpty else { return }
        for document in project.declarations.projects {
            let declared = document.fields["secrets"]?.named ?? []
            let others = secrets.subtracting(declared.map(\.name))
            for (name, span, _) in declared where !secrets.contains(name) {
                diagnostics.report(.unusedSecret(name, at: span, among: others.sorted()))
            }
        }
    }
}
