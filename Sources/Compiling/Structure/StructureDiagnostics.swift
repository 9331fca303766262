import Reporting
import Values
import YAMLReading

/// Every message about the structure of a document.
extension Diagnostic {
    private typealias Checks = StructureChecks

    // MARK: Documents

    static func notADocument(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.document, "a document must be a mapping of keys to values", at: span,
            help: "begin with 'easel: \(DocumentKind.version)' and a key that says what it is: \(kinds)")
    }

    /// A document in braces has no line of its own for it.
    static func missingVersion(at span: SourceSpan, isFlow: Bool) -> Diagnostic {
        let line = "easel: \(DocumentKind.version)\n"
        let start = SourceSpan(file: span.file, lower: span.lower, upper: span.lower)
        return Diagnostic(
            Checks.version, "the document does not say for which version of Easel it is written", at: span,
            help: "begin every document with 'easel: \(DocumentKind.version)'",
            fix: isFlow ? nil : Fix("say the version", [Edit(replace: start, with: line)]))
    }

    static func unsupportedVersion(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.version, "this is no version that this Easel reads", at: span,
            help: "write 'easel: \(DocumentKind.version)'",
            fix: Fix("write \(DocumentKind.version)", [Edit(replace: span, with: "\(DocumentKind.version)")]))
    }

    static func misspelledKind(_ key: String, _ near: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.document, "there is no kind of document '\(key)'", at: span, help: "did you mean '\(near)'?",
            fix: Fix("write '\(near)'", [Edit(replace: span, with: near)]))
    }

    static func noKind(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.document, "the document does not say what it is", at: span, help: "one of its keys must be \(kinds)")
    }

    static func severalKinds(_ kinds: [String], at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.document,
            "the document says twice what it is: \(kinds.map { "'\($0)'" }.joined(separator: " and "))",
            at: span, related: [Label("first said here", at: first)], help: "part the two by a line '---'")
    }

    private static var kinds: String {
        let names = DocumentKind.all.map(\.key)
        return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
    }

    // MARK: Keys

    static func unknownKey(_ stray: Fields.Stray, of record: Record) -> Diagnostic {
        let list = stray.known.prefix(12).joined(separator: ", ") + (stray.known.count > 12 ? " …" : "")
        return Diagnostic(
            Checks.unknownKey, "'\(stray.key)' is no key of \(record.words)", at: stray.span,
            help: stray.near.map { "did you mean '\($0)'?" } ?? (stray.known.isEmpty ? nil : "its keys are \(list)"),
            fix: stray.near.map { Fix("write '\($0)'", [Edit(replace: stray.span, with: $0)]) })
    }

    static func outdentedKey(
        _ key: String, of record: Record, at span: SourceSpan, below name: String?
    ) -> Diagnostic {
        Diagnostic(
            Checks.unknownKey, "'\(key)' is a key of \(record.words), and stands where the name of one does", at: span,
            help: name.map { "indent what belongs to '\($0)' below it" } ?? "write a name above it, and indent it")
    }

    static func missingKey(_ keys: [String], of record: Record, at span: SourceSpan) -> Diagnostic {
        let names = keys.map { "'\($0)'" }
        let list = names.dropLast().joined(separator: ", ") + (names.count > 1 ? " or " : "") + (names.last ?? "")
        let summary = keys.count == 1 ? record.field(keys[0])?.summary : nil
        return Diagnostic(
            Checks.missingKey, "\(record.words) needs \(list)", at: span,
            help: summary.map { "\(keys[0]): \($0.prefix(1).lowercased())\($0.dropFirst().dropLast())" })
    }

    static func excludingKeys(_ a: String, _ b: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.excludingKeys, "'\(a)' and '\(b)' exclude each other", at: span,
            related: [Label("'\(a)' stands here", at: first)], help: "remove one of the two")
    }

    // MARK: Values

    static func wrongKind(_ node: YAMLNode, wanted: Shape, at span: SourceSpan) -> Diagnostic {
        let help: String? =
            switch wanted {
            case .list: "write '- ' before each element"
            case .map, .mapping: "write 'key: value' below it, indented"
            default: nil
            }
        return Diagnostic(
            Checks.wrongKind, "\(wanted.kindWords) is needed here, this is \(node.kindWords)", at: span, help: help,
            fix: wanted.isList ? .makeList(of: node) : nil)
    }

    static func wrongForm(_ text: String, wanted: Shape, at span: SourceSpan) -> Diagnostic {
        let meant = wanted.quantities.lazy.compactMap { $0.meant(by: text) }.first
        let help =
            meant.map { "did you mean '\($0)'?" }
            ?? wanted.quantities.first.map { "\($0.kindWords) is written like \($0.examples)" }
        return Diagnostic(
            Checks.wrongForm, "'\(text)' is not \(wanted.kindWords)", at: span, help: help,
            fix: meant.map { Fix("write '\($0)'", [Edit(replace: span, with: $0)]) })
    }

    static func unknownChoice(_ text: String, among words: [String], at span: SourceSpan) -> Diagnostic {
        let near = Suggestion.nearest(to: text, among: words)
        return Diagnostic(
            Checks.unknownChoice, "'\(text)' is none of \(words.joined(separator: ", "))", at: span,
            help: near.map { "did you mean '\($0)'?" },
            fix: near.map { Fix("write '\($0)'", [Edit(replace: span, with: $0)]) })
    }

    static func badName(_ text: String, _ key: Shape.Key, at span: SourceSpan) -> Diagnostic {
        let rule =
            switch key {
            case .interface: "an interface's name is made of names with dots between them, as image.draw"
            case .model: "a model is written provider.model"
            default: "a name has lowercase letters, digits and underscores, and begins with a letter"
            }
        return Diagnostic(Checks.badName, "'\(text)' is no name", at: span, help: rule)
    }

    static func reservedName(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.reservedName, "'\(name)' is a word of the language of expressions", at: span,
            help: "give it another name")
    }

    static func collidingNames(_ name: String, _ other: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.collidingNames, "'\(name)' and '\(other)' differ in underscores alone", at: span,
            related: [Label("the other is here", at: first)], help: "give one of the two another name")
    }

    static func unquotedText(_ scalar: YAMLScalar, at span: SourceSpan) -> Diagnostic {
        let kind = if case .bool = scalar.value { "a boolean" } else { "a number" }
        return Diagnostic(
            Checks.unquotedText, "text is needed here, '\(scalar.text)' is \(kind)", at: span,
            help: "put it in quotes",
            fix: Fix("put it in quotes", [Edit(replace: span, with: "\"\(scalar.text)\"")]))
    }

    // MARK: Expressions

    static func bareExpression(_ text: String, _ kind: Shape.ExpressionKind, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.bareExpression, "a \(kind.rawValue) is needed here, '\(text)' is text", at: span,
            help: "an expression is written ${…}")
    }

    static func barePath(_ scalar: YAMLScalar) -> Diagnostic {
        let span = scalar.source.span
        return Diagnostic(
            Checks.bareExpression, "'\(scalar.text)' is text here, and no expression", at: span,
            help: "an expression is written ${…}",
            fix: Fix("make it an expression", [Edit(replace: span, with: "\"${\(scalar.text)}\"")]))
    }

    static func partialExpression(_ kind: Shape.ExpressionKind, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.bareExpression, "a \(kind.rawValue) is needed here, and text with an expression in it is text",
            at: span,
            help: "make the whole of it one expression")
    }
}

