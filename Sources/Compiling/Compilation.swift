package import Blueprint
package import Reporting

/// All phases of the compiler, from files to a graph and findings.
///
/// Files are read side by side, then what they declare is put together, then workflows are compiled side by side: each
/// asks only what phases before it have found out.
package struct Compilation: Sendable {
    package private(set) var sources: Sources
    private let readings: [FileReading]
    package private(set) var diagnostics = Diagnostics()
    private(set) var project: Project
    private var compiled: [String: Workflow] = [:]
    /// In the order of the files.
    package private(set) var tests: [TestSuite] = []
    /// What each profile changes: its settings, and the graph where it has routes or policies of its own.
    private var profiles: [String: Variant] = [:]
    /// What one run has otherwise, whichever its profile.
    private var overlaid: Variant?
    /// What is known before routes and policies.
    private let bare: Project

    private struct Variant {
        /// Over those of the project, one after the other.
        let settings: [Settings]
        let project: Project
        let compiled: [String: Workflow]
    }

    /// - Parameters:
    ///   - keepsGraphs: False where only findings are wanted: then the graphs are let go as soon as may be.
    ///   - isPinned: Whether it is a blueprint that was compiled before, which may be longer than a file.
    package init(
        _ sources: Sources, given surroundings: Surroundings = Surroundings(), workers: some Workers = LoneWorker(),
        keepsGraphs: Bool = true, isPinned: Bool = false
    ) {
        self.sources = sources
        readings = workers.map(sources.files) { FileReading($0, isPinned: isPinned) }
        let documents = readings.flatMap(\.documents)
        var declarations = Declarations(documents, into: &diagnostics)
        let projects = declarations.projects
        for document in projects { declarations = declarations.overlaid(with: document.fields, of: document) }
        project = Project(declarations, given: surroundings)
        InterfaceCompiler.compile(&project, into: &diagnostics)
        ModelCompiler.compile(&project, into: &diagnostics)
        ProviderCompiler.compile(&project, workers, into: &diagnostics)
        bare = project
        (project, compiled) = Self.compile(project, workers, keepsGraphs, into: &diagnostics)
        for document in projects {
            ProjectCompiler.compile(document, in: project, into: &diagnostics)
            profiles(of: document, workers, keepsGraphs)
        }
        for read in workers.map(
            declarations.recordings,
            { [project] in
                RecordingReader.read($0, at: Neighbour.plain(sources[$0.extent.file].path), in: project)
            })
        {
            diagnostics.report(read.diagnostics)
            project.recordings[read.recording.path] = read.recording
        }
        for test in workers.map(
            declarations.tests,
            { [project] in TestCompiler.compile($0, at: sources[$0.extent.file].path, in: project) })
        {
            diagnostics.report(test.diagnostics)
            if keepsGraphs, let suite = test.suite { tests.append(suite) }
        }
        Usage.check(project, documents, into: &diagnostics)
        diagnostics = Damage(readings).spared(diagnostics, among: documents)
        for reading in readings { diagnostics.report(reading.diagnostics) }
        diagnostics = diagnostics.withoutDoubtfulUsage(in: documents)
    }

    /// What depends on routes and policies, which a profile may replace.
    private static func compile(
        _ project: Project, _ workers: some Workers, _ keepsGraphs: Bool, into diagnostics: inout Diagnostics
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
            for result in workers.map(
                declared,
                { [project] in WorkflowCompiler.compile($0, in: project, keepsGraph: keepsGraphs) })
            {
                diagnostics.report(result.diagnostics)
                project.workflows[result.name] = result.signature
                compiled[result.name] = result.workflow
            }
        }
        return (project, compiled)
    }

    /// Every profile is compiled: what is wrong under one alone is told with its name.
    private mutating func profiles(of document: Document, _ workers: some Workers, _ keepsGraphs: Bool) {
        for (name, span, node) in document.fields["profiles"]?.named ?? [] {
            guard let fields = node.fields(of: .profile) else { continue }
            let settings = [Settings(fields: fields, document: document)]
            guard fields["routes"] != nil || fields["policies"] != nil else {
                profiles[name] = Variant(settings: settings, project: project, compiled: compiled)
                continue
            }
            var own = bare
            own.declarations = bare.declarations.overlaid(with: fields, of: document)
            var found = Diagnostics()
            let result = Self.compile(own, workers, keepsGraphs, into: &found)
            profiles[name] = Variant(settings: settings, project: result.0, compiled: result.1)
            let known = Set(diagnostics.sorted)
            for finding in found.sorted where !known.contains(finding) {
                diagnostics.report(finding.under(name, at: span))
            }
        }
    }
}

extension Compilation {
    /// What is wrong, sorted, without what a comment allows.
    package var findings: [Diagnostic] { findings(told: nil) }

    /// - Parameter told: the files whose findings are told; nil for all.
    package func findings(told: Set<SourceFile.ID>?) -> [Diagnostic] {
        var suppressions = Suppressions()
        for reading in readings { suppressions.collect(from: reading.stream, of: sources[reading.file]) }
        // A comment allows what stands on its own line, and not the same slip elsewhere.
        var found = Diagnostics()
        for finding in suppressions.applied(to: diagnostics) { found.report(finding) }
        return found.gatheringRepeats(in: sources, told: told).sorted
    }

