package import Reporting

/// Every message about an expression, in one place.
package enum ExpressionChecks {
    package static let syntax = Check(
        "expression-syntax", .error, "an expression that cannot be read",
        explanation: """
            The expression is not CEL, so nothing about it could be checked. The message says what was expected at \
            that place; most often a quote, a bracket or an operand is missing. 'easel eval' tries an expression \
            out.
            """)
    package static let limit = Check(
        "expression-limit", .error, "an expression that is too long or nested too deeply",
        explanation: """
            Expressions are limited in length and depth, so that a hostile file costs little. One that comes near \
            the limit is better taken apart: name its parts under 'let', each in a step or a line of its own.
            """)
    package static let unknownName = Check(
        "unknown-name", .error, "a name that stands for nothing",
        explanation: """
            Which names an expression may use depends on where it stands: 'inputs', 'steps' and the variables of \
            'for_each' in a workflow, 'body' and 'status' behind an answer. A text inside of an expression is \
            written in quotes.
            """)
    package static let outOfPlace = Check(
        "name-out-of-place", .error, "a name that stands for something elsewhere only",
        explanation: """
            Which names an expression may use depends on where it stands, and this one is known at other places only: \
            'body' and 'status' behind an answer, 'with' and 'outputs' in a step's 'check', 'secret' where a credential \
            belongs. The help says where.
            """)
    package static let unknownField = Check(
        "unknown-field", .error, "a field that the value does not have",
        explanation: """
            The value is an object whose fields are known, and this is none of them; at run time the expression \
            would fail. Look for a misspelling, or declare the field where the value's type is declared.
            """)
    package static let unknownFunction = Check(
        "unknown-function", .error, "a function that does not exist",
        explanation: """
            Expressions have CEL's functions and a few of Easel's own, and no others; 'easel eval --functions' lists \
            them. The names of other languages are often known, and the help says what the function is called here.
            """)
    package static let wrongType = Check(
        "wrong-type", .error, "a value of a type that does not fit its place",
        explanation: """
            Every expression is type-checked before anything is spent, and this value is not of a type that its \
            place, operator or function takes. Convert it with 'string(…)', 'int(…)' or 'double(…)', or take the one \
            part of it that is meant.
            """)
    package static let maybeMissing = Check(
        "maybe-missing", .error, "a value that may be missing, read as if it were there",
        explanation: """
            The field is optional, and where it is missing the expression would fail in the middle of a run. Read it \
            with '.?', which gives an optional value that drops its key or has an 'orValue(…)', or ask 'has(…)' \
            first.
            """)
    package static let maybeNull = Check(
        "maybe-null", .error, "a value that may be null, read as if it were not",
        explanation: """
            The value can be null, and null has neither fields nor elements, so the expression would fail in the \
            middle of a run. Compare it with null first, or read the field with '.?'.
            """)
    package static let pattern = Check(
        "invalid-pattern", .error, "a regular expression that cannot be read",
        explanation: """
            The pattern of 'matches' or of an input's 'pattern' is a regular expression in RE2's language, and this \
            one cannot be read. Look-around and back-references do not exist in it, because they can take for ever.
            """)
    package static let format = Check(
        "invalid-format", .error, "a format that cannot be filled with its arguments",
        explanation: """
            The places of a format, such as '%d', and the values that it is given have to agree in number and kind; \
            else the text could not be made at run time. Inside of '${ }' it is often simpler to put texts together \
            with '+'.
            """)

    package static let all = [
        syntax, limit, unknownName, outOfPlace, unknownField, unknownFunction, wrongType, maybeMissing, maybeNull,
        pattern, format,
    ]
}

extension Diagnostic {
    private typealias Checks = ExpressionChecks

    // MARK: Names

    static func unknownName(_ name: String, at span: SourceSpan, known: [String]) -> Diagnostic {
        let near = Suggestion.nearest(to: name, among: known)
        let help =
            near.map { "did you mean '\($0)'?" }
            ?? (known.isEmpty
                ? "text is written in quotes: '\(name)'" : "known here: " + Set(known).sorted().joined(separator: ", "))
        return Diagnostic(
            Checks.unknownName, "there is no value named '\(name)'", at: span, help: help,
            fix: near.flatMap { .rename(name, to: $0, at: span) })
    }

    static func outOfPlace(_ name: String, at span: SourceSpan, instead help: String) -> Diagnostic {
        Diagnostic(Checks.outOfPlace, "'\(name)' stands for nothing here", at: span, help: help)
    }

    static func unknownField(_ name: String, of object: ObjectType, at span: SourceSpan) -> Diagnostic {
        let names = object.fields.map(\.name)
        let near = Suggestion.nearest(to: name, among: names)
        let help =
            near.map { "did you mean '\($0)'?" }
            ?? (names.isEmpty ? "it has no fields" : "it has " + names.joined(separator: ", "))
        return Diagnostic(
            Checks.unknownField, "\(object) has no field '\(name)'", at: span, help: help,
            fix: near.flatMap { .rename(name, to: $0, at: span) })
    }

