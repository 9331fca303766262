import Expressions
import Reporting
import Values
import YAMLReading

/// One node against one shape.
extension StructureCheck {
    /// - Parameter owner: the key that the node stands under, for what is missing from it.
    mutating func check(_ node: YAMLNode, against shape: Shape, owner: SourceSpan) {
        let content = node.content
        if case .invalid = content { return }
        if case .either(let shapes) = shape { return check(node, content, againstOneOf: shapes, owner: owner) }
        guard shape.takes(content) else {
            return report(.wrongKind(node, wanted: shape, at: node.place(or: owner)))
        }
        switch (shape, content) {
        case (.list(let element), .sequence(let sequence)):
            for node in sequence { check(node, against: element, owner: node.span) }
        case (.map(let key, let value), .mapping(let mapping)):
            checkNames(in: mapping, key)
            let isOutdented = checkDepth(of: mapping, value)
            for entry in mapping where !(isOutdented && value.isKey(entry)) && key.takes(entry) {
                check(entry.value, against: value, owner: entry.key.span)
            }
        case (.mapping(let record), .mapping(let mapping)): check(mapping, against: record(), owner: owner)
        case (.type, .mapping(let mapping)):
            mentions += mapping["type"]?.text?.namesOfTypes ?? []
            check(mapping, against: .type, owner: owner)
        case (.value, _): checkTemplates(in: content)
        case (_, .scalar(let scalar)): check(scalar, against: shape, at: node.span)
        default: break
        }
    }

    /// Where the lines below a name stand as far left as the name does, each of their keys seems to be a name too.
    private mutating func checkDepth(of mapping: YAMLMapping, _ shape: Shape) -> Bool {
        guard case .mapping(let record) = shape else { return false }
        var name: YAMLMapping.Entry?
        for entry in mapping {
            if entry.value.isNothing { name = entry }
            guard !entry.value.isNothing, let key = entry.key.scalarText, !shape.takes(entry.value.content),
                record().has(key)
            else { continue }
            report(.outdentedKey(key, of: record(), at: entry.key.span, below: name?.key.scalarText))
            return true
        }
        return false
    }

    /// Each key by itself, and whether two are told apart by underscores alone.
    private mutating func checkNames(in mapping: YAMLMapping, _ key: Shape.Key) {
        var hasUnderscores = false
        for entry in mapping {
            guard let name = entry.key.scalarText else { continue }
            guard check(name, key, at: entry.key.span) else {
                // Nobody misspells several models in this way: something else stands in their place.
                if key == .model { return }
                continue
            }
            hasUnderscores = hasUnderscores || name.utf8.contains(UInt8(ascii: "_"))
        }
        if hasUnderscores, key == .name || key == .variable { checkLetters(of: mapping, key) }
    }

