package import Reporting

/// Checks of keys, values, tags and anchors.
extension YAMLChecks {
    // MARK: Keys and values

    package static let duplicateKey = Check(
        "duplicate-key", .error, "a key that its mapping has already",
        explanation: """
            Of two equal keys most readers of YAML silently keep the last, so that half of what was written does nothing. \
            Remove one of them, or give it the name that was meant.
            """)
    package static let lostName = Check(
        "lost-name", .error, "keys that stand twice, because the name above them is missing",
        explanation: """
            Several keys of one mapping stand there twice. Most often the line above the second ones was lost, with the name \
            of what they describe. As nobody knows what the document was to say, nothing more is said of it.
            """)
    package static let mergeKey = Check(
        "merge-key", .error, "a merge key '<<', which YAML 1.2 does not have",
        explanation: """
            '<<' was an experiment of YAML 1.1. Write the keys out where they are needed. A model takes over another's \
            settings with 'like', and what steps share belongs in a workflow of its own.
            """)
    package static let complexKey = Check(
        "complex-key", .error, "a key that is a list or a mapping",
        explanation: """
            YAML allows any value as a key; in an Easel document every key is a name. Most often the brackets belong to a \
            text, which then needs quotes.
            """)
    package static let emptyKey = Check(
        "empty-key", .error, "a key that is empty",
        explanation: """
            Before this ':' nothing is written, so the value has no name. Write the key, or remove the ':' if it is a slip. \
            A key that is empty on purpose is written "".
            """)
    package static let flowNull = Check(
        "flow-null", .error, "a key without a value inside of '{…}'",
        explanation: """
            '{a, b}' is a mapping whose values are null, and '{a:1}' has one key named 'a:1'. A list is written with '[…]', \
            and a ':' has a space behind it.
            """)
    package static let ambiguousBoolean = Check(
        "ambiguous-boolean", .warning, "a word such as 'yes' that is text here and a boolean in YAML 1.1",
        explanation: """
            In YAML 1.1, which many tools still read, 'yes', 'no', 'on' and 'off' are booleans; the country code of Norway \
            has become famous for it. In Easel they are text. Write 'true' or 'false' for a boolean, and quotes around the \
            word for text, and everyone reads the same.
            """)
    package static let ambiguousOctal = Check(
        "ambiguous-octal", .error, "a number such as '0755', octal in YAML 1.1 and decimal in YAML 1.2",
        explanation: """
            A number with a leading zero is read in two ways, or loses the zero that mattered. Write it without the zero if \
            it is an amount, with '0o' if it is octal, and in quotes if it is a name, such as the number of a frame.
            """)
    package static let ambiguousText = Check(
        "ambiguous-text", .warning, "a text such as '12:30' or '1_000' that is a number in YAML 1.1",
        explanation: """
            YAML 1.1 reads '12:30' as 750 and '1_000' as 1000; in Easel both are text. Put the text in quotes, or write the \
            number plainly, and everyone reads the same. Ratios such as 16:9 are where this bites.
            """)
    package static let numberRange = Check(
        "number-range", .error, "a number that is too large to be kept exactly",
        explanation: """
            Whole numbers have 64 bits; a larger one would be rounded, and a rounded id is another id. Put it in quotes if \
            it is a name rather than an amount.
            """)
    package static let unknownTag = Check(
        "unknown-tag", .error, "a tag that Easel does not know",
        explanation: """
            A word with '!' before it is a tag, which says what kind of value follows. Tags of other tools, such as '!Ref' \
            or '!include', mean nothing here. A text that begins with '!' is written in quotes.
            """)
    package static let wrongTag = Check(
        "wrong-tag", .error, "a tag that its value does not fit",
        explanation: """
            The tag says that the value is of one kind, and it is written as another. Nearly always a value is already what \
            it has to be, and the tag can be left out.
            """)

    // MARK: Anchors

    package static let unknownAnchor = Check(
        "unknown-anchor", .error, "an alias whose anchor does not exist",
        explanation: """
            '*name' stands for the value that '&name' marks, above it and in the same document. There is no such mark. Look \
            for a misspelling; a text that begins with '*' is written in quotes.
            """)
    package static let recursiveAlias = Check(
        "recursive-alias", .error, "an alias within the node that it stands for",
        explanation: """
            The value would contain itself, and so never end. Write out the part that is needed.
            """)
    package static let repeatedAnchor = Check(
        "repeated-anchor", .warning, "an anchor that its document has already",
        explanation: """
            Aliases stand for the nearest anchor above them, so from here on they mean another value than before, which is \
            easily overlooked. Give the second anchor a name of its own.
            """)
    package static let unusedAnchor = Check(
        "unused-anchor", .warning, "an anchor that no alias refers to",
        explanation: """
            Either an alias is missing or misspelled, or the anchor is left over from an earlier version. Delete it if \
            nothing needs it. Aliases reach no further than their own document.
            """)
}
