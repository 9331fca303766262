import Reporting

/// Messages about a file as a whole.
extension Diagnostic {
    // MARK: Limits

    static func fileTooLarge(_ limit: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.limit, "the file is larger than \(limit) bytes", at: span,
            help: "divide it into several files; pictures and other data belong into files of their own")
    }

    static func tooDeep(_ limit: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.limit, "lists and mappings are nested more than \(limit) levels deep", at: span,
            help: "name the inner parts: as types, as steps, or as documents of their own")
    }

    static func tooManyNodes(_ limit: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.limit, "the file has more than \(limit) keys and values", at: span,
            help: "divide it into several files")
    }

    static func tooManyAliasedNodes(_ limit: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.limit, "written out, the aliases of this document are more than \(limit) keys and values",
            at: span)
    }

    static func scalarTooLong(_ limit: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.limit, "this text is longer than \(limit) bytes", at: span,
            help: "keep long texts and data in files of their own")
    }

    static func tooManyTagDirectives(_ limit: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(YAMLChecks.limit, "the file has more than \(limit) '%TAG' directives", at: span)
    }

    static func tooManyErrors(_ limit: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.limit, "more than \(limit) documents of this file cannot be read; the rest is not looked at",
            at: span)
    }

    static func tooManyFindings(_ limit: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(YAMLChecks.limit, "the file has more than \(limit) findings; the rest is not shown", at: span)
    }

    // MARK: Characters

    static func wrongEncoding(_ encoding: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(YAMLChecks.encoding, "the file is \(encoding), not UTF-8", at: span, help: "save it as UTF-8")
    }

    static func illFormed(_ bytes: ArraySlice<UInt8>, count: Int, at span: SourceSpan) -> Diagnostic {
        let byte = bytes.first.map { "0x" + String($0, radix: 16, uppercase: true) } ?? ""
        return Diagnostic(
            YAMLChecks.encoding, "the byte \(byte) is not UTF-8" + more(count), at: span,
            help: "save the file as UTF-8; it may be Latin-1 or Windows-1252 now")
    }

    static func forbiddenCharacter(_ character: Unicode.Scalar, count: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.character, "the character \(name(of: character)) is not allowed in YAML" + more(count), at: span,
            help: "delete it, or write it in double quotes as an escape: \(escape(for: character))")
    }

    private static func more(_ count: Int) -> String {
        count > 100 ? ", the first of many such places" : count > 1 ? ", the first of \(count) such places" : ""
    }

    static func oldLineBreak(_ character: Unicode.Scalar, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.lineBreak,
            "the character \(name(of: character)) ends a line for some readers of YAML and not for others", at: span,
            help: "delete it, or write it in double quotes as an escape: \(escape(for: character))")
    }

    private static func name(of character: Unicode.Scalar) -> String { "U+" + hexadecimal(character, digits: 4) }

    private static func escape(for character: Unicode.Scalar) -> String {
        character.value < 0x100 ? "\\x" + hexadecimal(character, digits: 2) : "\\u" + hexadecimal(character, digits: 4)
    }

    private static func hexadecimal(_ character: Unicode.Scalar, digits: Int) -> String {
        let text = String(character.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }

    static func oldVersion(_ minor: Int, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            YAMLChecks.version, "this document asks for YAML 1.\(minor) and is read as YAML 1.2", at: span,
            help: "leave the '%YAML' line out")
    }
}
