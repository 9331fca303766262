import Reporting

/// Messages about what YAML does to `${ … }`.
extension Diagnostic {
    static func expressionCutByColon(at span: SourceSpan, expression: SourceSpan, fix: Fix?) -> Diagnostic {
        Diagnostic(
            YAMLChecks.cutByColon, "the ': ' inside of '${ … }' ends a key for YAML", at: span,
            related: [Label("the expression begins here", at: expression)],
            help: "write the value as a block: '>-' behind the key, the text indented on the next line", fix: fix)
    }

    static func expressionCutByComment(at span: SourceSpan, expression: SourceSpan, fix: Fix?) -> Diagnostic {
        Diagnostic(
            YAMLChecks.cutByComment, "the ' #' inside of '${ … }' begins a comment for YAML", at: span,
            related: [Label("the expression begins here", at: expression)],
            help: "write the value as a block: '>-' behind the key, the text indented on the next line", fix: fix)
    }

    static func expressionInFlow(at span: SourceSpan, fix: Fix?) -> Diagnostic {
        Diagnostic(
            YAMLChecks.inFlow, "inside of '{…}' and '[…]' an expression needs quotes", at: span,
            help: "YAML takes its braces for a mapping; put the value in quotes", fix: fix)
    }

    static func eatenEscape(_ escape: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.eatenEscape, "double quotes use up the '\(escape)' before the expression is read", at: span,
            help: "write the value without quotes or as a block with '>-', or double the backslash",
            fix: .doubleBackslash(at: span))
    }
}
