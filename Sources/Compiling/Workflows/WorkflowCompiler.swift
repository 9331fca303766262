import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// Compiles one workflow: its graph, the types that flow along it, and what its steps give to what they use.
struct WorkflowCompiler {
    let project: Project
    let document: Document
    let name: String
    let inputs: [Member]
    var graph: StepGraph
    var reader: ValueReader
    var policies: PolicyReader
    /// By the places of the steps, as far as they have been read.
    var signatures: [StepSignature?]
    var costs: [Cost] = []
    /// False where they are those of an interface that is not known.
    private let knowsInputs: Bool
    /// What every expression may use besides steps.
    private let base: Scope
    /// The types of steps that have been read.
    private var types: [ValueType?]
    /// What can be read of a step that does not fan out, by what it uses: many use the same.
    private var fieldsByCallee: [String: [ObjectType.Field]] = [:]
    /// Which inputs somebody reads.
    var used = References()
    /// What steps give to models that do not send it, by where they should.
    var givenInVain: [SourceSpan: Set<String>] = [:]
    var diagnostics = Diagnostics()

    struct Result: Sendable {
        let name: String
        /// Nil where it has a mistake, and where nobody wants it.
        let workflow: Workflow?
        /// Nil where nobody can know what it takes or does.
        let signature: WorkflowSignature?
        let diagnostics: Diagnostics
    }

    static func compile(
        _ declaration: Declarations.Declaration, in project: Project, keepsGraph: Bool
    ) -> Result {
        var compiler = WorkflowCompiler(declaration, in: project)
        return compiler.compile(declaration, keepsGraph)
    }

    private init(_ declaration: Declarations.Declaration, in project: Project) {
        self.project = project
        document = declaration.document
        name = declaration.name
        var types = TypeReader()
        types.named = project.types
        let implemented = project.implementedName(name).flatMap { project.interfaces[$0] }
        inputs =
            document.fields["inputs"] == nil
            ? implemented?.inputs ?? [] : types.members(document.fields["inputs"])
        knowsInputs =
            document.fields["inputs"].map { $0.mapping != nil }
            ?? (implemented != nil || project.implementedName(name) == nil)
        graph = StepGraph(document.fields["steps"], document.templates)
        signatures = Array(repeating: nil, count: graph.nodes.count)
        self.types = Array(repeating: nil, count: graph.nodes.count)
        reader = ValueReader(document.templates, given: project.surroundings)
        policies = PolicyReader(project)
        let empty = Scope(elsewhere: Place.elsewhere).declaring("run", Self.run)
        base = knowsInputs ? empty.declaring("inputs", inputs) : empty.declaring("inputs", .poison)
        diagnostics.report(types.diagnostics)
    }

    mutating func report(_ diagnostic: Diagnostic) { diagnostics.report(diagnostic) }

    private mutating func compile(_ declaration: Declarations.Declaration, _ keepsGraph: Bool) -> Result {
        var steps: [Step] = []
        if keepsGraph { steps.reserveCapacity(graph.order.count) }
        for place in graph.order {
            let node = graph.nodes[place]
            used.merge(node.references)
            let step = step(node, at: place)
            if keepsGraph { steps.append(step) }
        }
        costs(costs)
        files()
        let outputs = outputs()
        diagnostics.report(graph.diagnostics)
        let type = outputs?.type ?? .poison
        let interface = implemented(type)
        usage()
        for found in [reader.diagnostics, policies.diagnostics] { diagnostics.report(found) }
        return Result(
            name: name,
            workflow: keepsGraph && !diagnostics.hasErrors ? workflow(steps, outputs?.entries ?? [], interface) : nil,
            signature: !knowsInputs || document.fields["steps"]?.mapping == nil
                ? nil
                : WorkflowSignature(
                    name: name, inputs: inputs, outputs: type, interface: interface,
                    steps: graph.nodes.indices.compactMap { signatures[$0] },
                    stepNames: graph.names, span: declaration.span),
            diagnostics: diagnostics)
    }

    private func workflow(_ steps: [Step], _ outputs: [Computed.Entry], _ interface: Interface?) -> Workflow {
        let places = Dictionary(uniqueKeysWithValues: graph.order.enumerated().map { ($1, $0) })
        return Workflow(
            name: name, description: document.fields["description"]?.text, inputs: inputs,
            steps: steps.map { $0.renumbered(places) }, outputs: outputs,
            budget: Budget(document.fields["budget"]), deadline: document.fields["deadline"]?.duration,
            interface: interface?.name)
    }

    // MARK: Scopes

