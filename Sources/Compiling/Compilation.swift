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
        let declarations = Declarations(readings.flatMap(\.documents), into: &diagnostics)
        project = Project(declarations, given: surroundings)
        InterfaceCompiler.compile(&project, into: &diagnostics)
        PolicyReader.compile(&project, into: &diagnostics)
        ModelCompiler.compile(&project, into: &diagnostics)
        RouteCompiler.compile(&project, into: &diagnostics)
        compileWorkflows(workers)
    }

    private mutating func compileWorkflows(_ workers: some Workers) {
        // Those that others use come first, because what they give is what others read.
        let nesting = WorkflowNesting(project.declarations, routes: project.routes)
        diagnostics.report(nesting.diagnostics)
        for names in nesting.levels {
            let project = self.project
            let declared = names.compactMap { project.declarations[.workflow, $0] }
            let results = workers.map(declared) { WorkflowCompiler.compile($0, in: project) }
            for result in results {
                diagnostics.report(result.diagnostics)
                self.project.workflows[result.signature.name] = result.signature
                compiled[result.signature.name] = result.workflow
            }
        }
    }
}
