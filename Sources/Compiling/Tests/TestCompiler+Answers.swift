import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// How models answer in a test.
extension TestCompiler {
    mutating func answers(_ node: YAMLNode?, areShared: Bool) -> [String: [StubbedAnswer]] {
        var answers: [String: [StubbedAnswer]] = [:]
        for (name, key, list) in node?.named ?? [] where Shape.Key.model.allows(name) {
            guard project.declarations[.model, name] != nil else {
                report(project.unknownModel(name, at: key))
                continue
            }
            if let subject, subject.models?.contains(name) == false {
                report(.answerNeverUsed(name, subject.words, at: key))
            }
            for answer in list.sequence?.items ?? [] {
                guard let fields = answer.fields(of: .answer) else { continue }
                answers[name, default: []].append(
                    self.answer(fields, of: name, at: answer.span, isShared: areShared))
            }
        }
        return answers
    }

    private mutating func answer(
        _ fields: Fields, of model: String, at span: SourceSpan, isShared: Bool
    ) -> StubbedAnswer {
        errorClass(fields["fail"])
        let condition = reader.read(fields["when"], wanting: .bool, "'when'", in: Self.answering)
        let raw = raw(fields)
        var content = StubbedAnswer.Content.example
        if let failure = fields["fail"]?.text.flatMap({ ErrorClass(rawValue: $0) }) {
            content = .failure(failure)
        } else if let outputs = fields["outputs"] {
            content = .outputs(self.outputs(outputs, of: model))
        } else if let raw {
            content = .raw(raw)
        }
        var answer = StubbedAnswer(content, span: span, isShared: isShared)
        answer.condition = condition
        answer.after = fields["after"]?.duration
        return answer
    }

    private mutating func raw(_ fields: Fields) -> StubbedAnswer.Raw? {
        var raw = StubbedAnswer.Raw()
        if let node = fields["body"] { raw.body = reader.read(node, in: Self.answering)?.computed }
        for (name, _, node) in fields["headers"]?.named ?? [] {
            if let value = reader.read(node, in: Self.answering) { raw.headers.append(.init(name, value.computed)) }
        }
        guard ["status", "headers", "body"].contains(where: { fields[$0] != nil }) else { return nil }
        raw.status = fields["status"]?.int ?? 200
        raw.stage = fields["at"]?.text.flatMap { Stage(rawValue: $0) }
        return raw
    }

    private mutating func outputs(_ node: YAMLNode, of model: String) -> [Computed.Entry] {
        guard let known = project.models[model]?.outputs, project.models[model]?.interface != nil else { return [] }
        var entries: [Computed.Entry] = []
        for (name, key, value) in node.named {
            guard let declared = known[name] else {
                report(.unknownMember(name, of: "what \(model) gives", at: key, among: known.map(\.name)))
                continue
            }
            var declaration = declared
            // A test may well have a model answer with nothing.
            declaration.bounds = Bounds()
            let place = Place(declaration: declaration, what: "the output '\(name)' of \(model)")
            if let read = reader.read(value, for: place, in: Self.answering) { entries.append(.init(name, read)) }
        }
        return entries
    }

    private static let answering: Scope = {
        var scope = Scope(elsewhere: Place.elsewhere)
        scope.declare("inputs", .any)
        scope.declare("item", .object("item", [.init("key", .string), .init("index", .int), .init("vars", .any)]))
        return scope
    }()

    mutating func errorClass(_ node: YAMLNode?) {
        guard let node, let word = node.text, ErrorClass(rawValue: word) == nil else { return }
        report(.unknownClass(word, at: node.span))
    }
}
