import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// Reads how one model does its work: by a call, typed with the model's own inputs, or by a program.
struct OfferReader {
    let draft: ProviderDraft.Model
    let model: Model
    let provider: ProviderFrame
    let fields: Fields
    let calls: [String: Fields]
    /// What to run where the model does not say.
    let program: String?

    struct Result {
        let offer: Offer
        let outputs: [Member]
        /// The inputs that it takes and does not send, and where it should.
        let unsent: [String: SourceSpan]
    }

    var own: ModelFields { draft.fields }

    func read(_ reader: inout ValueReader) -> Result? {
        var attempt = Attempt(draft.scope, provider.values.merging(samples))
        let rules = ErrorRuleReader(stages: own["exec"] != nil ? [.exec] : Set(Stage.allCases).subtracting([.exec]))
            .read(own["errors"], in: draft.scope, &reader)
        guard let (name, call) = call(&reader) else {
            return own.fields("exec").flatMap { execution($0, attempt, rules, &reader) }
        }
        let minted = CallReader.mint(call, into: &attempt)
        let params = self.params(&attempt, &reader)
        let callRules = ErrorRuleReader(stages: call.stages).read(call["errors"], in: provider.scope, &reader)
        let calls = CallReader(
            name: name, fields: call, provider: provider, rules: rules + callRules + provider.rules,
            examples: own["examples"]?.named ?? [])
        guard var outcome = calls.read(attempt, &reader) else { return nil }
        outcome.call.mint = minted
        outcome.call.errors = callRules
        let results = ResultReader(interface: model.interface, scope: outcome.scope, attempt: outcome.attempt)
        let (result, outputs) = (own["result"] ?? call["result"], own["outputs"] ?? call["outputs"])
        guard result != nil || model.interface == nil else {
            reader.report(.noResult(of: model.name, at: draft.span))
            return nil
        }
        if outcome.answers.isUntyped, let span = own.span(of: "result") ?? call.span(of: "result"),
            reader.reads("body", in: result) || reader.reads("parts", in: result)
        {
            reader.report(.untypedAnswer(outcome.answers.response == .multipart ? "parts" : "body", at: span))
        }
        let place = own.span(of: "result") ?? call.span(of: "result") ?? draft.span
        let read = results.read(result, outputs, at: place, &reader)
        results.tryOut(read, outcome.answers, of: outcome.isLast, &reader)
        checkWays(call, &reader)
        checkPace(call, &reader)
        let unsent = checkSending(call, &reader)
        let offer = offer(.call(outcome.call), params, read, outcome.scope, rules, &reader)
        return Result(offer: offer, outputs: read.own, unsent: unsent)
    }

    // MARK: Made-up values

    private var samples: ValueMap {
        let inputs = model.inputs.filter { !$0.isNever }.map { Member($0.name, $0.declaration) }
        var facts = ValueMap()
        facts["name"] = .string(draft.key)
        facts["id"] = own["id"]?.text.map { .string($0) }
        for constant in draft.constants { facts[constant.key] = try? constant.value.evaluate(provider.values) }
        return ["inputs": model.interface == nil ? [:] : inputs.sample, "model": .map(facts)]
    }

    // MARK: The work

    private func call(_ reader: inout ValueReader) -> (String, Fields)? {
        if let exec = own.span(of: "exec"), let call = own.span(of: "call") {
            reader.report(.callAndExec(at: max(exec, call), other: min(exec, call)))
        }
        guard let node = own["call"], let name = node.text else {
            if own["exec"] == nil, own.own["like"] == nil { reader.report(.noWork(of: model.name, at: draft.span)) }
            return nil
        }
        if let call = calls[name] { return (name, call) }
        let known = calls.keys.sorted()
        reader.report(.unknownReference(ProviderChecks.unknownCall, "call", name, at: node.span, among: known))
        return nil
    }

    private func params(_ attempt: inout Attempt, _ reader: inout ValueReader) -> Computed? {
        guard let node = own["params"] else { return nil }
        let params = reader.read(node, in: attempt.scope)
        let value = params.flatMap { (try? $0.computed.evaluate(attempt.values)) ?? nil }
        attempt.declare("params", params?.type.certain ?? .poison, value)
        return params?.computed
    }

