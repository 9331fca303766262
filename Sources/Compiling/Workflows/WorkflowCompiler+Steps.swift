import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// One step: its fan-out, what it uses and gives, and what can be read of it afterwards.
extension WorkflowCompiler {
    mutating func step(_ node: StepGraph.Node, at place: Int) -> Step {
        let fields = node.fields
        let shown = conditions(of: node)
        let scope = scope(reading: node.references, certain: shown)
        let fanOut = fanOut(node, in: scope)
        let items = fanOut.variables.reduce(scope) { $0.declaring($1.name, $1.type) }
        let callee = callee(node, fanOut)
        let options = callee?.options(in: project) ?? []
        let outputs = callee?.outputs(in: project)
        var signature = StepSignature(name: node.name, outputs: [])
        var step = Step(name: node.name, work: work(callee, fields, in: items, &signature))
        signature.variables = fanOut.variables.map { .init($0.name, $0.type) }
        signature.isFanOut = fields["for_each"] != nil

        step.edges = node.edges.map(\.edge)
        step.variables = fanOut.variables.map { Step.Variable($0.name, $0.list) }
        step.label = reader.text(fields["label"], "'label'", in: items)
        step.condition = reader.read(fields["if"], wanting: .bool, "'if'", in: scope)
        step.quorum = quorum(node, fanOut)
        step.failsFast = fields["fail_fast"]?.bool ?? false
        step.maxParallel = fields["max_parallel"]?.int
        fanOutKeys(node, fanOut, in: items, &step)

        if let callee {
            step.arguments = arguments(of: node, to: callee, options, in: items)
            signature.outputs = outputs ?? []
            checks(node, callee, outputs, in: items, &step)
        }
        step.saves = saves(node, callee, signature, fanOut, in: items)
        execution(node, callee, options, fanOut, &step)
        if let cost = cost(node, options.map(\.model), fanOut, step) { costs.append(cost) }
        signature.mayLackItems = signature.isFanOut && step.quorum.allowsFailure
        signature.isCertain = fields["if"] == nil && (signature.isFanOut || !step.quorum.allowsFailure)
        signatures[place] = callee != nil && outputs == nil ? nil : signature
        shiftedIndexes(node)
        return step
    }

    // MARK: Conditions

    /// The steps of which `if` says that they are there: what stands in the step is read only where it holds.
    private func conditions(of node: StepGraph.Node) -> Set<String> {
        guard let scalar = node.fields["if"]?.scalar, scalar.mayHoldExpressions,
            let syntax = document.templates.syntax(of: scalar), case .expression(let tree)? = syntax.parts.first
        else { return [] }
        var found: Set<String> = []
        func learn(_ id: NodeID) {
            switch tree.kind(of: id) {
            case .and(let terms): for term in terms { learn(term) }
            case .has(let operand, let field):
                if case .name("steps", _) = tree.kind(of: operand) { found.insert(field) }
            default: break
            }
        }
        learn(tree.root)
        return found
    }

    // MARK: Values

    private mutating func work(
        _ callee: Callee?, _ fields: Fields, in scope: Scope, _ signature: inout StepSignature
    ) -> Step.Work {
        switch callee {
        case .model(let model)?: return .model(model.name)
        case .route(let route)?: return .route(route.name)
        case .workflow(let workflow)?: return .workflow(workflow.name)
        case .candidates(let models)?:
            let template = fields["uses"]?.scalar.flatMap { reader.template($0, in: scope) }
            return template.map { .candidates($0, models.map(\.name)) } ?? .values([])
        case .unknown?: return .values([])
        case nil:
            let values = values(fields["let"], in: scope)
            signature.outputs = values.map(\.field)
            return .values(values.compactMap(\.entry))
        }
    }

    /// `let`: each name with the type of its expression.
    private mutating func values(
        _ node: YAMLNode?, in scope: Scope
    ) -> [(field: ObjectType.Field, entry: Computed.Entry?)] {
        (node?.named ?? []).map { name, _, node in
            guard let typed = reader.read(node, in: scope) else { return (.init(name, .poison), nil) }
            return (
                .init(name, typed.type.certain, isOptional: typed.type.isOptional), .init(name, typed.computed)
            )
        }
    }

    // MARK: Checks

    private mutating func checks(
        _ node: StepGraph.Node, _ callee: Callee, _ outputs: [ObjectType.Field]?, in scope: Scope, _ step: inout Step
    ) {
        guard let rules = node.fields["check"] else { return }
        var scope = scope
        scope.declare("with", given(step.arguments, to: callee))
        scope.declare("outputs", outputs.map { .object("outputs", $0) } ?? .poison)
        step.checks = reader.rules(rules, in: scope)
    }

    /// The type of `with`: what is taken, certain where it is given or has a default.
    private func given(_ arguments: [Computed.Entry], to callee: Callee) -> ValueType {
        let names = Set(arguments.map(\.key))
        var members: [Member] = callee.interface?.inputs ?? []
        switch callee {
        case .model(let model): members = model.inputs.map { Member($0.name, $0.declaration) }
        case .workflow(let workflow): members = workflow.inputs
        case .unknown: return .poison
        default: if callee.interface == nil { return .poison }
        }
        return .object(
            "with",
            members.map {
                .init(
                    $0.name, $0.declaration.type,
                    isOptional: $0.declaration.mayBeMissing && !names.contains($0.name))
            })
    }

    // MARK: Files