    /// The graph of a workflow with all that it reaches, under a profile; nil where there is no such workflow or
    /// profile, and where anything has a mistake: what cannot be trusted is not run.
    package func blueprint(of workflow: String, under profile: String? = nil) -> Blueprint? {
        guard !diagnostics.hasErrors, profile.map({ profiles[$0] != nil }) ?? true else { return nil }
        let variant = overlaid ?? profile.flatMap { profiles[$0] }
        let project = variant?.project ?? self.project
        let compiled = variant?.compiled ?? self.compiled
        guard compiled[workflow] != nil else { return nil }
        let reach = Reach(of: workflow, in: project.declarations, beside: project.declarations.projects)
        func reached<Value>(_ kind: Declarations.Kind, _ values: [String: Value]) -> [String: Value] {
            values.filter { reach.names[kind, default: []].contains($0.key) }
        }
        return Blueprint(
            name: workflow, workflows: reached(.workflow, compiled), routes: reached(.route, project.routes),
            models: reached(.model, project.models), providers: reached(.provider, project.providers),
            interfaces: reached(.interface, project.interfaces),
            terms: terms(of: project, variant?.settings ?? [], profile),
            text: project.text(of: reach, under: variant?.settings ?? []))
    }

    /// The graph of one call of a model with these inputs, as the one step of a workflow of the model's name.
    package func blueprint(calling model: String, with inputs: [Computed.Entry], under profile: String? = nil)
        -> Blueprint?
    {
        guard !diagnostics.hasErrors, profile.map({ profiles[$0] != nil }) ?? true, let called = project.models[model],
            let provider = project.providers[called.provider]
        else { return nil }
        let variant = profile.flatMap { profiles[$0] }
        var step = Step(name: Self.calling, work: .model(model))
        step.arguments = inputs
        let workflow = Workflow(
            name: model, description: nil, inputs: [], steps: [step], outputs: [], budget: nil, deadline: nil,
            interface: nil)
        return Blueprint(
            name: model, workflows: [model: workflow], routes: [:], models: [model: called],
            providers: [called.provider: provider],
            interfaces: called.interface.map { [$0.name: $0] } ?? [:],
            terms: terms(of: variant?.project ?? project, variant?.settings ?? [], profile), text: "")
    }

    /// The step of a workflow that does nothing but to call a model.
    package static let calling = "call"

    /// What the project says for all that runs in it; as far as it can be read, where it has mistakes.
    package func terms(under profile: String? = nil) -> Terms {
        let variant = profile.flatMap { profiles[$0] }
        return terms(of: variant?.project ?? project, variant?.settings ?? [], profile)
    }

    /// The project's own settings, and over them the profile's.
    private func terms(of project: Project, _ settings: [Settings], _ profile: String?) -> Terms {
        var terms = Terms()
        terms.profile = profile
        terms.policies = project.policies
        for document in project.declarations.projects { terms.take(document.fields, in: project) }
        for settings in settings { terms.take(settings.fields, in: project) }
        return terms
    }
}

/// Settings that lie over those of the project, with the document that they stand in.
struct Settings: Sendable {
    let fields: Fields
    let document: Document
}

extension Compilation {
    /// The routes that a workflow may come to under a profile, in order.
    package func routeNames(of workflow: String, under profile: String? = nil) -> [String] {
        let declarations = (profile.flatMap { profiles[$0] }?.project ?? project).declarations
        return Reach(of: workflow, in: declarations, beside: declarations.projects).sorted(.route).map(\.name)
    }

    /// Puts what one run has otherwise over the project and a profile of it, and tells what is wrong with that.
    package mutating func lay(_ overlay: Overlay, over profile: String?, workers: some Workers = LoneWorker()) {
        guard !overlay.isEmpty, !diagnostics.hasErrors else { return }
        let variant = profile.flatMap { profiles[$0] }
        var overlay = overlay
        // What is allowed less than that already is not allowed more.
        if let budget = terms(under: profile).budget?.run {
            overlay.mostCost = overlay.mostCost.map { min($0, budget) }
        }
        let text = overlay.text(over: (variant?.project ?? project).declarations)
        let file = sources.add(path: Overlay.path, text: text)
        let reading = FileReading(sources[file])
        diagnostics.report(reading.diagnostics)
        guard let document = reading.documents.first else { return }
        let settings = (variant?.settings ?? []) + [Settings(fields: document.fields, document: document)]
        guard !overlay.detours.isEmpty else {
            overlaid = Variant(
                settings: settings, project: variant?.project ?? project, compiled: variant?.compiled ?? compiled)
            return
        }
        var own = bare
        own.declarations = (variant?.project ?? project).declarations.overlaid(with: document.fields, of: document)
        let result = Self.compile(own, workers, true, into: &diagnostics)
        overlaid = Variant(settings: settings, project: result.0, compiled: result.1)
    }
}
