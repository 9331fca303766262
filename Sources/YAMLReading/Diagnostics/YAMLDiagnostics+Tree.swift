import Reporting

/// Messages about what is YAML, and yet not what it seems.
extension Diagnostic {
    // MARK: Anchors

    static func unknownAnchor(_ name: String, at span: SourceSpan, near known: String?) -> Diagnostic {
        Diagnostic(
            YAMLChecks.unknownAnchor, "there is no anchor '&\(name.abbreviated)' above this alias", at: span,
            help: known.map { "did you mean '*\($0)'?" } ?? "put a text that begins with '*' in quotes")
    }

    static func recursiveAlias(_ name: String, at span: SourceSpan, anchor: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.recursiveAlias, "'*\(name.abbreviated)' stands for a value that it is part of", at: span,
            related: [Label("the value begins here", at: anchor)], help: "write the value out where it is needed")
    }

    static func repeatedAnchor(_ anchor: YAMLNode.Property, earlier: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.repeatedAnchor, "the anchor '&\(anchor.name.abbreviated)' is here for the second time",
            at: anchor.span,
            related: [Label("first here", at: earlier)], help: "aliases from here on stand for the second one")
    }

    static func unusedAnchor(_ anchor: YAMLNode.Property) -> Diagnostic {
        Diagnostic(
            YAMLChecks.unusedAnchor, "no alias refers to the anchor '&\(anchor.name.abbreviated)'", at: anchor.span,
            help: "remove it, or put a text that begins with '&' in quotes")
    }

    // MARK: Keys

    static func duplicateKey(_ key: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.duplicateKey, "the key '\(key.abbreviated)' is here for the second time", at: span,
            related: [Label("first here", at: first)], help: "remove one of the two, or rename it")
    }

    static func lostName(_ keys: [(text: String, span: SourceSpan)], first: SourceSpan) -> Diagnostic {
        let names = keys.prefix(4).map { "'\($0.text.abbreviated)'" }.joined(separator: ", ")
        return Diagnostic(
            YAMLChecks.lostName, "the keys \(names)\(keys.count > 4 ? " …" : "") are here for the second time",
            at: keys[0].span,
            related: [Label("first here", at: first)] + keys.dropFirst().map { Label("", at: $0.span) },
            help: "write the name that they belong to above them, or remove them")
    }

    static func mergeKey(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.mergeKey, "YAML 1.2 has no merge key '<<'", at: span,
            help: "write the keys out; a model takes another's with 'like: other_model'")
    }

    static func complexKey(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.complexKey, "a key must be text, not a list or a mapping", at: span,
            help: "put the key in quotes if it is text")
    }

    static func bracesAsMapping(_ inner: String, at span: SourceSpan, fix: Fix?) -> Diagnostic {
        Diagnostic(
            YAMLChecks.bracesAsMapping, "'{{\(inner.abbreviated)}}' is how other tools write an expression", at: span,
            help: "an expression is written ${\(inner.abbreviated)}", fix: fix)
    }

    static func emptyKey(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.emptyKey, "there is no key before this value", at: span,
            help: "write a key; one that is empty on purpose is written \"\"")
    }

    static func flowNull(_ key: String, at span: SourceSpan, fix: Fix?) -> Diagnostic {
        Diagnostic(
            YAMLChecks.flowNull, "'\(key.abbreviated)' is a key without a value", at: span,
            help: fix == nil
                ? "write '\(key.abbreviated): null' if it is meant to be null, or '[…]' for a list"
                : "a space parts a key from its value",
            fix: fix)
    }

    // MARK: Scalars

    static func ambiguous(_ text: String, _ meaning: AmbiguousText, at span: SourceSpan) -> Diagnostic {
        switch meaning {
        case .boolean(let boolean):
            Diagnostic(
                YAMLChecks.ambiguousBoolean, "'\(text)' is text here, but a boolean in YAML 1.1", at: span,
                help: "write '\(boolean)' for the boolean, or put the text in quotes", fix: .quote(text, at: span))
        case .number:
            Diagnostic(
                YAMLChecks.ambiguousText, "'\(text.abbreviated)' is text here, but a number in YAML 1.1", at: span,
                help: "put the text in quotes, or write the number plainly", fix: .quote(text, at: span))
        case .valueSign:
            Diagnostic(
                YAMLChecks.ambiguousText, "'=' is text here, but has a meaning of its own in YAML 1.1", at: span,
                help: "put it in quotes", fix: .quote(text, at: span))
        case .leadingZero(let digits, wasOctal: true):
            Diagnostic(
                YAMLChecks.ambiguousOctal,
                "'\(text.abbreviated)' is the decimal number \(digits.abbreviated) here, but an octal one in YAML 1.1",
                at: span,
                help: digits.hasPrefix("-")
                    ? "write '\(digits)', or put it in quotes if it is text"
                    : "write '\(digits)' or '0o\(digits)', or put it in quotes if it is text")
        case .leadingZero(let digits, wasOctal: false):
            Diagnostic(
                YAMLChecks.ambiguousOctal,
                "'\(text.abbreviated)' is the number \(digits.abbreviated) here, but text in YAML 1.1", at: span,
                help: "write '\(digits)', or put it in quotes if it is text")
        }
    }

    static func numberRange(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.numberRange, "the number is too large to be kept exactly", at: span,
            help: "put it in quotes if it is a name rather than an amount")
    }

    static func swallowedComment(at span: SourceSpan, block: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.swallowedComment, "this line is part of the text, not a comment", at: span,
            related: [Label("the text begins here", at: block)],
            help: "a comment must be indented less than the text, or stand above its key")
    }

    static func swallowedItem(at span: SourceSpan, text: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.swallowedItem, "this line is part of the text above it, not an item of a list", at: span,
            related: [Label("the text begins here", at: text)],
            help: "indent the '-' like those before it, or write the text as a block with '>-'")
    }

    // MARK: Tags

    static func unknownTag(_ tag: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.unknownTag, "the tag '\(tag.abbreviated)' is not known", at: span,
            help: "tags are hardly ever needed; there are !!str, !!int, !!float, !!bool, !!null, !!seq and !!map")
    }

    static func wrongTag(_ tag: String, at span: SourceSpan, value: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.wrongTag, "the value is not what its tag '\(tag.abbreviated)' says", at: value,
            related: [Label("the tag", at: span)], help: "leave the tag out, or write a value that it fits")
    }
}
