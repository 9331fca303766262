import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// What a step uses, and whether that takes what the step gives: on every model that may come to do the work.
extension WorkflowCompiler {
    /// Nil for a step that computes values.
    mutating func callee(_ node: StepGraph.Node, _ fanOut: FanOut) -> Callee? {
        guard let uses = node.fields["uses"] else { return node.fields["let"] == nil ? .unknown : nil }
        guard let scalar = uses.scalar, !scalar.isNothing else { return .unknown }
        if scalar.mayHoldExpressions { return candidates(scalar, fanOut) }
        return callee(named: scalar.text, at: uses.span)
    }

    private mutating func callee(named name: String, at span: SourceSpan) -> Callee {
        if let model = project.models[name] {
            for finding in project.lifetime(of: model, at: span) { report(finding) }
            return .model(model)
        }
        if let route = project.routes[name] { return .route(route) }
        if name == self.name {
            report(.callsItself(name, at: span))
            return .unknown
        }
        if let workflow = project.workflows[name] { return .workflow(workflow) }
        let isDeclared = [Declarations.Kind.model, .route, .workflow].contains { project.declarations[$0, name] != nil }
        // What is declared and not known here has a mistake of its own.
        guard !isDeclared else { return .unknown }
        if name.utf8.contains(UInt8(ascii: ".")) {
            report(project.unknownModel(name, at: span))
        } else {
            report(
                .unknownReference(
                    DeclarationChecks.unknownCallee, "route, model or workflow", name, at: span,
                    among: project.declarations.calleeNames.filter { $0 != self.name }))
        }
        return .unknown
    }

    /// `uses: ${candidate}`: a variable of the fan-out over a list of models that is written down.
    private mutating func candidates(_ scalar: YAMLScalar, _ fanOut: FanOut) -> Callee {
        guard let syntax = document.templates.syntax(of: scalar) else { return .unknown }
        guard syntax.isWhole, case .expression(let tree)? = syntax.parts.first,
            case .name(let name, _) = tree.kind(of: tree.root),
            let variable = fanOut.variables.first(where: { $0.name == name }), let list = variable.node.sequence
        else {
            report(.computedCallee(at: reader.place(of: scalar)))
            return .unknown
        }
        var models: [Model] = []
        for node in list {
            guard let text = node.text, !text.contains("${") else {
                report(.computedCallee(at: node.span))
                continue
            }
            guard let model = project.models[text] else {
                if project.declarations[.model, text] == nil { report(project.unknownModel(text, at: node.span)) }
                continue
            }
            if let first = models.first, let own = model.interface, let other = first.interface, own.name != other.name
            {
                report(.mixedCandidates(text, own.name, first: first.name, other.name, at: node.span))
                continue
            }
            models.append(model)
        }
        return models.isEmpty ? .unknown : .candidates(models)
    }

    // MARK: Arguments

    mutating func arguments(
        of node: StepGraph.Node, to callee: Callee, _ options: [Callee.Option], in scope: Scope
    ) -> [Computed.Entry] {
        let given = node.fields["with"]?.named ?? []
        var entries: [Computed.Entry] = []
        entries.reserveCapacity(given.count)
        var names = given.map(\.name)
        let interface = callee.interface
        for (name, key, value) in given {
            guard let place = place(name, of: callee, interface, options) else {
                if !isUnknown(callee) {
                    let known = inputNames(callee, options)
                    if let near = Suggestion.nearest(to: name, among: known) { names.append(near) }
                    report(.unknownInput(name, of: callee.words, at: key, among: known))
                }
                if let typed = reader.read(value, in: scope) { entries.append(.init(name, typed.computed)) }
                continue
            }
            let before = reader.diagnostics.count
            reader.known = OffsetTable()
            let read = reader.read(value, for: place, in: scope)
            if let read { entries.append(.init(name, read)) }
            guard read != nil, reader.diagnostics.count == before else { continue }
            for option in options { taken(name, key, value, by: option, of: callee, interface, in: scope) }
        }
        reader.known = nil
        let owner = node.fields.span(of: "with") ?? node.fields["uses"]?.span ?? node.span
        missing(names, callee, options, at: owner)
        return entries
    }

    private func isUnknown(_ callee: Callee) -> Bool {
        if case .unknown = callee { return true }
        if case .workflow = callee { return false }
        return callee.interface == nil
    }

    private func inputNames(_ callee: Callee, _ options: [Callee.Option]) -> [String] {
        if case .workflow(let workflow) = callee { return workflow.inputs.map(\.name) }
        return options.first?.model.inputs.filter { !$0.isNever }.map(\.name) ?? callee.interface?.inputs.map(\.name)
            ?? []
    }