extension Record {
    /// With its article: `a step`.
    fileprivate var words: String {
        let name = name.replacing("_", with: " ")
        return (("aeiou".contains(name.first ?? "x") ? "an " : "a ") + name)
    }
}

extension Shape {
    fileprivate var isList: Bool { if case .list = self { true } else { false } }

    /// What the shape wants, with an article.
    fileprivate var kindWords: String {
        switch self {
        case .text, .template: "text"
        case .value, .literal: "a value"
        case .expression(let kind): kind == .any ? "an expression" : "a \(kind.rawValue)"
        case .bool: "true or false"
        case .int: "a whole number"
        case .count(let least): "a whole number, \(least) or more"
        case .number: "a number"
        case .quantity(let quantity): quantity.kindWords
        case .choice(let choices): choices.map { "'\($0.word)'" }.joined(separator: " or ")
        case .name, .reference: "a name"
        case .type: "a type"
        case .list: "a list"
        case .map, .mapping: "a mapping"
        case .either(let shapes):
            shapes.map(\.kindWords).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
                .joined(separator: " or ")
        }
    }
}

extension Shape.Quantity {
    /// With its article: `a duration`.
    fileprivate var kindWords: String { self == .money ? "an amount of money" : "a \(rawValue)" }
}

extension Shape {
    /// The quantities among its forms.
    fileprivate var quantities: [Quantity] {
        switch self {
        case .quantity(let quantity): [quantity]
        case .either(let shapes): shapes.flatMap(\.quantities)
        default: []
        }
    }
}
