import Reporting

/// Messages about text that is not YAML.
extension Diagnostic {
    static func syntax(_ problem: SyntaxFailure.Problem, at span: SourceSpan) -> Diagnostic {
        Diagnostic(YAMLChecks.syntax, problem.message, at: span, help: problem.help)
    }

    // MARK: Spaces

    static func tab(at span: SourceSpan) -> Diagnostic {
        Diagnostic(YAMLChecks.tab, "a tab cannot indent", at: span, help: "indent with spaces, two for each level")
    }

    static func missingSpace(after colon: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.space, "a space is missing after the ':'", at: colon,
            help: "write 'key: value', or put a text with a ':' in quotes", fix: .insertSpace(after: colon))
    }

    static func missingSpace(before comment: SourceSpan) -> Diagnostic {
        let start = SourceSpan(file: comment.file, lower: comment.lower, upper: comment.lower + 1)
        return Diagnostic(
            YAMLChecks.space, "a space is missing before this comment", at: start,
            fix: Fix("put a space there", [Edit(replace: start, with: " #")]))
    }

    static func noBreakSpace(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.space, "this is a no-break space (U+00A0), which is a letter to YAML", at: span,
            fix: Fix("make it a plain space", [Edit(replace: span, with: " ")]))
    }

    // MARK: Keys and indentation

    static func secondColon(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.syntax, "a second ': ' cannot stand on the line of a key", at: span,
            help: "put the value in quotes if the ':' is part of it, or begin a new line")
    }

    static func keyWithinText(at span: SourceSpan, text: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.indentation, "this key stands within the text above it", at: span,
            related: [Label("the text begins here", at: text)],
            help: "indent the key like the keys it belongs to; what has a text as its value cannot have keys")
    }

    static func longKey(at span: SourceSpan) -> Diagnostic {
        Diagnostic(YAMLChecks.syntax, "a key may have at most 1024 characters", at: span)
    }

    static func neitherKeyNorText(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.syntax, "this line is neither a key nor part of the text above it", at: span,
            help: "write 'key: value', or indent the line deeper if it goes on with the text")
    }

    static func badIndentation(at span: SourceSpan, sibling: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.indentation, "the indentation of this line fits nothing above it", at: span,
            related: [Label("what it would belong to begins here", at: sibling)],
            help: "keys and items that belong together are indented by the same number of spaces")
    }

    static func itemAmongKeys(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.indentation, "an item of a list stands among keys", at: span,
            help: "a list stands below a key of its own, or is indented deeper")
    }

    static func keyAmongItems(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.indentation, "this is no item of the list that it stands in", at: span,
            help: "begin it with '- ', or indent it like the key that the list belongs to")
    }

    static func textAfterComment(at span: SourceSpan, comment: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.syntax, "a text cannot go on after a comment", at: span,
            related: [Label("the comment", at: comment)],
            help: "move the comment above the key, or write the text as a block with '>-'")
    }

    static func secondValue(at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.syntax, "there is more on this line than one value", at: span,
            related: [Label("the value ends here", at: first)], help: "put the whole value in quotes")
    }

    // MARK: Brackets

    static func unmatchedBracket(_ bracket: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.syntax, "there is nothing open that this '\(bracket)' could close", at: span,
            help: "remove it, or put the text in quotes if it is part of it")
    }

    static func unclosedBracket(_ bracket: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.syntax, "this '\(bracket)' is not closed", at: span,
            help: "add the '\(bracket == "[" ? "]" : "}")' that closes it")
    }

    static func missingComma(_ bracket: String, at span: SourceSpan, open: SourceSpan) -> Diagnostic {
        let closing = bracket == "[" ? "]" : "}"
        return Diagnostic(
            YAMLChecks.syntax, "a ',' or '\(closing)' is missing before this", at: span,
            related: [Label("the '\(bracket)' that is open", at: open)],
            help: "put a text with brackets, commas or ': ' in quotes")
    }

    // MARK: Quotes and characters

    static func unclosedQuote(_ quote: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.quote, "this \(name(ofQuote: quote)) quote is not closed", at: span,
            help: "add the closing quote; \(insideOf(quote: quote))")
    }

    static func textAfterQuote(_ quote: String, at span: SourceSpan, quoted: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.quote, "there is text behind the closing quote", at: span,
            related: [Label("the quoted text", at: quoted)], help: insideOf(quote: quote))
    }

    private static func name(ofQuote quote: String) -> String { quote == "'" ? "single" : "double" }

    private static func insideOf(quote: String) -> String {
        quote == "'"
            ? "a quote inside of single quotes is doubled: ''" : "a quote inside of double quotes is written \\\""
    }

    static func unknownEscape(_ escape: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.escape, "'\(escape)' is no escape", at: span,
            help: "a backslash is doubled inside of double quotes, and is itself inside of single ones",
            fix: .doubleBackslash(at: span))
    }

    static func badCodePoint(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.escape, "this escape is not the number of a character", at: span,
            help: "two hexadecimal digits follow '\\x', four '\\u' and eight '\\U'")
    }

    static func reservedStart(_ character: String, at span: SourceSpan, fix: Fix?) -> Diagnostic {
        let reason =
            switch character {
            case "*": "which YAML takes for an alias"
            case "&": "which YAML takes for an anchor"
            case "!": "which YAML takes for a tag"
            default: "which YAML keeps to itself"
            }
        return Diagnostic(
            YAMLChecks.start, "a value cannot begin with '\(character)', \(reason)", at: span,
            help: "put the value in quotes", fix: fix)
    }

    static func textBesideBlockIndicator(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.syntax, "the text of a block begins on the next line", at: span,
            help: "behind '|' and '>' stand at most '-' or '+', a digit, and a comment")
    }
}
