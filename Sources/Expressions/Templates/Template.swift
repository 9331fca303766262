package import Reporting
package import Values

/// A text whose expressions are checked and ready to be evaluated.
package struct Template: Sendable {
    package enum Part: Sendable {
        case text(String)
        case expression(Expression)
        /// A value that no expression decides.
        case constant(Value)
    }

    package let parts: [Part]
    /// The type of a lone expression, else `string`.
    package let type: ValueType

    /// Checks every expression of a template; nil where one has a mistake.
    package init?(_ syntax: TemplateSyntax, in environment: Environment, into diagnostics: inout Diagnostics) {
        var parts: [Part] = []
        var isSound = true
        for part in syntax.parts {
            switch part {
            case .text(let text): parts.append(.text(text))
            case .expression(let tree):
                var found = Diagnostics()
                let checked = Expression(checking: tree, in: environment, into: &found)
                diagnostics.report(syntax.isWhole ? found : found.withinText)
                guard let expression = checked else {
                    isSound = false
                    continue
                }
                if !syntax.isWhole, !expression.type.isText {
                    diagnostics.report(.notText(expression.type, at: tree.span(of: tree.root)))
                    isSound = false
                }
                parts.append(.expression(expression))
            }
        }
        guard isSound else { return nil }
        self.parts = parts
        if syntax.isWhole, case .expression(let expression) = parts[0] {
            type = expression.type
        } else {
            type = .string
        }
    }

    /// One expression by itself.
    package init(lone expression: Expression) {
        parts = [.expression(expression)]
        type = expression.type
    }

    /// What stands there is the value.
    package init(constant value: Value) {
        if case .string(let text) = value { parts = [.text(text)] } else { parts = [.constant(value)] }
        type = ValueType(of: value)
    }

    /// The value where no expression decides it.
    package var constant: Value? {
        switch parts.first {
        case nil: ""
        case .text(let text)? where parts.count == 1: .string(text)
        case .constant(let value)? where parts.count == 1: value
        default: nil
        }
    }

    package init(constant text: String) { self.init(constant: .string(text)) }

    package init?(_ source: SourceText, in environment: Environment, into diagnostics: inout Diagnostics) {
        guard let syntax = TemplateSyntax.parse(source, into: &diagnostics) else { return nil }
        self.init(syntax, in: environment, into: &diagnostics)
    }

    /// The value of a lone expression as it is; else the text with every value in its place.
    package func evaluate(
        _ variables: ValueMap, limits: EvaluationLimits = .standard, zones: ZoneDatabase = .utcOnly
    ) throws(EvaluationError) -> Value {
        if parts.count == 1, case .constant(let value) = parts[0] { return value }
        if parts.count == 1, case .expression(let expression) = parts[0] {
            return try expression.evaluate(variables, limits: limits, zones: zones)
        }
        var text = ""
        for part in parts {
            switch part {
            case .text(let plain): text += plain
            case .constant(let value): text += value.interpolated ?? ""
            case .expression(let expression):
                let value = try expression.evaluate(variables, limits: limits, zones: zones)
                guard let written = value.interpolated else {
                    throw EvaluationError(
                        failure: .invalid("\(value.kindName) cannot stand inside text"),
                        span: expression.tree.span(of: expression.tree.root))
                }
                text += written
            }
        }
        return .string(text)
    }
}

extension ValueType {
    /// Whether values of the type can stand inside text.
    fileprivate var isText: Bool {
        switch self {
        case .any, .poison, .string, .int, .uint, .double, .bool: true
        default: false
        }
    }
}

extension Value {
    /// As it stands inside text: strings, numbers and booleans only. A number has no exponent, as `string()` would give
    /// it from a million on: nobody wants one in a prompt or a file's name.
    fileprivate var interpolated: String? {
        switch self {
        case .string(let value): value
        case .int(let value): String(value)
        case .uint(let value): String(value)
        case .double(let value): value.plainCELText
        case .bool(let value): String(value)
        default: nil
        }
    }
}
