package import Reporting

/// Every message about `${ … }` in text.
package enum TemplateChecks {
    package static let unclosed = Check(
        "unclosed-expression", .error, "a '${' without its '}'",
        explanation: """
            From '${' on the text is an expression, up to the '}' that closes it, and there is none. Add it; a brace \
            or a quote inside of the expression may be open as well. For the two characters as they are, write \
            '$${'.
            """)
    package static let empty = Check(
        "empty-expression", .error, "a '${}' with nothing in it",
        explanation: """
            Between the braces there is nothing whose value could stand here. Write an expression, or '$${}' for the \
            three characters as they are, which shell scripts and templates of other tools may need.
            """)
    package static let nested = Check(
        "nested-expression", .error, "a '${' inside of an expression",
        explanation: """
            Inside of '${ … }' everything is an expression already, and names stand by themselves: not \
            '${size(${inputs.scenes})}', but '${size(inputs.scenes)}'. Text inside of an expression is put together \
            with '+'.
            """)
    package static let lookAlike = Check(
        "look-alike-expression", .warning, "another tool's way to write an expression",
        explanation: """
            Text such as '{{ name }}' is an expression for other tools and plain text for Easel: the braces would be \
            sent to the model as they are. If a value is meant, write '${name}'; if the braces are, allow the \
            finding and say so.
            """)
    package static let doubledBraces = Check(
        "doubled-braces", .error, "an expression written '${{ … }}'",
        explanation: """
            '${{ … }}' is how GitHub Actions writes an expression; in Easel it would be a map in braces. One pair of \
            braces is enough.
            """)
    package static let notText = Check(
        "not-text", .error, "a value inside text that has no text",
        explanation: """
            Within other text only texts, numbers and booleans can be written out: a list or an object there would \
            be read by no model as it was meant. Choose one element or field, or put it into words with 'join' or \
            'json.encode'. An optional value needs something to stand in for it, as in \
            'inputs.?style.orValue("plain")'.
            """)

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

extension Diagnostics {
    /// The same findings inside of text, where an optional value has no place: to read it as one mends nothing.
    var withinText: Diagnostics {
        var result = Diagnostics()
        for finding in sorted {
            result.report(finding.check == ExpressionChecks.maybeMissing ? finding.withoutFix : finding)
        }
        return result
    }
}

extension Diagnostic {
    fileprivate var withoutFix: Diagnostic {
        Diagnostic(check, message, at: span, label: label, related: related, help: help)
    }
}