    private func execution(
        _ fields: Fields, _ outer: Attempt, _ rules: [ErrorRule], _ reader: inout ValueReader
    ) -> Result? {
        guard let program = own["program"]?.text ?? program else {
            if let span = own.span(of: "exec"), self.fields["base_url"] != nil {
                reader.report(.noProgram(of: model.name, at: span))
            }
            return nil
        }
        var attempt = outer
        let params = self.params(&attempt, &reader)
        let scope = attempt.scope
        let arguments = (fields["argv"]?.elements ?? []).compactMap { reader.read($0, in: scope)?.computed }
        let files = reader.entries(fields["files"], in: scope)
        let input = fields["stdin"].flatMap { reader.read($0, in: scope)?.computed }
        let environment = reader.texts(fields["env"], in: scope.declaring("secret", .secrets))
        let response = fields["response"]?.text.flatMap(Execution.Response.init) ?? .text
        let kinds: [Execution.Response: Request.Response] = [.json: .json, .text: .text, .binary: .binary]
        var answers = Answers()
        answers.response = kinds[response] ?? .text
        let examples = ExampleReader(stage: .exec, response: answers.response, rules: rules + provider.rules)
        let read = examples.read(own["examples"]?.named ?? [], attempt, &reader)
        answers.all = read.1
        var left = answers.declare(in: scope)
        left.declare("exit_code", .int)
        left.declare("stderr", .string)
        left.declare("files", .list(.media(nil)))
        let results = ResultReader(interface: model.interface, scope: left, attempt: attempt)
        let place = fields.span(of: "outputs") ?? own.span(of: "exec") ?? draft.span
        let result = results.read(fields["outputs"] ?? own["result"], own["outputs"], at: place, &reader)
        results.tryOut(result, answers, of: { _ in true }, &reader)
        let unsent = checkSending(fields, &reader)
        let execution = Execution(
            program: program, arguments: arguments, files: files, input: input, environment: environment,
            response: response, examples: read.0)
        let offer = offer(.execution(execution), params, result, left, rules, &reader)
        return Result(offer: offer, outputs: result.own, unsent: unsent)
    }

    // MARK: What is left

    private func offer(
        _ work: Offer.Work, _ params: Computed?, _ read: ResultReader.Result, _ scope: Scope, _ rules: [ErrorRule],
        _ reader: inout ValueReader
    ) -> Offer {
        var offer = Offer(
            name: draft.key, id: own["id"]?.text, constants: draft.constants, work: work, params: params,
            result: read.result, outputs: read.outputs)
        offer.errors = rules
        if let charged = own.fields("charged") {
            let outputs = model.interface.map { $0.outputs + read.own }?.objectType(named: "outputs") ?? .any
            offer.charged = reader.perhaps(
                charged["usd"], wanting: .double, "'usd'", in: scope.declaring("outputs", outputs))
        }
        offer.inspects = (own["inspects"]?.elements ?? []).compactMap { $0.text.flatMap(Media.Kind.init) }
        offer.pace = own.fields("poll").map { Pace($0, into: &reader.diagnostics) }
        offer.onUnknown = own["on_unknown"]?.text.flatMap(OnUnknown.init)
        offer.simulation = own.fields("simulate").map { Simulation($0) }
        let uploads = UploadReader(provider: provider, model: draft.scope.modelOnly(provider.scope))
        offer.upload = own.fields("upload").flatMap { uploads.read($0, &reader) }
        return offer
    }

    // MARK: Checks

    /// Whether files can travel in the ways that the model says.
    private func checkWays(_ call: Fields, _ reader: inout ValueReader) {
        for (_, _, node) in own.merged("accepts") {
            for way in node.fields(of: .narrowing)?["send"]?.elements ?? [] {
                if way.text == "upload", fields["upload"] == nil, own["upload"] == nil {
                    reader.report(.noUpload(at: way.span))
                } else if way.text == "part", !call.hasParts {
                    reader.report(.noParts(at: way.span))
                }
            }
        }
    }

    private func checkPace(_ call: Fields, _ reader: inout ValueReader) {
        guard let typical = model.typical, let span = own["typical"]?.span,
            let node = own.fields("poll")?["within"] ?? call.fields("poll")?["within"],
            let within = node.duration, within < typical
        else { return }
        reader.report(.withinTypical(node.text ?? "", at: span, within: node.span))
    }
}

extension Fields {
    /// The stages that a call has.
    var stages: Set<Stage> { Set(Stage.allCases.filter { self[$0.rawValue] != nil }).union([.upload, .token]) }

    /// Whether some request of a call can carry a file as such.
    fileprivate var hasParts: Bool {
        ["send", "submit"].contains { key in
            (self[key]?.elements ?? []).contains { $0.mapping?["multipart"] != nil || $0.mapping?["bytes"] != nil }
        }
    }
}

extension Scope {
    /// A file's scope with `model` in it.
    fileprivate func modelOnly(_ file: Scope) -> Scope {
        file.declaring("model", environment.variables["model"] ?? .any)
    }
}
