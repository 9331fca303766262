import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// A provider's document, typed and held against its own examples: all that the engine needs to speak to it.
struct ProviderCompiler {
    struct Compiled: Sendable {
        let provider: Provider
        /// What is known of each of its models, now that its answers have been read.
        let models: [String: OfferReader.Result]
        let diagnostics: Diagnostics
    }

    private let draft: ProviderDraft
    private let project: Project
    private let fields: Fields
    private var reader: ValueReader
    private var provider: Provider
    private var frame: ProviderFrame

    /// - Parameter workers: providers know nothing of each other, and may be compiled side by side.
    static func compile(
        _ project: inout Project, _ workers: some Workers = LoneWorker(), into diagnostics: inout Diagnostics
    ) {
        let known = project
        for compiled in workers.map(project.drafts, { ProviderCompiler.compile($0, in: known) }) {
            diagnostics.report(compiled.diagnostics)
            project.providers[compiled.provider.name] = compiled.provider
            for (name, read) in compiled.models { project.models[name] = project.models[name]?.learning(read) }
        }
    }

    static func compile(_ draft: ProviderDraft, in project: Project) -> Compiled {
        var compiler = ProviderCompiler(draft, project)
        compiler.readBase()
        compiler.readRules()
        compiler.readCredentials()
        compiler.readRest()
        let models = compiler.readModels()
        compiler.checkUse()
        return Compiled(provider: compiler.provider, models: models, diagnostics: compiler.reader.diagnostics)
    }

    private init(_ draft: ProviderDraft, _ project: Project) {
        self.draft = draft
        self.project = project
        fields = draft.fields
        reader = ValueReader(draft.templates)
        reader.hasConditions = true
        provider = Provider(name: draft.name, span: draft.span)
        let settings = Value.map(ValueMap(draft.settings.map { ($0.name, $0.declaration.sample) }))
        var tables = ValueMap()
        for table in draft.tables {
            let entries = Computed.map(table.entries)
            tables[table.name] = (try? entries.evaluate(["settings": settings])) ?? [:]
        }
        frame = ProviderFrame(
            name: draft.name, scope: draft.scope,
            settingsScope: Scope(elsewhere: Place.elsewhere).declaring("settings", draft.settings),
            values: ["settings": settings, "tables": .map(tables)], types: project.types)
    }

    // MARK: Where it is

    private mutating func readBase() {
        provider.settings = draft.settings
        provider.tables = draft.tables.map { .init($0.name, .map($0.entries)) }
        var names: [String] = []
        var isCertain = true
        if let node = fields["base_url"], let template = reader.text(node, "'base_url'", in: frame.settingsScope) {
            provider.base = .url(template)
            if case .string(let url)? = try? template.evaluate(frame.values), let address = Address(url) {
                names.append(address.host)
                frame.checkScheme(of: address, at: node.span(of: address.scheme), &reader)
            } else {
                isCertain = false
                if template.constant != nil { reader.report(.noURL(at: node.span)) }
            }
        } else if let node = fields["program"], let program = node.text {
            provider.base = .program(program)
            check(program, at: node.span)
        }
        frame.hasBase = fields["base_url"] != nil || fields["program"] == nil
        for node in fields["hosts"]?.elements ?? [] {
            guard let host = reader.text(node, "a host", in: frame.settingsScope) else { continue }
            provider.hosts.append(host)
            if case .string(let name)? = try? host.evaluate(frame.values) {
                names.append(name)
            } else {
                isCertain = false
            }
        }
        frame.hosts = Hosts(names: names, isCertain: isCertain)
        frame.checkLiterals(fields, &reader)
        for fields in (fields["downloads"]?.elements ?? []).compactMap({ $0.fields(of: .download) }) {
            read(download: fields)
        }
    }

    private mutating func read(download fields: Fields) {
        guard let node = fields["from"], let host = reader.text(node, "'from'", in: frame.settingsScope) else { return }
        let sends = fields["auth"]?.text == "provider"
        if sends, case .string(let name)? = try? host.evaluate(frame.values), !frame.hosts.allow(name) {
            reader.report(.foreignHost(name, of: provider.name, at: node.span))
        }
        provider.downloads.append(
            Download(host: host, sendsCredential: sends, expires: fields["expires"]?.duration))
    }

    private mutating func check(_ program: String, at span: SourceSpan) {
        guard let hasProgram = project.surroundings.hasProgram, !hasProgram(program) else { return }
        reader.report(.programNotFound(program, at: span))
    }

    // MARK: What all calls share

    private var calls: [(name: String, key: SourceSpan, value: YAMLNode)] { fields["calls"]?.named ?? [] }

    private mutating func readRules() {
        var stages: Set<Stage> = calls.reduce(into: []) { $0.formUnion($1.value.fields(of: .call)?.stages ?? []) }
        if draft.models.contains(where: { $0.fields["exec"] != nil }) { stages.insert(.exec) }
        let rules = ErrorRuleReader(stages: stages)
        provider.errors = rules.read(fields["errors"], in: frame.scope, &reader)
        frame.rules = provider.errors
    }

