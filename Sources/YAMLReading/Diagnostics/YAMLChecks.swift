package import Reporting

/// Every kind of finding about YAML.
package enum YAMLChecks {
    // MARK: The file

    package static let limit = Check("yaml-limit", .error, "a file beyond a limit that guards against hostile ones")
    package static let encoding = Check("yaml-encoding", .error, "a file that is not UTF-8")
    package static let character = Check("yaml-character", .error, "a control character, which YAML does not allow")
    package static let lineBreak = Check(
        "yaml-line-break", .error, "a character that ends a line for some readers of YAML and not for others")
    package static let version = Check("yaml-version", .warning, "a file that asks for YAML 1.1")

    // MARK: Syntax

    package static let syntax = Check("yaml-syntax", .error, "text that is not YAML")
    package static let tab = Check("yaml-tab", .error, "a tab where YAML wants spaces")
    package static let indentation = Check("yaml-indentation", .error, "a line whose indentation fits nothing above it")
    package static let quote = Check("yaml-quote", .error, "a quote that is not closed, or is closed too early")
    package static let escape = Check("yaml-escape", .error, "a backslash in double quotes that begins no escape")
    package static let space = Check("yaml-space", .error, "a space that is missing, or that only looks like one")
    package static let start = Check(
        "yaml-start", .error, "a value that begins with a character that YAML keeps to itself")

    // MARK: Expressions

    package static let cutByColon = Check(
        "expression-cut-by-colon", .error, "a ': ' inside of '${ … }', which YAML takes for the end of a key")
    package static let cutByComment = Check(
        "expression-cut-by-comment", .error, "a ' #' inside of '${ … }', which YAML takes for a comment")
    package static let inFlow = Check(
        "expression-in-flow", .error,
        "an unquoted '${ … }' inside of '{…}' or '[…]', whose braces YAML takes for its own")
    package static let eatenEscape = Check(
        "expression-escape", .error, "a backslash inside of '${ … }' that double quotes take before CEL reads it")
    package static let bracesAsMapping = Check(
        "expression-as-mapping", .error, "another tool's expression, '{{ … }}'")
    package static let swallowedComment = Check(
        "swallowed-comment", .warning, "a line that looks like a comment and is text")
    package static let swallowedItem = Check(
        "swallowed-item", .warning, "a line that looks like an item of a list and is text")

    // MARK: Keys and values

    package static let duplicateKey = Check("duplicate-key", .error, "a key that its mapping has already")
    package static let mergeKey = Check("merge-key", .error, "a merge key '<<', which YAML 1.2 does not have")
    package static let complexKey = Check("complex-key", .error, "a key that is a list or a mapping")
    package static let emptyKey = Check("empty-key", .error, "a key that is empty")
    package static let flowNull = Check("flow-null", .error, "a key without a value inside of '{…}'")
    package static let ambiguousBoolean = Check(
        "ambiguous-boolean", .warning, "a word such as 'yes' that is text here and a boolean in YAML 1.1")
    package static let ambiguousOctal = Check(
        "ambiguous-octal", .error, "a number such as '0755', octal in YAML 1.1 and decimal in YAML 1.2")
    package static let ambiguousText = Check(
        "ambiguous-text", .warning, "a text such as '12:30' or '1_000' that is a number in YAML 1.1")
    package static let numberRange = Check("number-range", .error, "a number that is too large to be kept exactly")
    package static let unknownTag = Check("unknown-tag", .error, "a tag that Easel does not know")
    package static let wrongTag = Check("wrong-tag", .error, "a tag that its value does not fit")

    // MARK: Anchors

    package static let unknownAnchor = Check("unknown-anchor", .error, "an alias whose anchor does not exist")
    package static let recursiveAlias = Check("recursive-alias", .error, "an alias within the node that it stands for")
    package static let repeatedAnchor = Check("repeated-anchor", .warning, "an anchor that its document has already")
    package static let unusedAnchor = Check("unused-anchor", .warning, "an anchor that no alias refers to")

    /// What keeps a document from being read to its end: nothing that stands in it can be relied upon.
    package static let unreadable: Set = [
        limit, encoding, character, syntax, tab, indentation, quote, escape, space, start, cutByColon, inFlow,
    ]

    package static let all = [
        limit, encoding, character, lineBreak, version, syntax, tab, indentation, quote, escape, space, start,
        cutByColon, cutByComment, inFlow, eatenEscape, bracesAsMapping, swallowedComment, swallowedItem, duplicateKey,
        mergeKey,
        complexKey, emptyKey, flowNull, ambiguousBoolean, ambiguousOctal, ambiguousText, numberRange, unknownTag,
        wrongTag, unknownAnchor, recursiveAlias, repeatedAnchor, unusedAnchor,
    ]
}
