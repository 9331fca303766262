import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// What every model takes, gives and costs: all that those who use it have to know.
struct ModelCompiler {
    private var project: Project
    private var types = TypeReader()
    private var diagnostics = Diagnostics()

    static func compile(_ project: inout Project, into diagnostics: inout Diagnostics) {
        var compiler = ModelCompiler(project)
        for declaration in project.declarations.all(.provider) { compiler.read(declaration) }
        diagnostics.report(compiler.types.diagnostics)
        diagnostics.report(compiler.diagnostics)
        project = compiler.project
    }

    private init(_ project: Project) {
        self.project = project
        types.named = project.types
    }

    private mutating func read(_ declaration: Declarations.Declaration) {
        var draft = ProviderDraft(declaration, types: &types, into: &diagnostics)
        var declared: [String: (Fields, key: SourceSpan)] = [:]
        let named = draft.fields["models"]?.named ?? []
        for (name, key, node) in named {
            if let fields = node.fields(of: .model) { declared[name] = (fields, key) }
        }
        var likeness = Likeness(declared, of: draft.name)
        for (name, _, _) in named {
            guard let (own, key) = declared[name] else { continue }
            let fields = ModelFields(own, like: likeness.bases(of: name))
            var model = ProviderDraft.Model(
                key: name, name: "\(draft.name).\(name)", span: key, fields: fields, scope: draft.scope)
            let compiled = read(&model, of: draft)
            project.models[compiled.name] = compiled
            draft.models.append(model)
        }
        diagnostics.report(likeness.diagnostics)
        project.drafts.append(draft)
    }

    private mutating func read(_ draft: inout ProviderDraft.Model, of provider: ProviderDraft) -> Model {
        let fields = draft.fields
        let interface = interface(of: draft)
        let inputs = inputs(of: draft, interface, hasUpload: provider.hasUpload || fields["upload"] != nil)
        let members = inputs.filter { !$0.isNever }.map { Member($0.name, $0.declaration) }
        var reader = ValueReader(provider.templates)
        if interface != nil {
            draft.scope.declare("inputs", members)
        } else {
            draft.scope.declare("inputs", .any)
        }
        declareModel(&draft, provider, &reader)
        let model = Model(
            name: draft.name, provider: provider.name, interface: interface, inputs: inputs,
            outputs: (interface?.outputs ?? []) + ownOutputs(of: draft, in: provider, besides: interface),
            inspects: Set((fields["inspects"]?.elements ?? []).compactMap { $0.text.flatMap(Media.Kind.init) }),
            requires: reader.rules(fields["requires"], in: draft.scope),
            price: price(fields, in: draft.scope, &reader), typical: fields["typical"]?.duration,
            retired: fields["retired"]?.date, isDeprecated: isDeprecated(fields["deprecated"]), span: draft.span)
        diagnostics.report(reader.diagnostics)
        return model
    }

    private mutating func interface(of draft: ProviderDraft.Model) -> Interface? {
        guard let node = draft.fields["implements"], let name = node.text else {
            if draft.fields["like"] == nil { diagnostics.report(.noInterface(of: draft.name, at: draft.span)) }
            return nil
        }
        if let interface = project.interfaces[name] { return interface }
        // What is declared and not known has a mistake of its own.
        guard project.declarations[.interface, name] == nil else { return nil }
        diagnostics.report(
            .unknownReference(
                DeclarationChecks.unknownInterface, "interface", name, at: node.span,
                among: project.declarations.names(.interface)))
        return nil
    }

    // MARK: Inputs

