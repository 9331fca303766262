import Blueprint
package import Reporting

/// All phases of the compiler, from files to a graph and findings.
///
/// Files are read side by side, then what they declare is put together, then workflows are compiled side by side: each
/// asks only what phases before it have found out.
package struct Compilation: Sendable {
    package let readings: [FileReading]
    package private(set) var diagnostics = Diagnostics()
    private(set) var project: Project
    private(set) var compiled: [String: Workflow] = [:]

    package init(
        _ sources: Sources, given surroundings: Surroundings = Surroundings(), workers: some Workers = LoneWorker()
    ) {
        readings = workers.map(sources.files) { FileReading($0) }
        for reading in readings { diagnostics.report(reading.diagnostics) }
        let documents = readings.flatMap(\.documents)
        var declarations = Declarations(documents, into: &diagnostics)
        let projects = declarations.projects
        for document in projects { declarations = declarations.overlaid(with: document.fields, of: document) }
        project = Project(declarations, given: surroundings)
        InterfaceCompiler.compile(&project, into: &diagnostics)
        ModelCompiler.compile(&project, into: &diagnostics)
        let bare = project
        (project, compiled) = Self.compile(project, workers, into: &diagnostics)
        for document in projects {
            ProjectCompiler.compile(document, in: project, into: &diagnostics)
            profiles(of: document, bare, workers)
        }
        for found in workers.map(declarations.tests, { [project] in TestCompiler.compile($0, in: project) }) {
            diagnostics.report(found)
        }
        Usage.check(project, documents, into: &diagnostics)
    }

    /// What depends on routes and policies, which a profile may replace.
    private static func compile(
        _ project: Project, _ workers: some Workers, into diagnostics: inout Diagnostics
    ) -> (Project, [String: Workflow]) {
        var project = project
        PolicyReader.compile(&project, into: &diagnostics)
        RouteCompiler.compile(&project, into: &diagnostics)
        // Workflows that others use come first, because what they give is what others read.
        let nesting = WorkflowNesting(project.declarations, routes: project.routes)
        diagnostics.report(nesting.diagnostics)
        var compiled: [String: Workflow] = [:]
        for names in nesting.levels {
            let declared = names.compactMap { project.declarations[.workflow, $0] }
            for result in workers.map(declared, { [project] in WorkflowCompiler.compile($0, in: project) }) {
                diagnostics.report(result.diagnostics)
                project.workflows[result.signature.name] = result.signature
                compiled[result.signature.name] = result.workflow
            }
        }
        return (project, compiled)
    }

    /// Every profile is compiled: what is wrong under one alone is told with its name.
    private mutating func profiles(of document: Document, _ bare: Project, _ workers: some Workers) {
        for (name, span, node) in document.fields["profiles"]?.named ?? [] {
            guard let fields = node.fields(of: .profile), fields["routes"] != nil || fields["policies"] != nil else {
                continue
            }
            var own = bare
            own.declarations = bare.declarations.overlaid(with: fields, of: document)
            var found = Diagnostics()
            _ = Self.compile(own, workers, into: &found)
            let known = Set(diagnostics.sorted)
            for finding in found.sorted where !known.contains(finding) {
                diagnostics.report(finding.under(name, at: span))
            }
        }
    }
}
