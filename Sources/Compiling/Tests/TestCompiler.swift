import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// Test documents, held against the workflow or model that they try: names, classes, inputs and outputs.
struct TestCompiler {
    private let project: Project
    private let document: Document
    private let subject: Subject?
    private var reader: ValueReader
    private var diagnostics = Diagnostics()

    /// What is tried.
    private struct Subject {
        let words: String
        let inputs: [Member]
        let outputs: ValueType
        let steps: [StepSignature]
        let stepNames: [String]
        /// The models that may be called; nil where they cannot all be known.
        let models: Set<String>?
    }

    static func compile(_ document: Document, in project: Project) -> Diagnostics {
        var compiler = TestCompiler(document, in: project)
        compiler.compile()
        compiler.diagnostics.report(compiler.reader.diagnostics)
        return compiler.diagnostics
    }

    private init(_ document: Document, in project: Project) {
        self.project = project
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

    private mutating func report(_ diagnostic: Diagnostic) { diagnostics.report(diagnostic) }

    private mutating func compile() {
        if let node = document.fields["workflow"], let name = node.text, project.declarations[.workflow, name] == nil {
            report(
                .unknownReference(
                    DeclarationChecks.unknownWorkflow, "workflow", name, at: node.span,
                    among: project.declarations.names(.workflow)))
        }
        if let node = document.fields["model"], let name = node.text, project.declarations[.model, name] == nil {
            report(project.unknownModel(name, at: node.span))
        }
        profile(document.fields["profile"])
        let common = inputs(document.fields["inputs"])
        answers(document.fields["answers"])
        var names: [String: SourceSpan] = [:]
        for node in document.fields["cases"]?.sequence?.items ?? [] {
            guard let fields = node.fields(of: .testCase) else { continue }
            if let name = fields["name"], let text = name.text {
                if let first = names[text] { report(.repeatedCase(text, at: name.span, first: first)) }
                names[text] = names[text] ?? name.span
            }
            profile(fields["profile"])
            let own = inputs(fields["inputs"])
            if let subject, common != nil, own != nil {
                let given = (common ?? []).union(own ?? [])
                for input in subject.inputs where input.declaration.isRequired && !given.contains(input.name) {
                    report(
                        .inputMissing(
                            input.name, input.declaration, of: subject.words,
                            at: fields["name"]?.span ?? node.span, below: "inputs"))
                }
            }
            answers(fields["answers"])
            if let crash = fields.fields("crash"), let after = crash["after"], let count = after.int, count < 1 {
                report(.crashBeforeAll(at: after.span))
            }
            if let expected = fields.fields("expect") { expectation(expected) }
        }
    }

    // MARK: What is given

    private mutating func profile(_ node: YAMLNode?) {
        guard let node, let name = node.text else { return }
        let known = project.declarations.projects.flatMap { $0.fields["profiles"]?.named.map(\.name) ?? [] }
        if !known.contains(name) { report(.unknownProfile(name, at: node.span, among: known)) }
    }

    /// The names of the inputs that are given.
    private mutating func inputs(_ node: YAMLNode?) -> Set<String>? {
        guard let node else { return [] }
        var names: Set<String> = []
        for (name, key, value) in node.named {
            names.insert(name)
            guard let subject else { continue }
            guard let declaration = subject.inputs[name] else {
                let known = subject.inputs.map(\.name)
                if let near = Suggestion.nearest(to: name, among: known) { names.insert(near) }
                report(.unknownInput(name, of: subject.words, at: key, among: known))
                continue
            }
            let place = Place(declaration: declaration, what: "'\(name)' of \(subject.words)")
            _ = reader.read(value, for: place, in: Scope(elsewhere: Place.elsewhere))
        }
        return names
    }

    // MARK: Answers

    private mutating func answers(_ node: YAMLNode?) {
        for (name, key, list) in node?.named ?? [] {
            guard project.declarations[.model, name] != nil else {
                report(project.unknownModel(name, at: key))
                continue
            }
            if let subject, subject.models?.contains(name) == false {
                report(.answerNeverUsed(name, subject.words, at: key))
            }
            for answer in list.sequence?.items ?? [] {
                guard let fields = answer.fields(of: .answer) else { continue }
                self.answer(fields, of: name)
            }
        }
    }

    private mutating func answer(_ fields: Fields, of model: String) {
        errorClass(fields["fail"])
        _ = reader.read(fields["when"], wanting: .bool, "'when'", in: Self.answering)
        for key in ["body", "headers"] { if let node = fields[key] { _ = reader.read(node, in: Self.answering) } }
        guard let outputs = fields["outputs"], let known = project.models[model]?.outputs,
            project.models[model]?.interface != nil
        else { return }
        for (name, key, value) in outputs.named {
            guard let declared = known[name] else {
                report(.unknownMember(name, of: "what \(model) gives", at: key, among: known.map(\.name)))
                continue
            }
            var declaration = declared
            // A test may well have a model answer with nothing.
            declaration.bounds = Bounds()
            _ = reader.read(
                value, for: Place(declaration: declaration, what: "the output '\(name)' of \(model)"),
                in: Self.answering)
        }
    }

    private static let answering: Scope = {
        var scope = Scope(elsewhere: Place.elsewhere)
        scope.declare("inputs", .any)
        scope.declare("item", .object("item", [.init("key", .string), .init("index", .int), .init("vars", .any)]))
        return scope
    }()

    private mutating func errorClass(_ node: YAMLNode?) {
        guard let node, let word = node.text, ErrorClass(rawValue: word) == nil else { return }
        report(.unknownClass(word, at: node.span))
    }

    // MARK: Expectations

    private mutating func expectation(_ fields: Fields) {
        if let error = fields.fields("error") {
            errorClass(error["class"])
            step(error["step"])
            model(error["model"])
        }
        for (name, key, _) in fields["calls"]?.named ?? [] where project.declarations[.model, name] == nil {
            report(project.unknownModel(name, at: key))
        }
        for (name, key, _) in fields["steps"]?.named ?? [] { step(name, at: key) }
        guard let subject else { return }
        if case .object(let object) = subject.outputs {
            for (name, key, _) in fields["outputs"]?.named ?? [] where object.field(name) == nil {
                report(.unknownMember(name, of: "the outputs", at: key, among: object.fields.map(\.name)))
            }
        }
        for node in fields["that"]?.elements ?? [] {
            _ = reader.read(node, wanting: .bool, "'that'", in: scope(for: node, subject))
        }
    }

    private func scope(for node: YAMLNode, _ subject: Subject) -> Scope {
        var references = References()
        references.collect(in: node, document.templates)
        let read = Set(references.steps.map(\.name))
        var scope = Scope(elsewhere: Place.elsewhere).declaring("inputs", subject.inputs)
        scope.declare("run", WorkflowCompiler.run)
        scope.declare(
            "steps",
            .object(
                "steps",
                subject.stepNames.filter { read.contains($0) }.map { name in
                    .init(name, subject.steps.first { $0.name == name }?.type ?? .poison)
                }))
        scope.declare("outputs", subject.outputs)
        return scope
    }

    private mutating func step(_ node: YAMLNode?) {
        guard let node, let name = node.text else { return }
        step(name, at: node.span)
    }

    private mutating func step(_ name: String, at span: SourceSpan) {
        guard let subject, !subject.stepNames.contains(name) else { return }
        report(.unknownStep(name, at: span, among: subject.stepNames))
    }

    private mutating func model(_ node: YAMLNode?) {
        guard let node, let name = node.text, project.declarations[.model, name] == nil else { return }
        report(project.unknownModel(name, at: node.span))
    }
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
