import Blueprint
import Expressions
package import Reporting
import Values
import YAMLReading

/// Every message about types as they are declared, and about constant values of them.
package enum TypeChecks {
    package static let syntax = Check(
        "type-syntax", .error, "a type that cannot be read",
        explanation: """
            A type is a word such as 'string' or 'image', or 'list<…>' and 'map<…>' around another type. What is \
            written here is none of them, so that nothing could be checked against it.
            """)
    package static let unknown = Check(
        "unknown-type", .error, "a type that nobody declares",
        explanation: """
            The word is neither a type of the language nor one that is declared under 'types'. Without it no \
            value could be checked before it is sent. The types are 'string', 'int', 'number', 'bool', \
            'duration', 'timestamp', 'image', 'video', 'audio', 'file', 'any', 'list', 'map' and 'object'.
            """)
    package static let recursive = Check(
        "recursive-type", .error, "a type that stands within itself",
        explanation: """
            The type contains itself, directly or through another one, so that a value of it would have no end. \
            Name the inner value by its key as a 'string', or take 'map' or 'any' at this place.
            """)
    package static let parts = Check(
        "type-parts", .error, "parts that only another type has",
        explanation: """
            'items' belong to a 'list', 'values' to a 'map' and 'fields' to an 'object'. Beside another type \
            they would be passed over in silence, and nobody would notice that values are not checked. Change \
            the type, or remove the key.
            """)
    package static let bounds = Check(
        "bad-bounds", .error, "bounds that the type does not have, or that no value keeps",
        explanation: """
            The bound is one of another type, or the bounds leave no value between them: either nothing is \
            checked, or everything is refused. Numbers have 'min' and 'max', texts 'min_length', 'max_length' \
            and 'pattern', lists 'min_items', 'max_items' and 'unique', files 'types' and 'max_bytes'.
            """)
    package static let badEnum = Check(
        "bad-enum", .error, "a value in an enum that is not of the type, or is there twice",
        explanation: """
            Every value of an enum has to be of the type that it limits, and one that is not can never be given. \
            A value that stands there twice is most often a slip for another one.
            """)
    package static let badDefault = Check(
        "bad-default", .error, "a default that its own type or bounds refuse",
        explanation: """
            The default is what holds for everybody who says nothing, and this one is refused by its own \
            declaration: each of those runs would fail before its first step. Change the default, or the type \
            and the bounds that it has to keep.
            """)

    package static let source = Check(
        "bad-source", .error, "a file that an input cannot be read from",
        explanation: """
            An input with 'from' is read from a file when a run starts: rows from .csv, .json or .jsonl, or files by a \
            pattern. Whatever the file gives is a list, and it lies in the project, so that the run is the same on \
            every machine.
            """)

    package static let all = [syntax, unknown, recursive, parts, bounds, badEnum, badDefault, source]
}

extension Diagnostic {
    private typealias Checks = TypeChecks

    static func typeSyntax(_ failure: TypeSyntax.Failure, in source: SourceText) -> Diagnostic {
        switch failure {
        case .unclosed(let range):
            Diagnostic(
                Checks.syntax, "the type has a '<' without a '>'", at: source.span(range),
                help: "write \(source.text)>",
                fix: Fix(
                    "close it", [Edit(replace: source.span(source.text.utf8.count..<source.text.utf8.count), with: ">")]
                ))
        case .noParameter(let name, let range):
            Diagnostic(
                Checks.syntax, "'\(name)' has no type in '<' and '>'", at: source.span(range),
                help: "only list<…> and map<…> do")
        case .unexpected(let range):
            Diagnostic(
                Checks.syntax, "this is no type", at: source.span(range),
                help: "a type is a word such as string, or list<image>, map<string>; a map's keys are always text")
        }
    }

    static func unknownType(_ name: String, at span: SourceSpan, among known: [String]) -> Diagnostic {
        let near = foreignTypes[name.lowercased()] ?? Suggestion.nearest(to: name, among: known)
        return Diagnostic(
            Checks.unknown, "there is no type '\(name)'", at: span,
            help: near.map { "did you mean '\($0)'?" } ?? "types are " + known.joined(separator: ", "),
            fix: near.map { Fix("write '\($0)'", [Edit(replace: span, with: $0)]) })
    }

    /// What other languages call the types of this one.
    private static let foreignTypes = [
        "integer": "int", "int64": "int", "float": "number", "double": "number", "decimal": "number", "str": "string",
        "text": "string", "boolean": "bool", "array": "list", "dict": "map", "dictionary": "map", "date": "timestamp",
        "datetime": "timestamp", "time": "timestamp", "picture": "image", "movie": "video", "sound": "audio",
        "media": "file", "blob": "file", "url": "string", "struct": "object", "record": "object",
    ]