    static func unknownFunction(
        _ name: String, at span: SourceSpan, isMember: Bool, known: [String: Function]
    ) -> Diagnostic {
        let names = known.values.filter { $0.overloads.contains { $0.isMember == isMember } }.map(\.name) + macroNames
        let near = Suggestion.nearest(to: name, among: names + foreignNames.keys)
        let help =
            foreignNames[name].map { "here it is '\($0)'" }
            ?? near.map { "did you mean '\(foreignNames[$0] ?? $0)'?" }
        let isOwn = foreignNames[name] == nil && near.map { foreignNames[$0] == nil } == true
        return Diagnostic(
            Checks.unknownFunction, "there is no function '\(name)'", at: span, help: help,
            fix: isOwn ? near.flatMap { .rename(name, to: $0, at: span) } : nil)
    }

    private static let macroNames = [
        "has", "all", "exists", "exists_one", "existsOne", "map", "filter", "sortBy", "optMap", "optFlatMap",
        "transformList", "transformMap", "transformMapEntry",
    ]

    /// What other languages call the functions of this one.
    private static let foreignNames = [
        "length": "size", "len": "size", "count": "size", "includes": "contains", "has_key": "in",
        "upper": "upperAscii",
        "toUpperCase": "upperAscii", "lower": "lowerAscii", "toLowerCase": "lowerAscii", "strip": "trim",
        "str": "string", "toString": "string", "float": "double", "number": "double", "boolean": "bool",
        "default": "orValue", "coalesce": "orValue", "any": "exists", "every": "all", "some": "exists",
        "forEach": "map", "concat": "+", "format_date": "string", "max": "math.greatest", "min": "math.least",
        "round": "math.round", "floor": "math.floor", "ceil": "math.ceil", "abs": "math.abs", "sqrt": "math.sqrt",
        "range": "lists.range", "regex": "matches", "match": "matches", "toJson": "json.encode",
        "toJSON": "json.encode",
        "fromJson": "json.decode", "fromJSON": "json.decode", "b64encode": "base64.encode", "sha256": "hash",
        "uniq": "distinct", "unique": "distinct", "flat": "flatten", "sorted": "sort", "zip": "pairs",
    ]

