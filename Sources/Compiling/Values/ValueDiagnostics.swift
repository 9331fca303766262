import Blueprint
import Expressions
package import Reporting
import Values

/// Every message about a value that does not fit its place.
package enum ValueChecks {
    package static let outOfRange = Check(
        "out-of-range", .error, "a value outside of what its place takes",
        explanation: """
            The value lies outside of what its place takes. The provider would refuse the request or, worse, \
            make something else of it and charge for that. Write a value within the bounds, or widen them where \
            they are declared.
            """)
    package static let mayBeOutOfRange = Check(
        "may-be-out-of-range", .warning, "an input some of whose values the place it goes to never takes",
        explanation: """
            The input allows values that the place it is handed to never takes. Nobody notices until somebody \
            chooses one of them. Narrow the input's enum or its bounds, or choose a model that takes them all.
            """)
    package static let optionalForRequired = Check(
        "optional-for-required", .error, "a value that may be missing where one must be given",
        explanation: """
            The value may be missing, and its place needs one, so that some runs would fail half-way. Say what \
            holds where it is missing with '.orValue(…)', or make the input required.
            """)
    package static let nothing = Check(
        "nothing-given", .error, "a key without a value",
        explanation: """
            There is a key and nothing behind it, which YAML reads as null. Mostly the value was forgotten, or \
            stands on the next line with too little indentation. Write the value, or remove the key so that the \
            default holds.
            """)

    package static let missingFile = Check(
        "missing-file", .warning, "a file that is not there",
        explanation: """
            The value names a file that is not in the project, so a run would fail when it comes to send it. \
            Paths begin at the project's folder. Where the file is made later, or lies on another machine, allow \
            the finding.
            """)

    package static let all = [outOfRange, mayBeOutOfRange, optionalForRequired, nothing, missingFile]
}

extension Diagnostic {
    private typealias Checks = ValueChecks

    static func mismatch(
        _ check: Check, _ what: String, _ found: ValueType, wanted: ValueType, at span: SourceSpan,
        related: [Label] = []
    ) -> Diagnostic {
        Diagnostic(
            check, "\(what) must be \(wanted.words), this is \(found.words)", at: span, related: related,
            help: conversion(from: found, to: wanted))
    }

    private static func conversion(from found: ValueType, to wanted: ValueType) -> String? {
        switch (found, wanted) {
        case (.optional(let inner), let wanted) where inner.fits(wanted):
            "say what holds where it is missing: .orValue(…)"
        case (.nullable(let inner), let wanted) where inner.fits(wanted):
            "say what holds where it is null: x != null ? x : …"
        case (.list(let element), let wanted) where element.fits(wanted): "take one element with [0]"
        case (let found, .list(let element)) where found.fits(element): "make it a list: [x]"
        case (.string, .media): "make a file of an address with media(x)"
        case (.media, .string): "its address is .url, its name .name"
        case (.string, .int): "convert it with int(…)"
        case (.string, .double): "convert it with double(…)"
        case (.double, .int): "round it: int(math.round(x))"
        case (.int, .string), (.double, .string), (.bool, .string): "convert it with string(…)"
        case (.string, .duration): "convert it with duration(…)"
        case (.object(let given), .object(let wanted)): difference(given, wanted)
        default: nil
        }
    }

    private static func difference(_ given: ObjectType, _ wanted: ObjectType) -> String? {
        for field in wanted.fields where !field.isOptional {
            guard let own = given.field(field.name) else { return "'\(field.name)' is missing" }
            if own.isOptional { return "'\(field.name)' may be missing" }
            if !own.type.fits(field.type) {
                return "'\(field.name)' must be \(field.type.words), it is \(own.type.words)"
            }
        }
        return given.fields.first { wanted.field($0.name) == nil }.map { "there is no '\($0.name)'" }
    }

    static func optionalForRequired(_ place: Place, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.optionalForRequired, "\(place.what) must be given, and this may be missing", at: span,
            related: place.related, help: "say what holds where it is missing: .orValue(…)")
    }

    static func mayBeOutOfRange(_ words: String, _ place: Place, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.mayBeOutOfRange, "this may be \(words), which \(place.what) never takes", at: span,
            related: place.related, help: "narrow the input's enum or bounds")
    }

    static func missingFile(_ path: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.missingFile, "there is no file '\(path)'", at: span,
            help: "a path begins at the folder of the project")
    }

    static func nothingGiven(_ place: Place, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            Checks.nothing, "\(place.what) is given nothing", at: span,
            help: place.declaration.isRequired ? "write \(place.declaration.type.words)" : "remove the key")
    }
}