    /// What every expression of the workflow may use: inputs, the run, and the steps that it reads.
    ///
    /// - Parameter certain: steps that are there, as a condition around the expression has shown.
    mutating func scope(reading references: References, certain: Set<String> = []) -> Scope {
        var scope = base
        guard !references.steps.isEmpty else {
            scope.declare("steps", .object("steps", []))
            return scope
        }
        var fields: [ObjectType.Field] = []
        var seen: Set<String> = []
        let isLone = references.steps.count == 1
        for reference in references.steps where isLone || seen.insert(reference.name).inserted {
            // One that is not there, or waits for itself, has been told of.
            guard let place = graph.places[reference.name], let signature = signatures[place],
                !graph.cyclic.contains(place)
            else {
                fields.append(.init(reference.name, .poison))
                continue
            }
            fields.append(
                .init(
                    reference.name, type(of: signature, at: place),
                    isOptional: !signature.isCertain && !certain.contains(reference.name)))
        }
        scope.declare("steps", .object("steps", fields))
        return scope
    }

    private mutating func type(of signature: StepSignature, at place: Int) -> ValueType {
        if let known = types[place] { return known }
        let type: ValueType = .object("steps." + signature.name, fields(of: signature, at: place))
        types[place] = type
        return type
    }

    private mutating func fields(of signature: StepSignature, at place: Int) -> [ObjectType.Field] {
        guard !signature.isFanOut, let callee = graph.nodes[place].fields["uses"]?.text else { return signature.fields }
        if let known = fieldsByCallee[callee] { return known }
        let fields = signature.fields
        fieldsByCallee[callee] = fields
        return fields
    }

    static let run: ValueType = .object(
        "run", [.init("id", .string), .init("date", .string), .init("started", .timestamp), .init("profile", .string)])

    /// The files that inputs are read from.
    private mutating func files() {
        guard inputs.contains(where: { $0.declaration.source != nil }) else { return }
        for (_, _, node) in document.fields["inputs"]?.named ?? [] {
            guard let source = node.fields(of: .type)?["from"], let path = source.text,
                !path.contains(where: { "*?[".contains($0) }), project.surroundings.hasFile?(path) == false
            else { continue }
            report(.missingFile(path, at: source.span))
        }
    }

    // MARK: Outputs

    private mutating func outputs() -> (entries: [Computed.Entry], type: ValueType)? {
        // What is missing from a document that was cut short may yet be there.
        guard document.isComplete else { return nil }
        guard let node = document.fields["outputs"] else { return ([], .object(nil, [])) }
        var references = References()
        references.collect(in: node, document.templates)
        used.merge(references)
        graph.use(references)
        shiftedIndexes(in: node)
        let scope = scope(reading: references)
        guard let typed = reader.read(node, in: scope) else { return nil }
        guard case .map(let entries) = typed.computed else { return nil }
        return (entries, typed.type)
    }

    /// A workflow that stands for an interface takes what the interface takes, and gives what it gives.
    private mutating func implemented(_ outputs: ValueType) -> Interface? {
        guard let node = document.fields["implements"], let name = node.text else { return nil }
        guard let interface = project.interfaces[name] else {
            if project.declarations[.interface, name] == nil {
                report(
                    .unknownReference(
                        DeclarationChecks.unknownInterface, "interface", name, at: node.span,
                        among: project.declarations.names(.interface)))
            }
            return nil
        }
        for (name, key, _) in document.fields["inputs"]?.named ?? [] {
            guard let input = inputs[name] else { continue }
            guard let own = interface.inputs[name] else {
                if input.isRequired {
                    report(.inputBeyondInterface(name, of: interface.name, at: key, because: node.span))
                }
                continue
            }
            if !own.type.fits(input.type) {
                report(
                    .inputOfOtherType(name, own.type, of: interface.name, input.type, at: key, because: node.span))
            }
        }
        for input in interface.inputs where inputs[input.name] == nil && input.declaration.isRequired {
            report(.interfaceInputMissing(input.name, of: interface.name, at: node.span))
        }
        guard case .object(let given) = outputs else { return interface }
        for output in interface.outputs {
            guard let own = given.field(output.name) else {
                if !output.declaration.mayBeMissing {
                    report(.interfaceOutputMissing(output.name, of: interface.name, at: node.span))
                }
                continue
            }
            if !own.type.fits(output.declaration.type) {
                report(
                    .mismatch(
                        ExpressionChecks.wrongType, "the output '\(output.name)' of \(interface.name)", own.type,
                        wanted: output.declaration.type, at: place(ofOutput: output.name) ?? node.span))
            }
        }
        return interface
    }

    private func place(ofOutput name: String) -> SourceSpan? {
        document.fields["outputs"]?.mapping?.entry(name)?.key.span
    }
}

extension Step {
    fileprivate func renumbered(_ places: [Int: Int]) -> Step {
        var step = self
        step.edges = edges.compactMap { edge in
            places[edge.step].map { Edge(step: $0, isOrderOnly: edge.isOrderOnly) }
        }
        return step
    }
}

extension Budget {
    init?(_ node: YAMLNode?) {
        guard let node else { return nil }
        if let amount = node.number {
            self.init(run: amount)
        } else if let fields = node.fields(of: .budget) {
            self.init(run: fields["run"]?.number)
            day = fields["day"]?.number
            month = fields["month"]?.number
            warnAt = fields["warn_at"]?.share ?? warnAt
        } else {
            return nil
        }
    }
}