    static func unknownMessage(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.unknownName, "there is no message type '\(name)'", at: span,
            help: "an object is written {'field': value}, without a name before it")
    }

    // MARK: Calls

    static func wrongCall(_ function: Function, isMember: Bool, count: Int, at span: SourceSpan) -> Diagnostic {
        let same = function.overloads.filter { $0.isMember == isMember }
        guard !same.isEmpty else {
            let example = isMember ? "\(function.name)(value)" : "value.\(function.name)(…)"
            return Diagnostic(
                Checks.wrongType,
                isMember ? "'\(function.name)' is not called on a value" : "'\(function.name)' is called on a value",
                at: span, help: "write \(example)")
        }
        let counts = Set(same.map { $0.parameters.count - (isMember ? 1 : 0) }).sorted()
        return Diagnostic(
            Checks.wrongType,
            "'\(function.name)' takes \(argumentCount(counts)), \(count == 0 ? "none is" : count == 1 ? "1 is" : "\(count) are") given",
            at: span, help: signatures(function, same))
    }

    private static func argumentCount(_ counts: [Int]) -> String {
        counts == [0]
            ? "no arguments"
            : counts.map(String.init).joined(separator: " or ") + (counts == [1] ? " argument" : " arguments")
    }

    static func noOverload(
        _ function: Function, _ candidates: [Overload], _ types: [ValueType], at span: SourceSpan,
        operands: [SourceSpan]
    ) -> Diagnostic {
        Diagnostic(
            Checks.wrongType, "'\(function.name)' does not take \(list(types))", at: span,
            related: labels(types, operands), help: signatures(function, candidates))
    }

    private static func signatures(_ function: Function, _ overloads: [Overload]) -> String {
        let forms = overloads.prefix(4).map { $0.signature(function.name) }
        return "write "
            + (forms.dropLast().joined(separator: ", ") + (forms.count > 1 ? " or " : "") + (forms.last ?? ""))
    }

    static func operatorMismatch(
        _ op: Operator, _ types: [ValueType], at span: SourceSpan, operands: [SourceSpan]
    ) -> Diagnostic {
        let help: String? =
            switch (op, Set(types)) {
            case (.add, let set) where set.contains(.string) && set.count == 2:
                "convert with string(…), or write the parts side by side: text ${a} and ${b}"
            case (.modulo, _): "only whole numbers have a remainder; convert with int(…)"
            case (.equal, let set) where set.contains(.null), (.notEqual, let set) where set.contains(.null):
                "\(set.first { $0 != .null } ?? .any) is never null; a field that may be missing is tested with has(…)"
            case (.equal, _), (.notEqual, _): "values of these types are never equal"
            default: nil
            }
        return Diagnostic(
            Checks.wrongType, "'\(op.text)' does not take \(list(types))", at: span, related: labels(types, operands),
            help: help)
    }

    private static func list(_ types: [ValueType]) -> String {
        types.isEmpty ? "no arguments" : types.map(\.description).joined(separator: " and ")
    }

    private static func labels(_ types: [ValueType], _ spans: [SourceSpan]) -> [Label] {
        zip(types, spans).map { Label("this is \($0)", at: $1) }
    }

    // MARK: Types out of place

    static func notACondition(_ type: ValueType, at span: SourceSpan) -> Diagnostic {
        Diagnostic(Checks.wrongType, "a condition must be bool, this is \(type)", at: span)
    }

    static func branchesDiffer(
        _ then: (ValueType, SourceSpan), _ otherwise: (ValueType, SourceSpan), at span: SourceSpan
    ) -> Diagnostic {
        Diagnostic(
            Checks.wrongType, "the two values of '?:' are \(then.0) and \(otherwise.0), which do not fit each other",
            at: span, related: labels([then.0, otherwise.0], [then.1, otherwise.1]))
    }

    static func notOptional(_ type: ValueType, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.wrongType, "an optional value is needed here, this is \(type)", at: span,
            help: "read a field that may be missing with '.?', or leave the '?' out")
    }

    static func notIterable(_ type: ValueType, at span: SourceSpan) -> Diagnostic {
        Diagnostic(Checks.wrongType, "only lists and maps have elements, this is \(type)", at: span)
    }

    static func notAMap(_ type: ValueType, at span: SourceSpan) -> Diagnostic {
        Diagnostic(Checks.wrongType, "a map is needed here, this is \(type)", at: span, help: "write {key: value}")
    }

    static func notSortable(_ type: ValueType, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.wrongType, "values of type \(type) have no order to sort by", at: span,
            help: "sort by a number, a string, a bool, a timestamp or a duration")
    }

    static func noFields(_ type: ValueType, field: String, at span: SourceSpan) -> Diagnostic {
        let help: String? =
            if case .list = type { "read one element with [0], or each with .map(x, x.\(field))" } else { nil }
        return Diagnostic(Checks.wrongType, "\(type) has no fields, so no '\(field)' either", at: span, help: help)
    }

    static func noElements(_ type: ValueType, at span: SourceSpan) -> Diagnostic {
        Diagnostic(Checks.wrongType, "only lists, maps and objects are indexed, this is \(type)", at: span)
    }

    static func badIndex(_ type: ValueType, into: String, wanted: ValueType, at span: SourceSpan) -> Diagnostic {
        Diagnostic(Checks.wrongType, "the index into \(into) must be \(wanted), this is \(type)", at: span)
    }

    static func maybeMissing(
        _ field: String, of owner: String, type: ValueType, at span: SourceSpan, canBeOptional: Bool
    ) -> Diagnostic {
        Diagnostic(
            Checks.maybeMissing, "'\(field)' may be missing", at: span,
            help: "read it with \(owner).?\(field), or guard it with has(\(owner).\(field))",
            fix: canBeOptional
                ? Fix(
                    "read it as an optional \(type)",
                    [Edit(replace: SourceSpan(file: span.file, lower: span.lower, upper: span.lower), with: "?")])
                : nil)
    }

    static func mayBeNull(_ owner: String, field: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.maybeNull, "'\(owner)' may be null, then it has no '\(field)'", at: span,
            help: "read it with \(owner).?\(field), or guard it with \(owner) != null")
    }

    static func format(_ message: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.format, message, at: span,
            help: "formats are %s %d %f %e %b %o %x %X; a percent sign by itself is %%")
    }

    static func formatArguments(wanted: Int, given: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.format,
            "the format has \(wanted) place\(wanted == 1 ? "" : "s"), but \(given) value\(given == 1 ? " is" : "s are") given",
            at: span, help: "give a value for each place, in order")
    }

    static func mayBeNull(_ owner: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.maybeNull, "'\(owner)' may be null, then it has no elements", at: span,
            help: "guard it with \(owner) != null")
    }

    static func pattern(_ message: String, help: String?, at span: SourceSpan) -> Diagnostic {
        Diagnostic(Checks.pattern, message, at: span, help: help)
    }
}

extension Diagnostic.Fix {
    /// Nil where the name is not all that stands there, as between quotes.
    fileprivate static func rename(_ name: String, to near: String, at span: SourceSpan) -> Self? {
        guard span.upper - span.lower == name.utf8.count else { return nil }
        return Self("write '\(near)'", [Diagnostic.Edit(replace: span, with: near)])
    }
}

extension Overload {
    /// As a call is written, with types for arguments: `string.replace(string, string)`.
    package func signature(_ name: String) -> String {
        let types = parameters.map(\.description)
        let arguments =
            (isMember ? Array(types.dropFirst()) : types).joined(separator: ", ") + (isVariadic ? ", …" : "")
        return (isMember ? types[0] + "." : "") + name + "(" + arguments + ")"
    }
}