    private mutating func readCredentials() {
        let credentials = CredentialReader(provider: frame)
        let attempt = Attempt(frame.scope, frame.values)
        provider.credentials = credentials.read(fields["auth"], attempt, &reader)
        provider.secrets = draft.templates.secrets
        frame.hasCredentials = fields["auth"]?.sequence?.items.isEmpty == false
        provider.headers = reader.texts(fields["headers"], in: frame.scope)
        provider.query = reader.parameters(fields["query"], in: frame.scope)
        let uploads = UploadReader(provider: frame, model: frame.scope)
        provider.upload = fields.fields("upload").flatMap { uploads.read($0, &reader) }
    }

    private mutating func readRest() {
        provider.billing = fields["billing"]?.text.flatMap(Provider.Billing.init) ?? .onSubmit
        provider.limits = limits(fields["limits"])
        provider.retry = retry(fields["retry"])
        if let breaker = fields.fields("breaker"), let failures = breaker["failures"]?.int,
            let within = breaker["within"]?.duration, let open = breaker["open"]?.duration
        {
            provider.breaker = Breaker(failures: failures, within: within, open: open)
        }
        if let idempotency = fields.fields("idempotency") {
            provider.idempotency =
                idempotency["header"]?.text.map { .header($0) } ?? idempotency["field"]?.text.map { .field($0) }
        }
        provider.onUnknown = fields["on_unknown"]?.text.flatMap(OnUnknown.init) ?? .fail
        provider.simulation = fields.fields("simulate").map { Simulation($0) }
    }

    private mutating func limits(_ node: YAMLNode?) -> [Limit] {
        let declarations = project.declarations
        let limits = LimitReader(
            interfaces: { declarations[.interface, $0] != nil }, names: { declarations.names(.interface) })
        return limits.read(node, into: &reader.diagnostics)
    }

    private mutating func retry(_ node: YAMLNode?) -> Retry? {
        guard let node else { return nil }
        var policies = PolicyReader(project)
        let policy = policies.read(node)
        reader.diagnostics.report(policies.diagnostics)
        return node.text.map { .named($0) } ?? policy.map { .inline($0) }
    }

    // MARK: Models

    private mutating func readModels() -> [String: OfferReader.Result] {
        let calls = Dictionary(
            self.calls.compactMap { call in call.value.fields(of: .call).map { (call.name, $0) } }
        ) { first, _ in first }
        var models: [String: OfferReader.Result] = [:]
        var findings = SharedFindings()
        var program: String?
        if case .program(let name)? = provider.base { program = name }
        for draft in draft.models {
            guard let model = project.models[draft.name] else { continue }
            let offers = OfferReader(
                draft: draft, model: model, provider: frame, fields: fields, calls: calls, program: program)
            var own = ValueReader(self.draft.templates)
            own.hasConditions = true
            let read = offers.read(&own)
            let isWhole = model.interface != nil || draft.fields["implements"] == nil
            findings.add(own.diagnostics, of: draft, isWhole: isWhole)
            if let node = draft.fields["program"], let name = node.text { check(name, at: node.span) }
            checkResubmission(of: draft, model, calls)
            let limits = limits(draft.fields["limits"])
            let retry = retry(draft.fields["retry"])
            guard let read else { continue }
            models[draft.name] = read
            var offer = read.offer
            offer.limits = limits
            offer.retry = retry
            provider.offers[draft.key] = offer
        }
        reader.diagnostics.report(findings.diagnostics(calls: self.calls))
        return models
    }

    private mutating func checkResubmission(
        of model: ProviderDraft.Model, _ known: Model, _ calls: [String: Fields]
    ) {
        guard let node = model.fields["on_unknown"] ?? fields["on_unknown"], node.text == "resubmit",
            fields["idempotency"] == nil, known.price?.constant != 0, let call = model.fields["call"]?.text,
            let fields = calls[call], fields["lookup"] == nil
        else { return }
        reader.report(.paidTwice(at: node.span))
    }

    // MARK: What nobody uses

    private mutating func checkUse() {
        if draft.models.isEmpty, fields["models"] == nil { reader.report(.noModels(of: provider.name, at: draft.span)) }
        let used = Set(draft.models.compactMap { $0.fields["call"]?.text })
        // Where a model names none, or one that is not there, nobody knows which was meant.
        let isCertain = draft.models.allSatisfy { model in
            model.fields["exec"] != nil || calls.contains { $0.name == model.fields["call"]?.text }
        }
        for (name, key, _) in calls where isCertain && !used.contains(name) {
            reader.report(.unusedCall(name, at: key))
        }
        let names = draft.templates.members(of: ["settings", "tables"])
        let settings = fields["settings"]?.named ?? []
        for (name, key, _) in settings where isUnused(name, names["settings"], among: settings.map(\.name)) {
            reader.report(.unusedSetting(name, at: key))
        }
        let tables = draft.tables.map(\.name)
        for table in draft.tables where isUnused(table.name, names["tables"], among: tables) {
            reader.report(.unusedTable(table.name, at: table.key))
        }
    }

    /// Where a name is read that nobody declares, nobody knows which was meant.
    private func isUnused(_ name: String, _ read: Set<String>?, among declared: [String]) -> Bool {
        guard let read else { return false }
        return !read.contains(name) && read.isSubset(of: declared)
    }
}

extension Model {
    /// What its own outputs are, and what it does not send.
    fileprivate func learning(_ read: OfferReader.Result) -> Model {
        var inputs = inputs
        for place in inputs.indices { inputs[place].unsent = read.unsent[inputs[place].name] }
        let outputs = outputs.map { output in read.outputs.first { $0.name == output.name } ?? output }
        return with(inputs, outputs)
    }
}
