import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// Test documents, held against the workflow or model that they try: names, classes, inputs and outputs.
struct TestCompiler {
    let project: Project
    let subject: Subject?
    var reader: ValueReader
    /// Of its file.
    let path: String
    private let document: Document
    private var diagnostics = Diagnostics()

    /// What is tried.
    struct Subject {
        let words: String
        let inputs: [Member]
        let outputs: ValueType
        let steps: [StepSignature]
        let stepNames: [String]
        /// The models that may be called; nil where they cannot all be known.
        let models: Set<String>?
    }

    struct Result: Sendable {
        /// Nil where nobody knows what it tries.
        let suite: TestSuite?
        let diagnostics: Diagnostics
    }

    static func compile(_ document: Document, at path: String, in project: Project) -> Result {
        var compiler = TestCompiler(document, at: path, in: project)
        let suite = compiler.compile()
        compiler.diagnostics.report(compiler.reader.diagnostics)
        return Result(suite: suite, diagnostics: compiler.diagnostics)
    }

    private init(_ document: Document, at path: String, in project: Project) {
        self.project = project
        self.path = path
        self.document = document
        reader = ValueReader(document.templates, given: project.surroundings)
        if let name = document.fields["workflow"]?.text, let workflow = project.workflows[name] {
            subject = Subject(
                words: "the workflow '\(name)'", inputs: workflow.inputs, outputs: workflow.outputs,
                steps: workflow.steps, stepNames: workflow.stepNames, models: project.modelsUsed(by: name))
        } else if let name = document.fields["model"]?.text, let model = project.models[name] {
            subject = Subject(
                words: name, inputs: model.inputs.map { Member($0.name, $0.declaration) },
                outputs: model.outputs.objectType(named: "outputs"), steps: [], stepNames: [], models: [name])
        } else {
            subject = nil
        }
    }

    mutating func report(_ diagnostic: Diagnostic) { diagnostics.report(diagnostic) }

    private mutating func compile() -> TestSuite? {
        let tried = triedSubject()
        let fields = document.fields
        profile(fields["profile"])
        let common = inputs(fields["inputs"])
        let answers = answers(fields["answers"], areShared: true)
        let replay = replay(fields["replay"])
        var cases: [TestCase] = []
        var names: [String: SourceSpan] = [:]
        for node in fields["cases"]?.sequence?.items ?? [] {
            guard let own = node.fields(of: .testCase) else { continue }
            if let name = own["name"], let text = name.text {
                if let first = names[text] { report(.repeatedCase(text, at: name.span, first: first)) }
                names[text] = names[text] ?? name.span
            }
            var one = TestCase(
                name: own["name"]?.text ?? "", span: own["name"]?.span ?? node.span,
                expectation: own.fields("expect").map { expectation($0) } ?? Expectation())
            profile(own["profile"])
            one.profile = own["profile"]?.text ?? fields["profile"]?.text
            one.inputs = allInputs(own, common, at: node)
            one.answers = answers.merging(self.answers(own["answers"], areShared: false)) { $1 }
            one.crash = moment("crash", of: own)
            one.cancellation = moment("cancel", of: own)
            one.mostCost = own["max_cost"]?.number
            one.faults = (own["faults"] ?? fields["faults"]).flatMap { node in
                node.text.map { Stated($0, at: node.span) }
            }
            one.seed = (own["seed"]?.int ?? fields["seed"]?.int).flatMap { UInt64(exactly: $0) } ?? 1
            one.replay = own["replay"] == nil ? replay : self.replay(own["replay"])
            cases.append(one)
        }
        return tried.map { TestSuite(name: document.name ?? "", subject: $0, cases: cases, span: document.span) }
    }

    /// As it is named, whether or not it is there.
    var workflow: String? { document.fields["workflow"]?.text }

    private mutating func triedSubject() -> TestSuite.Subject? {
        if let node = document.fields["workflow"], let name = node.text {
            if project.declarations[.workflow, name] == nil {
                report(
                    .unknownReference(
                        DeclarationChecks.unknownWorkflow, "workflow", name, at: node.span,
                        among: project.declarations.names(.workflow)))
            }
            return .workflow(name)
        }
        guard let node = document.fields["model"], let name = node.text else { return nil }
        if project.declarations[.model, name] == nil { report(project.unknownModel(name, at: node.span)) }
        return .model(name)
    }