    private mutating func checkLetters(of mapping: YAMLMapping, _ key: Shape.Key) {
        var seen: [String: (name: String, span: SourceSpan)] = [:]
        for entry in mapping {
            guard let name = entry.key.scalarText, key.allows(name), !key.reserves(name) else { continue }
            let span = entry.key.span
            let letters = String(decoding: name.utf8.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
            if let first = seen[letters], first.name != name {
                report(.collidingNames(name, first.name, at: span, first: first.span))
            }
            seen[letters] = seen[letters] ?? (name, span)
        }
    }

    /// Says whether it is a name that can be used.
    private mutating func check(_ name: String, _ key: Shape.Key, at span: SourceSpan) -> Bool {
        if !key.allows(name) {
            report(.badName(name, key, at: span))
            return false
        }
        if key.reserves(name) {
            report(.reservedName(name, at: span))
            return false
        }
        return true
    }

    /// Several forms that YAML cannot tell apart are tried one by one.
    private mutating func check(
        _ node: YAMLNode, _ content: YAMLNode.Content, againstOneOf shapes: [Shape], owner: SourceSpan
    ) {
        let fitting = shapes.filter { $0.takes(content) }
        guard let first = fitting.first else {
            return report(.wrongKind(node, wanted: .either(shapes), at: node.place(or: owner)))
        }
        // What holds an expression is meant to be one, and a mistake in it is what there is to tell.
        let isExpression = node.scalar?.mayHoldExpressions == true
        let forms = isExpression ? fitting.filter(\.holdsExpressions) : []
        guard fitting.count > 1, forms.count != 1 else {
            return check(node, against: forms.first ?? first, owner: owner)
        }
        for shape in fitting {
            var trial = StructureCheck(isComplete: isComplete)
            trial.check(node, against: shape, owner: owner)
            if trial.diagnostics.isEmpty {
                templates.merge(trial.templates)
                mentions += trial.mentions
                return
            }
        }
        report(.wrongForm(node.scalar?.text ?? "", wanted: .either(fitting), at: node.span))
    }

    private mutating func check(_ scalar: YAMLScalar, against shape: Shape, at span: SourceSpan) {
        let text = scalar.text
        switch shape {
        case .template: if scalar.mayHoldExpressions { _ = parse(scalar) }
        case .expression(let kind): check(scalar, asExpression: kind, at: span)
        case .choice(let choices):
            let words = choices.map(\.word)
            if !words.contains(text) { report(.unknownChoice(text, among: words, at: span)) }
        case .name: _ = check(text, .name, at: span)
        case .text: if scalar.isAmbiguousText { report(.unquotedText(scalar, at: span)) }
        case .type: mentions += text.namesOfTypes
        case .reference(let kind):
            if scalar.mayHoldExpressions { _ = parse(scalar) } else { mentions.append(text) }
            if kind == .interface, !Shape.Key.interface.allows(text) { report(.badName(text, .interface, at: span)) }
        case .bool, .int, .count, .number, .quantity:
            if !shape.reads(scalar) { report(.wrongForm(text, wanted: shape, at: span)) }
        default: break
        }
    }

    /// A constant of the kind, or one whole `${ … }`.
    private mutating func check(_ scalar: YAMLScalar, asExpression kind: Shape.ExpressionKind, at span: SourceSpan) {
        if scalar.mayHoldExpressions {
            guard let syntax = parse(scalar) else { return }
            if syntax.isWhole || kind == .any || kind == .string { return }
            guard syntax.isConstant else { return report(.partialExpression(kind, at: span)) }
        } else if kind == .any || kind == .string {
            return
        }
        let isConstant =
            switch kind {
            case .bool: Shape.bool.reads(scalar)
            case .number: Shape.number.reads(scalar)
            case .duration: Shape.quantity(.duration).reads(scalar)
            default: false
            }
        if !isConstant { report(.bareExpression(scalar.text, kind, at: span)) }
    }

    // MARK: Expressions

    private mutating func checkTemplates(in content: YAMLNode.Content) {
        switch content {
        case .scalar(let scalar): if scalar.mayHoldExpressions { _ = parse(scalar) }
        case .sequence(let sequence): for element in sequence { checkTemplates(in: element.content) }
        case .mapping(let mapping): for entry in mapping { checkTemplates(in: entry.value.content) }
        case .invalid: break
        }
    }

    private mutating func parse(_ scalar: YAMLScalar) -> TemplateSyntax? {
        var found = Diagnostics()
        let syntax = TemplateSyntax.parse(scalar.source, into: &found)
        diagnostics.report(found)
        if let syntax { templates.insert(syntax, for: scalar) }
        return syntax
    }
}

extension YAMLScalar {
    /// A number or a boolean where text is wanted: YAML's own checks tell of those with zeros before them.
    fileprivate var isAmbiguousText: Bool {
        guard style == .plain else { return false }
        return switch value {
        case .bool, .double: true
        case .int: !text.hasPrefix("0") || text == "0"
        default: false
        }
    }
}

extension Shape.Key {
    /// What stands under no model at all need not be well made.
    fileprivate func takes(_ entry: YAMLMapping.Entry) -> Bool {
        self != .model || entry.key.scalarText.map(allows) == true
    }
}

extension Shape {
    /// Whether an entry of a map stands under a key that its values have, or under a name with nothing below it.
    fileprivate func isKey(_ entry: YAMLMapping.Entry) -> Bool {
        guard case .mapping(let record) = self, let key = entry.key.scalarText else { return false }
        return record().has(key) || entry.value.isNothing
    }
}

extension YAMLNode {
    /// Where it is, or where the key of what is not there is.
    fileprivate func place(or owner: SourceSpan) -> SourceSpan { span.lower == span.upper ? owner : span }
}
