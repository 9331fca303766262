package import Reporting

/// Every message about `${ … }` in text.
package enum TemplateChecks {
    package static let unclosed = Check("unclosed-expression", .error, "a '${' without its '}'")
    static let empty = Check("empty-expression", .error, "a '${}' with nothing in it")
    static let nested = Check("nested-expression", .error, "a '${' inside of an expression")
    static let lookAlike = Check("look-alike-expression", .warning, "another tool's way to write an expression")
    static let doubledBraces = Check("doubled-braces", .error, "an expression written '${{ … }}'")
    static let notText = Check("not-text", .error, "a value inside text that has no text")

    package static let all = [unclosed, empty, nested, lookAlike, doubledBraces, notText]
}

extension Diagnostic {
    static func unclosedExpression(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            TemplateChecks.unclosed, "the expression that begins here is not closed", at: span,
            help: "add the closing '}', or write '$${' for a literal '${'")
    }

    static func emptyExpression(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            TemplateChecks.empty, "the expression is empty", at: span,
            help: "write a value between the braces, or '$${' for a literal '${'")
    }

    static func nestedExpression(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            TemplateChecks.nested, "an expression cannot hold another '${'", at: span,
            help: "inside ${ … } names stand by themselves: ${a + b}")
    }

    static func doubledBraces(at span: SourceSpan, inner: String) -> Diagnostic {
        let single = "${" + inner + "}"
        return Diagnostic(
            TemplateChecks.doubledBraces, "an expression is written with single braces", at: span,
            help: "write \(single)", fix: Fix("write single braces", [Edit(replace: span, with: single)]))
    }

    static func mustache(_ inner: String, at span: SourceSpan) -> Diagnostic {
        let expression = "${" + inner + "}"
        return Diagnostic(
            TemplateChecks.lookAlike, "'{{\(inner)}}' stays as it is: this is plain text here", at: span,
            help: "an expression is written \(expression)")
    }

    static func notText(_ type: ValueType, at span: SourceSpan) -> Diagnostic {
        let help: String =
            switch type {
            case .list: "choose one element, or join them with .map(x, …).join(', ')"
            case .map, .object: "choose one field, or write it as JSON with json.encode(…)"
            case .media, .inspected: "choose one fact, such as .name or .url"
            case .optional: "give it a value for when it is missing: .orValue('')"
            default: "convert it with string(…)"
            }
        return Diagnostic(TemplateChecks.notText, "\(type) cannot stand inside text", at: span, help: help)
    }
}