    private mutating func saves(
        _ node: StepGraph.Node, _ callee: Callee?, _ signature: StepSignature, _ fanOut: FanOut, in scope: Scope
    ) -> [Save] {
        guard let save = node.fields["save"] else { return [] }
        let outputs = signature.outputs
        var found: [Save] = []
        for (output, text, span) in save.stems {
            // Of what is not known nothing is said.
            let isKnown = if case .unknown? = callee { false } else { true }
            if let output, isKnown, !outputs.contains(where: { $0.name == output }) {
                let key = save.mapping?.entry(output)?.key.span ?? span
                report(.unknownMember(output, of: "step '\(node.name)'", at: key, among: outputs.map(\.name)))
            }
            let stem = output == nil ? save : save.mapping?[output ?? ""]
            let leaves = text.utf8.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
            if text.hasPrefix("/") || leaves {
                report(.pathLeaves(text, at: span))
            }
            let missing = fanOut.variables.filter { $0.type != .poison }.map(\.name)
                .filter { !document.templates.reads($0, in: stem) }
            if !missing.isEmpty { report(.sameFileForItems(missing, at: span)) }
            if let scalar = stem?.scalar { savedExtension(scalar) }
            if let template = reader.text(stem, "'save'", in: scope) {
                found.append(Save(output: output, stem: template))
            }
        }
        return found
    }

    private mutating func savedExtension(_ scalar: YAMLScalar) {
        // All extensions are short, and most stems have none.
        guard scalar.text.utf8.suffix(5).contains(UInt8(ascii: ".")),
            let ending = Self.extensions.first(where: { scalar.text.hasSuffix($0) }), ending != scalar.text
        else { return }
        let count = scalar.text.utf8.count
        report(.savedExtension(ending, at: scalar.source.span(count - ending.utf8.count..<count)))
    }

    private static let extensions = [
        ".png", ".jpg", ".jpeg", ".webp", ".gif", ".mp4", ".mov", ".webm", ".mp3", ".wav", ".json", ".txt",
    ]

    // MARK: How it is done

    private mutating func execution(
        _ node: StepGraph.Node, _ callee: Callee?, _ options: [Callee.Option], _ fanOut: FanOut, _ step: inout Step
    ) {
        let fields = node.fields
        step.retry = policies.read(fields["retry"])
        step.pace = fields.fields("poll").map { Pace($0, into: &diagnostics) }
        step.deadline = fields["deadline"]?.duration
        step.budget = Budget(fields["budget"])
        step.onUnknown = fields["on_unknown"]?.text.flatMap(OnUnknown.init)
        step.cache = Cache(fields["cache"])
        let isWorkflow = if case .workflow? = callee { true } else { false }
        if callee == nil {
            for key in ["retry", "poll", "check", "cache", "on_unknown", "deadline", "budget", "with"] {
                if let span = fields.span(of: key) { report(.keyOfCall(key, at: span)) }
            }
        } else if isWorkflow {
            for key in ["retry", "poll", "on_unknown"] {
                if let span = fields.span(of: key) { report(.keyNotOfWorkflow(key, at: span)) }
            }
        }
        if let cache = fields.span(of: "cache"), step.cache != nil, callee?.interface?.hasEffects == true {
            report(.cachedEffects(callee?.interface?.name ?? "", at: cache))
        }
        if let deadline = step.deadline, let retry = step.retry, let place = fields["deadline"]?.span {
            let longest = retry.longest(attempt: options.first?.model.typical)
            if deadline < longest {
                report(
                    .deadlineTooShort(
                        deadline.description, needed: longest.description, at: place, policy: fields["retry"]?.span))
            }
        }
    }

    // MARK: Indexes that shift

    /// `steps.x.outputs.y[0]` where items of x may be missing: then it is another item's.
    private mutating func shiftedIndexes(_ node: StepGraph.Node) {
        guard
            node.references.steps.contains(where: { reference in
                graph.places[reference.name].flatMap { signatures[$0]?.mayLackItems } == true
            })
        else { return }
        // Only now is it worth going through the expressions once more.
        for entry in node.fields.entries { shiftedIndexes(in: entry.value) }
    }

    mutating func shiftedIndexes(in node: YAMLNode) {
        switch node.content {
        case .scalar(let scalar):
            guard scalar.mayHoldExpressions, let syntax = document.templates.syntax(of: scalar) else { return }
            for case .expression(let tree) in syntax.parts {
                for (place, item) in tree.nodes.enumerated() {
                    guard case .index(let list, let index, _) = item.kind, case .literal(.int) = tree.kind(of: index),
                        let name = tree.step(readBy: list), let step = graph.places[name],
                        signatures[step]?.mayLackItems == true
                    else { continue }
                    report(.shiftedIndex(name, at: tree.span(of: NodeID(index: Int32(place)))))
                }
            }
        case .sequence(let nodes): for node in nodes { shiftedIndexes(in: node) }
        case .mapping(let mapping): for entry in mapping { shiftedIndexes(in: entry.value) }
        case .invalid: break
        }
    }
}

extension SyntaxTree {
    /// The step whose successes a path lists: `steps.x.outputs.y`, `steps.x.done`.
    fileprivate func step(readBy id: NodeID) -> String? {
        guard case .select(let owner, let field, _) = kind(of: id) else { return nil }
        if field == "done", case .select(let root, let name, _) = kind(of: owner), isSteps(root) { return name }
        guard case .select(let step, "outputs", _) = kind(of: owner),
            case .select(let root, let name, _) = kind(of: step), isSteps(root)
        else { return nil }
        return name
    }

    private func isSteps(_ id: NodeID) -> Bool { if case .name("steps", _) = kind(of: id) { true } else { false } }
}

extension Cache {
    init?(_ node: YAMLNode?) {
        if let lifetime = node?.duration {
            self.init(lifetime: lifetime)
        } else if node?.bool == true {
            self.init(lifetime: nil)
        } else {
            return nil
        }
    }
}
