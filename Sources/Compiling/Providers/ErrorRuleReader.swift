import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// Reads rules for errors, and finds those that are never asked.
struct ErrorRuleReader {
    /// The stages that the provider's calls have.
    let stages: Set<Stage>

    /// - Parameter scope: what the rules know besides the answer.
    func read(_ node: YAMLNode?, in scope: Scope, _ reader: inout ValueReader) -> [ErrorRule] {
        var conditions: [String: (SourceSpan, [Stage]?)] = [:]
        return (node?.sequence?.items ?? []).compactMap { element -> ErrorRule? in
            guard let fields = element.fields(of: .errorRule) else { return nil }
            let rule = rule(fields, at: element.span, in: answering(scope), &reader)
            if let node = fields["when"], let text = node.scalar?.text {
                if let (first, earlier) = conditions[text], earlier == nil || earlier == rule.stages {
                    reader.report(.ruleRepeated(at: node.span, first: first))
                } else {
                    conditions[text] = (node.span, rule.stages)
                }
            }
            return rule
        }
    }

    /// An answer of which nothing is known: whatever its shape, it can be asked whether it is an error.
    private func answering(_ scope: Scope) -> Scope {
        var scope = scope
        if stages != [.exec] {
            scope.declare("status", .int)
            scope.declare("headers", .map(.string, .string))
        }
        if stages.contains(.exec) {
            scope.declare("exit_code", .int)
            scope.declare("stderr", .string)
        }
        scope.declare("now", .timestamp)
        scope.declare("body", .any)
        scope.declare("text", .string)
        return scope
    }

    private func rule(
        _ fields: Fields, at span: SourceSpan, in scope: Scope, _ reader: inout ValueReader
    ) -> ErrorRule {
        var condition = ErrorRule.Condition.never
        if let node = fields["when"] {
            if let template = reader.read(node, wanting: .bool, "'when'", in: scope) { condition = .when(template) }
        } else if let node = fields["code"] {
            let code = reader.perhaps(node, wanting: .any, "'code'", in: scope)
            let classes = classes(fields["classes"], &reader)
            let otherwise = reader.errorClass(fields["otherwise"])
            if let code { condition = .code(code, classes, otherwise: otherwise) }
        }
        if fields["when"] == nil, fields["code"] == nil,
            let span = fields.span(of: "class") ?? fields.span(of: "classes") ?? fields.span(of: "otherwise")
        {
            reader.report(.ruleWithoutCondition(at: span))
        }
        if fields["when"] != nil, fields["class"] == nil, fields["message"] == nil, fields["wait"] == nil,
            fields["free"] == nil, fields["retries"] == nil, let span = fields.span(of: "when")
        {
            reader.report(.ruleWithoutOutcome(at: span))
        }
        var rule = ErrorRule(condition: condition, outcome: reader.errorClass(fields["class"]), span: span)
        rule.message = reader.words(fields["message"], "'message'", in: scope)
        rule.wait = reader.perhaps(fields["wait"], wanting: .duration, "'wait'", in: scope)
        rule.isFree = fields["free"]?.bool ?? false
        rule.retries = fields["retries"]?.int
        rule.stages = fields["at"].map { self.stages($0, &reader) }
        return rule
    }

    private func classes(_ node: YAMLNode?, _ reader: inout ValueReader) -> [(ErrorRule.Outcome, [Value])] {
        var seen: [(value: Value, span: SourceSpan)] = []
        return (node?.named ?? []).compactMap { name, key, codes -> (ErrorRule.Outcome, [Value])? in
            let outcome =
                name == "ok"
                ? .success
                : reader.errorClass(name, at: key, besides: ["ok"])
                    .map { ErrorRule.Outcome.failure($0) }
            var values: [Value] = []
            for code in codes.sequence?.items ?? [] {
                let value = code.value
                if let first = seen.first(where: { $0.value.isSameNumber(as: value) }) {
                    reader.report(.codeRepeated(value, at: code.span, first: first.span))
                } else {
                    seen.append((value, code.span))
                }
                values.append(value)
            }
            return outcome.map { ($0, values) }
        }
    }

    private func stages(_ node: YAMLNode, _ reader: inout ValueReader) -> [Stage] {
        node.elements.compactMap { element -> Stage? in
            guard let stage = element.text.flatMap(Stage.init) else { return nil }
            if !stages.contains(where: { stage.covers($0) }) { reader.report(.ruleOfNoStage(stage, at: element.span)) }
            return stage
        }
    }
}

extension ValueReader {
    mutating func errorClass(_ node: YAMLNode?) -> ErrorClass? {
        guard let node, let name = node.text else { return nil }
        return errorClass(name, at: node.span)
    }

    mutating func errorClass(_ name: String, at span: SourceSpan, besides others: [String] = []) -> ErrorClass? {
        if let known = ErrorClass(rawValue: name) { return known }
        report(
            .unknownReference(
                DeclarationChecks.unknownClass, "class of errors", name, at: span,
                among: others + ErrorClass.allCases.map(\.rawValue)))
        return nil
    }
}
