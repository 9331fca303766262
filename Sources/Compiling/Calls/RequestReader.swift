import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// Reads one request: what is sent, and the names of its answer.
struct RequestReader {
    let stage: Stage
    let provider: ProviderFrame
    let rules: [ErrorRule]

    struct Result {
        var request: Request
        var answers: Answers
        /// The names that the request itself knows, its `each` among them.
        let attempt: Attempt
    }

    /// - Parameter more: examples from elsewhere, which take the place of those with the same name.
    func read(
        _ fields: Fields, _ outer: Attempt, more: [(name: String, key: SourceSpan, value: YAMLNode)] = [],
        _ reader: inout ValueReader
    ) -> Result? {
        guard let (method, node) = method(of: fields) else { return nil }
        var attempt = outer
        let each = fields["each"].flatMap { self.each($0, &attempt, &reader) }
        let scope = attempt.scope
        // A mistake in the address hides nothing of the rest.
        let address = reader.text(node, "'\(method.rawValue)'", in: scope)
        var request = Request(method: method, address: address ?? Template(constant: ""))
        request.each = each
        request.query = reader.parameters(fields["query"], in: scope)
        request.headers = reader.texts(fields["headers"], in: scope)
        request.body = body(fields, scope, &reader)
        let credentials = CredentialReader(provider: provider)
        request.authentication = credentials.authentication(fields["auth"], attempt, &reader)
        if address != nil { provider.check(request, at: node, &reader) }
        provider.checkLiterals(fields, &reader)

        var answers = Answers()
        answers.response = fields["response"]?.text.flatMap(Request.Response.init) ?? .json
        request.response = answers.response
        answers.isRepeated = each != nil
        answers.declared = fields["answer"].map { provider.type($0, &reader) }
        let own = (fields["examples"]?.named ?? []).filter { example in !more.contains { $0.name == example.name } }
        let examples = ExampleReader(stage: stage, response: answers.response, rules: rules)
        (request.examples, answers.all) = examples.read(own + more, attempt, &reader)

        let answered = answers.oneByOne.declare(in: scope)
        request.wait = reader.perhaps(fields["wait"], wanting: .duration, "'wait'", in: answered)
        if let pages = fields.fields("pages") {
            (request.pages, answers.items) = paging(pages, answered, &reader)
            answers.pages = request.pages
        }
        return Result(request: request, answers: answers, attempt: attempt)
    }

    /// What is kept of answers of some kind: into the request, and into `job`.
    func keep(
        _ fields: Fields, _ result: inout Result, into attempt: inout Attempt, _ reader: inout ValueReader,
        of isWanted: (Answer) -> Bool
    ) {
        guard let node = fields["keep"] else { return }
        let answers = result.answers
        let scope = answers.oneByOne.declare(in: result.attempt.scope, isWanted)
        let answer = answers.all.first { $0.isSuccess && isWanted($0) }
        for (name, value) in reader.values(node, in: scope) {
            result.request.keep.append(.init(name, value.computed))
            var kept: Value?
            if let values = answer?.values, result.attempt.isMadeUp {
                kept = try? value.computed.evaluate(result.attempt.values.merging(values)) ?? .optional(nil)
            }
            if answers.isRepeated {
                attempt.keep(name, .list(value.type.certain), kept.map { [$0] })
            } else {
                attempt.keep(name, value.type, kept)
            }
        }
    }

    // MARK: What is sent

    private func method(of fields: Fields) -> (Request.Method, YAMLNode)? {
        for method in Request.Method.allCases {
            if let node = fields[method.rawValue] { return (method, node) }
        }
        return nil
    }

    private func each(_ node: YAMLNode, _ attempt: inout Attempt, _ reader: inout ValueReader) -> Template? {
        guard let template = reader.read(node, wanting: .list(.any), "'each'", in: attempt.scope) else {
            attempt.declare("each", .poison, nil)
            return nil
        }
        var element = ValueType.any
        if case .list(let type) = template.type { element = type }
        var value: Value?
        if attempt.isMadeUp, case .list(let elements)? = try? template.evaluate(attempt.values) {
            value = elements.first
        }
        attempt.declare("each", element, value)
        return template
    }

    private func body(_ fields: Fields, _ scope: Scope, _ reader: inout ValueReader) -> Body? {
        if let node = fields["json"] { return reader.read(node, in: scope).map { .json($0.computed) } }
        if let node = fields["form"] { return .form(reader.parameters(node, in: scope)) }
        if let node = fields["text"] { return reader.text(node, "'text'", in: scope).map { .text($0) } }
        if let node = fields["bytes"] {
            return reader.file(node, "'bytes'", in: scope, orBytes: true).map { .bytes($0) }
        }
        guard let parts = fields["multipart"] else { return nil }
        return .multipart(parts.elements.compactMap { $0.fields(of: .part) }.compactMap { part($0, scope, &reader) })
    }

    private func part(_ fields: Fields, _ outer: Scope, _ reader: inout ValueReader) -> Part? {
        var scope = outer
        var each: Template?
        if let node = fields["each"] {
            each = reader.read(node, wanting: .list(.any), "'each'", in: outer)
            if case .list(let element)? = each?.type {
                scope.declare("each", element)
            } else {
                scope.declare("each", .poison)
            }
        }
        var content: Part.Content?
        if let node = fields["value"] {
            content = reader.read(node, in: scope).map { .value($0.computed) }
        } else if let node = fields["json"] {
            content = reader.read(node, in: scope).map { .json($0.computed) }
        } else if let node = fields["file"] {
            content = reader.file(node, "'file'", in: scope, orBytes: false).map { .file($0) }
        } else if let node = fields["spread"] {
            content = reader.read(node, wanting: .map(.string, .any), "'spread'", in: scope).map { .spread($0) }
        }
        let name = reader.text(fields["name"], "'name'", in: scope)
        let filename = reader.text(fields["filename"], "'filename'", in: scope)
        let type = reader.text(fields["type"], "'type'", in: scope)
        return content.map { Part(content: $0, name: name, each: each, filename: filename, type: type) }
    }

    private func paging(_ fields: Fields, _ scope: Scope, _ reader: inout ValueReader) -> (Paging?, ValueType?) {
        let next = reader.perhaps(fields["next"], wanting: .any, "'next'", in: scope)
        let items = reader.read(fields["items"], wanting: .list(.any), "'items'", in: scope)
        var element: ValueType = .poison
        if case .list(let type)? = items?.type { element = type }
        guard let next, let items else { return (nil, element) }
        return (Paging(next: next, items: items, most: fields["max"]?.int ?? 100), element)
    }
}

extension Answers {
    /// As each single answer is, where there is one for every element.
    var oneByOne: Answers {
        var single = self
        single.isRepeated = false
        single.items = nil
        return single
    }
}

extension ValueReader {
    /// A file, an optional one, or bytes.
    fileprivate mutating func file(
        _ node: YAMLNode, _ what: String, in scope: Scope, orBytes: Bool
    ) -> Template? {
        guard let template = perhaps(node, wanting: .any, what, in: scope) else { return nil }
        switch template.type.certain {
        case .media, .any, .poison: return template
        case .bytes where orBytes: return template
        case let other:
            report(.mismatch(ExpressionChecks.wrongType, what, other, wanted: .media(.file), at: node.span))
            return nil
        }
    }
}