    static func nameOfLanguage(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            DeclarationChecks.duplicate, "'\(name)' is a type of the language", at: span, help: "give it another name")
    }

    static func recursiveType(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.recursive, "the type '\(name)' stands within itself", at: span,
            help: "a value of it would never end: use map or any at this place")
    }

    static func partOfOther(_ key: String, of type: String, owner: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.parts, "'\(key)' is for the type '\(owner)', this is '\(type)'", at: span,
            help: "write 'type: \(owner)', or remove '\(key)'")
    }

    static func boundOfOther(_ key: String, of type: ValueType, at span: SourceSpan) -> Diagnostic {
        let near =
            switch (key, type) {
            case ("min", .string): "min_length"
            case ("max", .string): "max_length"
            case ("min", .list), ("min_length", .list): "min_items"
            case ("max", .list), ("max_length", .list): "max_items"
            case ("min_length", .int), ("min_length", .double), ("min_items", .int), ("min_items", .double): "min"
            case ("max_length", .int), ("max_length", .double), ("max_items", .int), ("max_items", .double): "max"
            case ("min_items", .string): "min_length"
            case ("max_items", .string): "max_length"
            default: nil as String?
            }
        return Diagnostic(
            Checks.bounds, "'\(key)' says nothing about \(type.words)", at: span,
            help: near.map { "did you mean '\($0)'?" } ?? "remove it",
            fix: near.map { Fix("write '\($0)'", [Edit(replace: span, with: $0)]) })
    }

    static func impossibleBounds(_ low: String, _ high: String, at span: SourceSpan, other: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.bounds, "no value keeps these bounds: '\(high)' is less than '\(low)'", at: span,
            related: [Label("'\(low)' is here", at: other)], help: "exchange the two")
    }

    // MARK: Files

    static func sourceOutside(_ path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.source, "'\(path)' leads out of the project", at: span,
            help: "what a run reads lies in the project, so that it is found on any machine")
    }

    static func unreadableSource(_ path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.source, "'\(path)' is no file of rows", at: span,
            help: "rows are read from .csv, .json and .jsonl; files themselves are a list<image> or the like")
    }

    static func sourceOfNoList(_ type: ValueType, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.source, "a file gives a list, and this input is \(type.words)", at: span,
            help: "declare a list: {type: list, items: {…}, from: …}")
    }

    static func negativeBound(_ key: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(Checks.bounds, "'\(key)' cannot be less than 0", at: span, help: "write 0 or more")
    }

    static func badPattern(_ error: PatternError, at span: SourceSpan) -> Diagnostic {
        Diagnostic(ExpressionChecks.pattern, error.message, at: span, help: error.help)
    }

    static func emptyEnum(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.badEnum, "an enum without a value lets nothing through", at: span,
            help: "write the values, or remove the key")
    }

    static func repeatedEnum(_ value: Value, at span: SourceSpan, fix: Fix?) -> Diagnostic {
        Diagnostic(Checks.badEnum, "\(value.shown) is in the enum already", at: span, help: "remove it", fix: fix)
    }

    // MARK: Constants

    static func mismatch(_ check: Check, _ what: String, _ node: YAMLNode, wanted: ValueType) -> Diagnostic {
        let help = wanted.isList && node.mapping == nil ? "write it as a list: [x]" : wanted.writing
        return Diagnostic(
            check, "\(what) must be \(wanted.words), this is \(node.kindWords)", at: node.span, help: help,
            fix: wanted == .string ? .quote(node) : nil)
    }

    static func outOfBounds(
        _ check: Check, _ what: String, _ value: Value, _ violation: String, at span: SourceSpan,
        related: [Label] = [], among allowed: [Value]?, help advice: String? = nil
    ) -> Diagnostic {
        let message =
            switch value {
            case .list, .map, .media: "\(what) \(violation)"
            case .string(""): "\(what) cannot be empty"
            default: "\(what) cannot be \(value.shown), which \(violation)"
            }
        let near = advice == nil ? value.nearest(among: allowed) : nil
        return Diagnostic(
            check, message, at: span, related: related,
            help: near.map { "did you mean '\($0)'?" } ?? advice ?? "write another value, or change what is allowed",
            fix: near.flatMap { .write($0, for: value, at: span) })
    }

    static func unknownMember(
        _ name: String, of what: String, at span: SourceSpan, among known: [String], related: [Label] = []
    ) -> Diagnostic {
        let near = Suggestion.nearest(to: name, among: known)
        return Diagnostic(
            ExpressionChecks.unknownField, "\(what) has no '\(name)'", at: span, related: related,
            help: near.map { "did you mean '\($0)'?" }
                ?? (known.isEmpty ? "it has nothing" : "it has " + known.joined(separator: ", ")),
            fix: near.map { Fix("write '\($0)'", [Edit(replace: span, with: $0)]) })
    }

    static func missingMember(
        _ name: String, of what: String, at span: SourceSpan, related: [Label] = []
    ) -> Diagnostic {
        Diagnostic(
            StructureChecks.missingKey, "\(what) needs '\(name)'", at: span, related: related,
            help: "add '\(name)', or declare it optional or with a default")
    }
}

extension ValueType {
    /// With an article: `an int`, `text`, `a list of images`.
    package var words: String {
        switch self {
        case .string: "text"
        case .int: "a whole number"
        case .uint, .double, .numeric: "a number"
        case .bool: "true or false"
        case .null: "nothing"
        case .list(.any), .list(.poison): "a list"
        case .map, .object: "a mapping"
        case .media(nil): "a file"
        case .media(.image), .media(.audio): "an \(self)"
        case .any, .poison: "a value"
        case .optional(let wrapped): wrapped.words + ", perhaps missing"
        case .nullable(let wrapped): wrapped.words + " or null"
        default: "a \(self)"
        }
    }

    /// How a constant of the type is written, where that needs saying.
    fileprivate var writing: String? {
        switch self {
        case .int: "a whole number is written like 4"
        case .double: "a number is written like 4 or 0.5"
        case .bool: "write true or false"
        case .map, .object: "write 'key: value' below it, indented"
        case .duration: "a duration is written like 500ms, 90s, 10m, 2h or 7d"
        case .timestamp: "a time is written like 2026-06-01T12:00:00Z"
        case .string: "text that YAML would read as something else is written in quotes"
        case .media: "a file is given by its path or its address"
        default: nil
        }
    }
}
