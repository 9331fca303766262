package import Reporting

/// Every kind of finding about YAML: here those about a file and its syntax.
package enum YAMLChecks {
    // MARK: The file

    package static let limit = Check(
        "yaml-limit", .error, "a file beyond a limit that guards against hostile ones",
        explanation: """
            A small file can stand for gigabytes of data, so Easel limits how large a file is, how deep it is nested, how \
            many nodes it has and how much its aliases stand for. No project comes near these limits by honest means: \
            divide the file, and keep data in files of its own, which an input reads with 'from'.
            """)
    package static let encoding = Check(
        "yaml-encoding", .error, "a file that is not UTF-8",
        explanation: """
            YAML files are UTF-8. In another encoding every letter beyond ASCII would reach a provider as something else, \
            so nothing is guessed. Save the file as UTF-8; every editor can.
            """)
    package static let character = Check(
        "yaml-character", .error, "a control character, which YAML does not allow",
        explanation: """
            Control characters get into files by accident, copied from a terminal or a document, and are invisible in most \
            editors. YAML does not allow them. Delete the character, or write it as an escape in double quotes where it is \
            meant.
            """)
    package static let lineBreak = Check(
        "yaml-line-break", .error, "a character that ends a line for some readers of YAML and not for others",
        explanation: """
            U+0085, U+2028 and U+2029 ended a line in YAML 1.1 and are ordinary characters in YAML 1.2, so that two tools \
            read two different files. They come from word processors, mostly. Delete the character, or write it as an \
            escape in double quotes.
            """)
    package static let version = Check(
        "yaml-version", .warning, "a file that asks for YAML 1.1",
        explanation: """
            Easel reads every file as YAML 1.2, where 'yes' is text and '0755' is 755. A '%YAML 1.1' line asks for \
            something else and does not get it. Leave the line out.
            """)

    // MARK: Syntax

    package static let syntax = Check(
        "yaml-syntax", .error, "text that is not YAML",
        explanation: """
            The document cannot be read any further than this, so nothing behind it has been checked; other documents of \
            the file have. Most often a bracket or a ':' is missing, or a text with a ': ' or a '#' in it needs quotes.
            """)
    package static let tab = Check(
        "yaml-tab", .error, "a tab where YAML wants spaces",
        explanation: """
            How wide a tab is depends on who looks, so YAML does not allow tabs as indentation. Indent with spaces, two for \
            each level, and let your editor write spaces when you press the tab key in YAML files.
            """)
    package static let indentation = Check(
        "yaml-indentation", .error, "a line whose indentation fits nothing above it",
        explanation: """
            In YAML the indentation says what belongs to what: keys and items that belong together begin in the same \
            column. This line begins in a column of its own, so it is not clear which mapping or list it belongs to.
            """)
    package static let quote = Check(
        "yaml-quote", .error, "a quote that is not closed, or is closed too early",
        explanation: """
            A quoted text ends at the next quote of its kind, and nothing may follow it on the line. Inside of single quotes \
            a quote is doubled, inside of double quotes it follows a backslash; a block with '>-' or '|' needs neither.
            """)
    package static let escape = Check(
        "yaml-escape", .error, "a backslash in double quotes that begins no escape",
        explanation: """
            In double quotes a backslash begins an escape, such as '\\n', and there is no such escape. For a backslash as it \
            is, double it or use single quotes, in which a backslash means nothing.
            """)
    package static let space = Check(
        "yaml-space", .error, "a space that is missing, or that only looks like one",
        explanation: """
            A ':' ends a key only where a space follows, and a '#' begins a comment only behind one; without it they are \
            part of the text. A no-break space, which some keyboards and web pages give, is a letter to YAML.
            """)
    package static let start = Check(
        "yaml-start", .error, "a value that begins with a character that YAML keeps to itself",
        explanation: """
            '@' and '`' are reserved, and '*', '&', '!', '%', '|' and '>' mean something at the start of a value. A text \
            that begins with one of them is written in quotes.
            """)

    /// What keeps a document from being read to its end: nothing that stands in it can be relied upon.
    package static let unreadable: Set = [
        limit, encoding, character, syntax, tab, indentation, quote, escape, space, start, cutByColon, inFlow, lostName,
    ]

    package static let all = [
        limit, encoding, character, lineBreak, version, syntax, tab, indentation, quote, escape, space, start,
        cutByColon, cutByComment, inFlow, eatenEscape, bracesAsMapping, swallowedComment, swallowedItem, duplicateKey,
        lostName, mergeKey, complexKey, emptyKey, flowNull, ambiguousBoolean, ambiguousOctal, ambiguousText,
        numberRange, unknownTag,
        wrongTag, unknownAnchor, recursiveAlias, repeatedAnchor, unusedAnchor,
    ]
}
