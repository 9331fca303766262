import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// What a test expects.
extension TestCompiler {
    mutating func expectation(_ fields: Fields) -> Expectation {
        var expectation = Expectation()
        expectation.state = stated(fields["state"], \.text)
        expectation.error = fields.fields("error").map { trouble($0) }
        for (name, key, node) in fields["calls"]?.named ?? [] {
            if project.declarations[.model, name] == nil { report(project.unknownModel(name, at: key)) }
            if let count = stated(node, \.int) { expectation.calls.append(.init(name, count)) }
        }
        expectation.elapsed = stated(fields["elapsed"], \.timeRange)
        expectation.cost = cost(fields["cost"])
        for (name, key, node) in fields["steps"]?.named ?? [] {
            step(name, at: key)
            guard let own = node.fields(of: .expectedStep) else { continue }
            var tally = Expectation.Tally(step: name)
            tally.ok = stated(own["ok"], \.int)
            tally.failed = stated(own["failed"], \.int)
            tally.maxRunning = stated(own["max_running"], \.int)
            expectation.steps.append(tally)
        }
        expectation.files = (fields["files"]?.elements ?? []).compactMap { stated($0, \.text) }
        expectation.filesSpan = fields["files"]?.span
        expectation.eventsSpan = fields["events"]?.span
        expectation.events = (fields["events"]?.elements ?? []).compactMap { stated($0, \.text) }
        for node in fields["events"]?.elements ?? [] { event(node) }
        if let subject {
            outputs(fields["outputs"], of: subject)
            expectation.outputs = fields["outputs"].flatMap { value($0, in: scope(for: $0, subject)) }
            for node in fields["requests"]?.elements ?? [] {
                guard let own = node.fields(of: .expectedRequest) else { continue }
                expectation.requests.append(request(own, at: node, scope(for: node, subject)))
            }
            for node in fields["that"]?.elements ?? [] {
                let condition = reader.read(node, wanting: .bool, "'that'", in: scope(for: node, subject))
                if let condition { expectation.conditions.append(Stated(condition, at: node.span)) }
            }
        }
        return expectation
    }

    private func stated<Content>(_ node: YAMLNode?, _ content: (YAMLNode) -> Content?) -> Stated<Content>? {
        node.flatMap { node in content(node).map { Stated($0, at: node.span) } }
    }

    private mutating func trouble(_ fields: Fields) -> Expectation.Trouble {
        errorClass(fields["class"])
        if let node = fields["step"], let name = node.text { step(name, at: node.span) }
        if let node = fields["model"], let name = node.text, project.declarations[.model, name] == nil {
            report(project.unknownModel(name, at: node.span))
        }
        var trouble = Expectation.Trouble()
        trouble.step = stated(fields["step"], \.text)
        trouble.errorClass = stated(fields["class"], \.text)
        trouble.message = stated(fields["message"], \.text)
        trouble.model = stated(fields["model"], \.text)
        return trouble
    }

    private mutating func cost(_ node: YAMLNode?) -> Stated<Expectation.Range<Double>>? {
        guard let node, node.text != nil else { return nil }
        if let cost = stated(node, \.moneyRange) { return cost }
        report(.noCost(at: node.span))
        return nil
    }

    private mutating func step(_ name: String, at span: SourceSpan) {
        guard let subject, !subject.stepNames.contains(name) else { return }
        report(.unknownStep(name, at: span, among: subject.stepNames))
    }

    private mutating func outputs(_ node: YAMLNode?, of subject: Subject) {
        guard case .object(let object) = subject.outputs else { return }
        for (name, key, _) in node?.named ?? [] where object.field(name) == nil {
            report(.unknownMember(name, of: "the output", at: key, among: object.fields.map(\.name)))
        }
    }

    // MARK: Requests

    private mutating func request(_ fields: Fields, at node: YAMLNode, _ scope: Scope) -> ExpectedRequest {
        var request = ExpectedRequest(span: node.span)
        if let node = fields["model"], let name = node.text, project.declarations[.model, name] == nil {
            report(project.unknownModel(name, at: node.span))
        }
        request.model = fields["model"]?.text
        request.call = fields["call"]?.int ?? 1
        request.stage = fields["at"]?.text.flatMap { Stage(rawValue: $0) }
        request.method = stated(fields["method"], \.text)
        request.url = stated(fields["url"], \.text)
        for (name, _, node) in fields["headers"]?.named ?? [] {
            if let value = stated(node, \.text) { request.headers.append((name, value)) }
        }
        request.body = fields["body"].flatMap { value($0, in: scope) }
        request.argv = fields["argv"].flatMap { value($0, in: scope) }
        return request
    }

    // MARK: Values

    /// Every part with its place.
    private mutating func value(_ node: YAMLNode, in scope: Scope) -> ExpectedValue? {
        switch node.content {
        case .invalid: nil
        case .scalar: reader.read(node, in: scope).map { .single(Stated($0.computed, at: node.span)) }
        case .sequence(let nodes): .list(nodes.items.compactMap { value($0, in: scope) }, node.span)
        case .mapping:
            .map(node.named.compactMap { name, _, node in value(node, in: scope).map { .init(name, $0) } }, node.span)
        }
    }

    private func scope(for node: YAMLNode, _ subject: Subject) -> Scope {
        var references = References()
        references.collect(in: node, reader.templates)
        let read = Set(references.steps.map(\.name))
        // Where one is misspelled, all of them may have been meant.
        let isKnown = read.isSubset(of: subject.stepNames)
        var scope = Scope(elsewhere: Place.elsewhere).declaring("inputs", subject.inputs)
        scope.declare("run", WorkflowCompiler.run)
        scope.declare(
            "steps",
            .object(
                "steps",
                subject.stepNames.filter { !isKnown || read.contains($0) }.map { name in
                    .init(name, subject.steps.first { $0.name == name }?.type ?? .poison)
                }))
        scope.declare("outputs", subject.outputs)
        return scope
    }
}

extension YAMLNode {
    /// `90s` or `90s..120s`
    fileprivate var timeRange: Expectation.Range<Duration>? {
        if let (least, most) = range { return .init(least, most) }
        return duration.map { .init($0, $0, isSingle: true) }
    }

    /// `0.08` or `0.08..0.16`
    fileprivate var moneyRange: Expectation.Range<Double>? {
        if let number { return .init(number, number, isSingle: true) }
        let ends = (text ?? "").split(separator: "..", omittingEmptySubsequences: false).map { Double($0) }
        guard ends.count == 2, let least = ends[0], let most = ends[1], least <= most else { return nil }
        return .init(least, most)
    }
}
