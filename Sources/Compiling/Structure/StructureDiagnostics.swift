package import Reporting
import Values
import YAMLReading

/// Every message about the structure of a document.
package enum StructureChecks {
    package static let document = Check(
        "document-kind", .error, "a document that does not say what it is",
        explanation: """
            Every document has one key that says what it is, such as 'provider' or 'workflow', and Easel needs it to \
            know which other keys may follow. Write that key, and part two documents of one file by a line '---'.
            """)
    package static let version = Check(
        "unsupported-version", .error, "a document without a version that Easel reads",
        explanation: """
            The first line of every document, 'easel: 1', says for which version of the language it is written, so \
            that a later Easel can go on reading it as it was meant. This Easel reads version 1.
            """)
    package static let unknownKey = Check(
        "unknown-key", .error, "a key that its mapping does not have",
        explanation: """
            A key that nothing reads does nothing, and a limit or a budget that does nothing costs money. Look for a \
            misspelling, or for a key that stands one level too deep or too high; the reference lists the keys of \
            every mapping.
            """)
    package static let missingKey = Check(
        "missing-key", .error, "a key that has to be there and is not",
        explanation: """
            Without this key the document says too little to be run: a workflow without steps, say, or a rule \
            without what to tell where it does not hold. The help says what the key is for.
            """)
    package static let excludingKeys = Check(
        "excluding-keys", .error, "two keys of which only one may be there",
        explanation: """
            The two keys say different things about the same matter, and only one can hold: a step either 'uses' \
            something or computes values with 'let', a request has one body. Remove one of them, or make two steps \
            of one.
            """)
    package static let wrongKind = Check(
        "wrong-kind", .error, "a text, a list or a mapping where another is wanted",
        explanation: """
            Where a list is wanted even a single element is written as a list, and what has keys is written as 'key: \
            value' lines, indented below it. A key with nothing behind it has no value at all: leave it out instead.
            """)
    package static let wrongForm = Check(
        "wrong-form", .error, "a text that is not of the form that is wanted",
        explanation: """
            Numbers, durations, rates, sizes, shares and dates have a form of their own, with a unit where one is \
            needed, so that nobody has to guess whether a deadline of 5 means seconds or minutes. The help shows the \
            form.
            """)
    package static let unknownChoice = Check(
        "unknown-choice", .error, "a word that is none of those to choose from",
        explanation: """
            Here only a few words mean something, and this is none of them. The message lists them, and the \
            reference says what each does.
            """)
    package static let badName = Check(
        "bad-name", .error, "a name that could not stand in an expression",
        explanation: """
            Names stand in expressions, as in 'steps.draw.outputs', so they consist of lowercase letters, digits and \
            underscores and begin with a letter. What people read may be anything: write it as 'label' or \
            'description'.
            """)
    package static let bareExpression = Check(
        "bare-expression", .error, "an expression without '${ }' around it",
        explanation: """
            Here a condition, a number or a list is needed, and without '${ }' around it the value is text: \
            'inputs.count > 1' would be the sixteen characters, not a comparison. Put '${ }' around the whole of it, \
            with operators such as '&&' inside.
            """)

    package static let all = [
        document, version, unknownKey, missingKey, excludingKeys, wrongKind, wrongForm, unknownChoice, badName,
        bareExpression,
    ]
}

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
        let found: String =
            switch node.content {
            case .scalar(let scalar): scalar.isNothing ? "nothing" : "text"
            case .sequence: "a list"
            case .mapping, .invalid: "a mapping"
            }
        let help: String? =
            switch wanted {
            case .list: "write '- ' before each element"
            case .map, .mapping: "write 'key: value' below it, indented"
            default: nil
            }
        return Diagnostic(
            Checks.wrongKind, "\(wanted.kindWords) is needed here, this is \(found)", at: span, help: help)
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
            case .interface: "an interface's name is made of names with dots between them, as image.generate"
            case .model: "a model is written provider.model"
            default: "a name has lowercase letters, digits and underscores, and begins with a letter"
            }
        return Diagnostic(Checks.badName, "'\(text)' is no name", at: span, help: rule)
    }

    // MARK: Expressions

    static func bareExpression(_ text: String, _ kind: Shape.ExpressionKind, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.bareExpression, "a \(kind.rawValue) is needed here, '\(text)' is text", at: span,
            help: "an expression is written ${…}")
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
    /// What the shape wants, with an article.
    fileprivate var kindWords: String {
        switch self {
        case .text, .template: "text"
        case .value: "a value"
        case .expression(let kind): kind == .any ? "an expression" : "a \(kind.rawValue)"
        case .bool: "true or false"
        case .int: "a whole number"
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