    private mutating func inputs(
        of draft: ProviderDraft.Model, _ interface: Interface?, hasUpload: Bool
    ) -> [ModelInput] {
        let declarations = project.declarations
        var narrowing = NarrowingReader(
            of: interface?.name ?? "", hasUpload: hasUpload, types: project.types,
            placeOfDefault: { input in
                let inputs = declarations[.interface, interface?.name ?? ""]?.node.fields(of: .interface)?["inputs"]
                return inputs?.mapping?[input]?.fields(of: .type)?["default"]?.span
            })
        var inputs = interface?.inputs.map { narrowing.input($0) } ?? []
        if let interface {
            for (name, key, node) in draft.fields.merged("accepts") {
                guard let place = inputs.firstIndex(where: { $0.name == name }) else {
                    let known = interface.inputs.map(\.name)
                    diagnostics.report(.unknownNarrowing(name, of: interface.name, at: key, among: known))
                    continue
                }
                inputs[place] = narrowing.read(node, at: key, of: interface.inputs[place])
            }
            if let makes = draft.fields["makes"], let count = makes.int,
                let place = inputs.firstIndex(where: { $0.name == "count" && $0.declaration.type == .int })
            {
                narrowing.fix(&inputs[place], to: count, at: makes.span)
            }
        }
        diagnostics.report(narrowing.diagnostics)
        for (name, key, node) in draft.fields["extra"]?.named ?? [] {
            if let interface, interface.inputs[name] != nil {
                diagnostics.report(.inputClash(name, of: interface.name, at: key))
                continue
            }
            var input = narrowing.input(Member(name, types.read(node)))
            input.isExtra = true
            input.span = key
            inputs.append(input)
        }
        return inputs
    }

    /// `model`: its id, its name, and its constants.
    private mutating func declareModel(
        _ draft: inout ProviderDraft.Model, _ provider: ProviderDraft, _ reader: inout ValueReader
    ) {
        var fields: [ObjectType.Field] = [.init("name", .string)]
        if draft.fields["id"]?.text != nil { fields.append(.init("id", .string)) }
        for (name, key, node) in draft.fields.merged("const") {
            guard name != "id", name != "name" else {
                diagnostics.report(.reservedConstant(name, at: key))
                continue
            }
            let read = reader.read(node, in: provider.scope)
            fields.append(.init(name, read?.type.certain ?? .poison, isOptional: read?.type.isOptional ?? false))
            if let read { draft.constants.append(.init(name, read.computed)) }
        }
        let isKnown = draft.fields["const"].map { $0.mapping != nil } ?? true
        draft.scope.declare("model", isKnown ? .object("model", fields) : .poison)
    }

    // MARK: What it gives and costs

    /// What it tells beyond the interface; the types are known once its answers are.
    private func ownOutputs(
        of draft: ProviderDraft.Model, in provider: ProviderDraft, besides interface: Interface?
    ) -> [Member] {
        let call = draft.fields["call"]?.text.flatMap { provider.fields["calls"]?.mapping?[$0] }
        let outputs = draft.fields["outputs"] ?? call?.fields(of: .call)?["outputs"]
        return (outputs?.named ?? []).filter { interface?.outputs[$0.name] == nil }
            .map { Member($0.name, TypeDeclaration(.any, isOptional: true)) }
    }

    private mutating func price(_ fields: ModelFields, in scope: Scope, _ reader: inout ValueReader) -> Price? {
        guard let price = fields.fields("price"), let node = price["usd"], let span = fields.span(of: "price"),
            let dollars = reader.read(node, wanting: .double, "'usd'", in: scope.declaring("params", .any))
        else { return nil }
        if let constant = dollars.constant?.number, constant < 0 { diagnostics.report(.negativePrice(at: node.span)) }
        let date = price["as_of"]?.date
        if let date, let today = project.surroundings.today, let place = price["as_of"]?.span {
            let age = today.dayNumber - date.dayNumber
            if age > Self.oldestPrice { diagnostics.report(.stalePrice(days: age, at: place)) }
        }
        return Price(dollars: dollars, date: date, span: span)
    }

    /// In days.
    private static let oldestPrice = 180

    private func isDeprecated(_ node: YAMLNode?) -> Bool {
        if let since = node?.date { return project.surroundings.today.map { since.dayNumber <= $0.dayNumber } ?? true }
        return node?.bool ?? false
    }
}