    // MARK: What is given

    private mutating func profile(_ node: YAMLNode?) {
        guard let node, let name = node.text else { return }
        let known = project.declarations.projects.flatMap { $0.fields["profiles"]?.named.map(\.name) ?? [] }
        if !known.contains(name) { report(.unknownProfile(name, at: node.span, among: known)) }
    }

    private mutating func moment(_ key: String, of fields: Fields) -> Int? {
        guard let after = fields.fields(key)?["after"], let count = after.int else { return nil }
        if count < 1 { report(.momentBeforeAll(at: after.span)) }
        return count
    }

    /// Those of the case over those of all cases; one that is missing is told where the case is named.
    private mutating func allInputs(_ fields: Fields, _ common: Inputs, at node: YAMLNode) -> [Computed.Entry] {
        let own = inputs(fields["inputs"])
        if let subject {
            let given = common.names.union(own.names)
            for input in subject.inputs where input.declaration.isRequired && !given.contains(input.name) {
                report(
                    .inputMissing(
                        input.name, input.declaration, of: subject.words, at: fields["name"]?.span ?? node.span,
                        below: "inputs"))
            }
        }
        return common.values.filter { entry in !own.values.contains { $0.key == entry.key } } + own.values
    }

    private struct Inputs {
        /// Those that were meant, whatever is wrong with their values.
        var names: Set<String> = []
        var values: [Computed.Entry] = []
    }

    private mutating func inputs(_ node: YAMLNode?) -> Inputs {
        var inputs = Inputs()
        for (name, key, value) in node?.named ?? [] {
            inputs.names.insert(name)
            guard let subject else { continue }
            guard let declaration = subject.inputs[name] else {
                let known = subject.inputs.map(\.name)
                if let near = Suggestion.nearest(to: name, among: known) { inputs.names.insert(near) }
                report(.unknownInput(name, of: subject.words, at: key, among: known))
                continue
            }
            let place = Place(declaration: declaration, what: "'\(name)' of \(subject.words)")
            if let read = reader.read(value, for: place, in: Self.giving) { inputs.values.append(.init(name, read)) }
        }
        return inputs
    }

    /// Pictures and clips of the simulator's may be given.
    private static let giving: Scope = {
        var scope = Scope(elsewhere: Place.elsewhere)
        let kinds: [Media.Kind] = [.image, .video, .audio]
        scope.declare("sample", .object("sample", kinds.map { .init($0.rawValue, .media($0)) }))
        return scope
    }()
}

extension Project {
    /// The models that a run of a workflow may call, those of the workflows that it uses included.
    fileprivate func modelsUsed(by workflow: String) -> Set<String>? {
        var models: Set<String> = []
        var seen: Set<String> = []
        var waiting = [workflow]
        while let name = waiting.popLast() {
            guard seen.insert(name).inserted else { continue }
            if declarations[.model, name] != nil {
                models.insert(name)
            } else if let route = routes[name] {
                waiting += route.entries.map(\.name)
            } else if let declaration = declarations[.workflow, name] {
                for (_, _, step) in declaration.document.fields["steps"]?.named ?? [] {
                    guard let fields = step.fields(of: .step) else { continue }
                    let callee = fields["uses"]?.text
                    if let callee, !callee.contains("${"), !isKnown(callee) { return nil }
                    waiting += callee.map { [$0] } ?? []
                    // The candidates of `uses: ${candidate}` stand in lists of the fan-out.
                    for (_, _, list) in fields["for_each"]?.named ?? [] { waiting += list.elements.compactMap(\.text) }
                }
            }
        }
        return models
    }

    private func isKnown(_ callee: String) -> Bool {
        routes[callee].map { !$0.entries.isEmpty } ?? [.model, .workflow].contains { declarations[$0, callee] != nil }
    }
}
