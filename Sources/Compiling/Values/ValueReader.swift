import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// Reads the values of a document: constants, lists, mappings, and the expressions in them, whose types it deduces and
/// holds against what their place wants.
struct ValueReader {
    let templates: TemplateTable
    /// Whether `{if, value}` stands for a value that is there only where the condition holds.
    var hasConditions = false
    /// What the elements of an empty list are taken for.
    var unknownElement = ValueType.any
    /// What may be asked of the world, where that is worth it.
    let surroundings: Surroundings
    var diagnostics = Diagnostics()
    /// The texts of one value that have been read, by where they begin: held against a second place in the same scope,
    /// they are not checked again.
    var known: OffsetTable<Template>?

    init(_ templates: TemplateTable, given surroundings: Surroundings = Surroundings()) {
        self.templates = templates
        self.surroundings = surroundings
    }

    /// A value with its type, whatever it is.
    struct Typed {
        let computed: Computed
        let type: ValueType
    }

    mutating func report(_ diagnostic: Diagnostic) { diagnostics.report(diagnostic) }

    // MARK: Whatever stands there

    /// Nil where it holds a mistake.
    mutating func read(_ node: YAMLNode, in scope: Scope) -> Typed? {
        switch node.content {
        case .invalid: return nil
        case .scalar(let scalar):
            guard scalar.mayHoldExpressions else {
                if isBarePath(scalar, in: scope) { return nil }
                lookAlikes(in: scalar, scope)
                return Typed(computed: .constant(scalar.value), type: ValueType(of: scalar.value))
            }
            guard let template = template(scalar, in: scope) else { return nil }
            return Typed(computed: template.computed, type: template.type)
        case .sequence(let nodes): return list(nodes, in: scope)
        case .mapping:
            if hasConditions, let (condition, value) = node.conditional {
                return conditional(condition, value, in: scope)
            }
            return map(node, in: scope)
        }
    }

    /// What the condition shows holds in the value.
    private mutating func conditional(_ condition: YAMLNode, _ value: YAMLNode, in scope: Scope) -> Typed? {
        // Without the condition nobody knows what holds in the value.
        guard let holds = read(condition, wanting: .bool, "'if'", in: scope),
            let value = read(value, in: assuming(condition, scope))
        else { return nil }
        return Typed(computed: .conditional(holds, value.computed), type: .optional(value.type.certain))
    }

    func assuming(_ condition: YAMLNode, _ scope: Scope) -> Scope {
        guard let scalar = condition.scalar, let syntax = templates.syntax(of: scalar), syntax.isWhole,
            case .expression(let tree)? = syntax.parts.first
        else { return scope }
        return scope.assuming(tree)
    }

    private mutating func list(_ nodes: YAMLSequence, in scope: Scope) -> Typed? {
        var elements: [Computed] = []
        var type: ValueType?
        var isSound = true
        for node in nodes {
            guard let element = read(node, in: scope) else {
                isSound = false
                continue
            }
            elements.append(element.computed)
            type = type.map { $0.merged(with: element.type.certain) } ?? element.type.certain
        }
        return isSound ? Typed(computed: .list(elements), type: .list(type ?? unknownElement)) : nil
    }

    private mutating func map(_ node: YAMLNode, in scope: Scope) -> Typed? {
        var entries: [Computed.Entry] = []
        var fields: [ObjectType.Field] = []
        var isSound = true
        for (name, _, value) in node.named {
            guard let value = read(value, in: scope) else {
                isSound = false
                continue
            }
            entries.append(.init(name, value.computed))
            fields.append(.init(name, value.type.certain, isOptional: value.type.isOptional))
        }
        return isSound ? Typed(computed: .map(entries), type: .object(nil, fields)) : nil
    }

    // MARK: Expressions

    /// The expressions of a text, checked; nil where one has a mistake.
    mutating func template(_ scalar: YAMLScalar, in scope: Scope) -> Template? {
        guard scalar.mayHoldExpressions else {
            if isBarePath(scalar, in: scope) { return nil }
            lookAlikes(in: scalar, scope)
            return Template(constant: scalar.text)
        }
        if let template = known?[scalar.offset] { return template }
        guard let syntax = templates.syntax(of: scalar) else { return nil }
        if !syntax.isWhole { lookAlikes(in: scalar, scope) }
        guard let template = template(syntax, in: scope) else { return nil }
        known?.insert(template, at: scalar.offset)
        return template
    }

    mutating func template(_ syntax: TemplateSyntax, in scope: Scope) -> Template? {
        var found = Diagnostics()
        let template = Template(syntax, in: scope.environment, into: &found)
        diagnostics.report(found)
        if template != nil { suspicions(in: syntax, scope) }
        return template
    }

    /// A text, an expression, or both, whose value must be of a type; a constant is read as the type has it.
    ///
    /// - Parameter what: how messages call the value: `'if'`.
    mutating func read(_ node: YAMLNode?, wanting type: ValueType, _ what: String, in scope: Scope) -> Template? {
        guard let node, let scalar = node.scalar, !scalar.isNothing else { return nil }
        guard scalar.mayHoldExpressions else {
            return Template(constant: node.constant(as: type) ?? scalar.value)
        }
        guard let template = template(scalar, in: scope) else { return nil }
        guard template.type.fits(type) else {
            // That text is no expression has been told.
            guard template.constant == nil else { return nil }
            report(.mismatch(ExpressionChecks.wrongType, what, template.type, wanted: type, at: place(of: scalar)))
            return nil
        }
        return template
    }

    /// Text with expressions in it: `'label'`.
    mutating func text(_ node: YAMLNode?, _ what: String, in scope: Scope) -> Template? {
        guard let node, let scalar = node.scalar, !scalar.isNothing else { return nil }
        guard let template = template(scalar, in: scope) else { return nil }
        guard template.type.isInterpolable else {
            report(.mismatch(ExpressionChecks.wrongType, what, template.type, wanted: .string, at: place(of: scalar)))
            return nil
        }
        return template
    }

    /// The expression inside a text that is nothing else; or all of the text.
    func place(of scalar: YAMLScalar) -> SourceSpan {
        guard let syntax = templates.syntax(of: scalar), syntax.isWhole,
            case .expression(let tree)? = syntax.parts.first
        else { return scalar.source.span }
        return tree.span(of: tree.root)
    }
}

extension YAMLNode {
    /// `{if, value}`, with these two keys and no other.
    var conditional: (condition: YAMLNode, value: YAMLNode)? {
        guard let mapping, let condition = mapping["if"], let value = mapping["value"],
            mapping.allSatisfy({ ["if", "value"].contains($0.key.scalarText) })
        else { return nil }
        return (condition, value)
    }
}

extension Template {
    /// As it stands in a tree of values.
    var computed: Computed { constant.map { .constant($0) } ?? .template(self) }
}

extension ValueType {
    /// Whether values of the type can stand inside text.
    var isInterpolable: Bool {
        switch self {
        case .any, .poison, .string, .int, .uint, .double, .bool: true
        default: false
        }
    }
}
