package import Reporting

/// What can be wrong with the structure of a document.
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

    package static let reservedName = Check(
        "reserved-name", .error, "a name that is a word of the expressions",
        explanation: """
            Expressions have words of their own, such as 'in' and 'true', and nothing that is called like one of \
            them could ever be read: 'inputs.in' is no expression. Give it another name.
            """)
    package static let collidingNames = Check(
        "colliding-names", .warning, "two names that differ in underscores alone",
        explanation: """
            'keyframes' and 'key_frames' look alike, and whoever mixes them up gets no error, only the wrong \
            picture. Give one of the two another name.
            """)
    package static let unquotedText = Check(
        "unquoted-text", .warning, "a number or a boolean where text is wanted",
        explanation: """
            YAML reads a plain 3 or 1.10 as a number and a plain true as a boolean, and to other tools '1.10' is \
            then the same as '1.1'. Ids, versions and other texts of this kind are written in quotes.
            """)

    package static let all = [
        document, version, unknownKey, missingKey, excludingKeys, wrongKind, wrongForm, unknownChoice, badName,
        bareExpression, reservedName, collidingNames, unquotedText,
    ]
}