    /// What an argument is held against first: the interface, or the one model or workflow that has it.
    private func place(
        _ name: String, of callee: Callee, _ interface: Interface?, _ options: [Callee.Option]
    ) -> Place? {
        if case .workflow(let workflow) = callee {
            return workflow.inputs[name].map {
                Place(
                    declaration: $0, what: "'\(name)' of \(callee.words)",
                    related: [Diagnostic.Label("declared here", at: workflow.span)])
            }
        }
        if let interface, let declaration = interface.inputs[name] {
            return Place(declaration: declaration, what: "'\(name)' of \(interface.name)")
        }
        for option in options {
            guard let input = option.model.input(name) else { continue }
            return Place(
                declaration: input.declaration, what: "'\(name)' of \(option.model.name)",
                related: input.span.map { [Diagnostic.Label("declared here", at: $0)] } ?? [])
        }
        return nil
    }

    /// Whether one model takes an argument that its interface takes.
    private mutating func taken(
        _ name: String, _ key: SourceSpan, _ value: YAMLNode, by option: Callee.Option, of callee: Callee,
        _ interface: Interface?, in scope: Scope
    ) {
        guard let own = option.model.interface else { return }
        let inputs = option.model.inputs
        // Looked at in its place: to take an input out is to copy much.
        guard let place = option.model.place(ofInput: name) else {
            return report(.fallbackWithoutInput(name, option, of: callee, at: key))
        }
        guard !inputs[place].isNever else {
            return report(.neverTaken(name, option, inputs[place], of: callee, at: key))
        }
        // The same for all who give it, and told once.
        if let unsent = inputs[place].unsent, givenInVain[unsent, default: []].insert(name).inserted {
            report(.givenInVain(name, at: unsent))
        }
        // What the model says nothing of it takes as its interface does, which has been held against the value.
        guard inputs[place].span != nil || own.name != interface?.name, interface?.inputs.place(of: name) != nil else {
            return
        }
        hold(value, against: inputs[place], of: option, of: callee, in: scope)
    }

    /// The types have been found right; what is new here is how far the model goes.
    private mutating func hold(
        _ value: YAMLNode, against input: ModelInput, of option: Callee.Option, of callee: Callee, in scope: Scope
    ) {
        var declaration = input.declaration
        if input.roundsUp { declaration.bounds = declaration.bounds.beforeRounding }
        let place = Place(
            declaration: declaration, what: "'\(input.name)' of \(option.model.name)",
            related: [
                input.span.map { Diagnostic.Label("what \(option.model.name) takes", at: $0) },
                option.entry.map { Diagnostic.Label("used by \(callee.words)", at: $0) },
            ].compactMap(\.self),
            check: option.isFallback ? CallChecks.fallback : ValueChecks.outOfRange,
            advice: option.entry == nil
                ? "give another value, or use another model"
                : "give a value that all models of the route take, or take this one out of the route")
        var trial = ValueReader(document.templates)
        trial.known = reader.known
        _ = trial.read(value, for: place, in: scope)
        reader.diagnostics.report(trial.diagnostics)
    }

    private mutating func missing(
        _ names: [String], _ callee: Callee, _ options: [Callee.Option], at span: SourceSpan
    ) {
        if case .workflow(let workflow) = callee {
            for input in workflow.inputs where input.declaration.isRequired && !names.contains(input.name) {
                report(
                    .inputMissing(
                        input.name, input.declaration, of: callee.words, at: span, below: "with", related: workflow.span
                    ))
            }
            return
        }
        let interface = callee.interface
        // Inputs are looked at in their places, names first: to take one out is to copy it, and so is to ask whether it
        // is required.
        let wanted = interface?.inputs ?? []
        let members = wanted.span
        for place in members.indices
        where !names.contains(members[place].name) && members[place].declaration.isRequired {
            let input = wanted[place]
            // A model that never takes it does not need it.
            if !options.isEmpty, options.allSatisfy({ $0.model.input(input.name)?.isNever == true }) { continue }
            report(.inputMissing(input.name, input.declaration, of: interface?.name ?? "", at: span, below: "with"))
        }
        for option in options {
            let inputs = option.model.inputs
            let members = inputs.span
            for place in members.indices
            where !names.contains(members[place].name) && members[place].declaration.isRequired {
                let input = inputs[place]
                if option.given.contains(input.name) { continue }
                guard !input.isNever, interface?.inputs[input.name]?.isRequired != true else { continue }
                report(.modelInputMissing(input, option, of: callee, at: span))
            }
        }
    }
}
