package import Reporting

/// Checks of texts that YAML cuts, takes apart or swallows: expressions most of all.
extension YAMLChecks {
    package static let cutByColon = Check(
        "expression-cut-by-colon", .error, "a ': ' inside of '${ … }', which YAML takes for the end of a key",
        explanation: """
            YAML knows nothing of '${ … }': in a bare value a ':' with a space behind it ends a key, so an expression with \
            '? :' or a map in it is cut in two. Write the value below '>-', where every character is kept as it is.
            """)
    package static let cutByComment = Check(
        "expression-cut-by-comment", .error, "a ' #' inside of '${ … }', which YAML takes for a comment",
        explanation: """
            In a bare value a '#' behind a space begins a comment, within an expression too, and the rest of the line is \
            lost without a word. Write the value below '>-', where every character is kept as it is.
            """)
    package static let inFlow = Check(
        "expression-in-flow", .error,
        "an unquoted '${ … }' inside of '{…}' or '[…]', whose braces YAML takes for its own",
        explanation: """
            Inside of '{…}' and '[…]' braces, brackets and commas belong to YAML, and it takes an expression apart. Put the \
            value in double quotes, or write the mapping on lines of its own, where an expression stands bare.
            """)
    package static let eatenEscape = Check(
        "expression-escape", .error, "a backslash inside of '${ … }' that double quotes take before CEL reads it",
        explanation: """
            Two languages read this backslash: first YAML, because of the double quotes, then CEL, which finds a line break \
            where the escape was. Write the value without quotes or below '>-', where the backslash reaches CEL, or double it.
            """)
    package static let bracesAsMapping = Check(
        "expression-as-mapping", .error, "another tool's expression, '{{ … }}'",
        explanation: """
            '{{ x }}' is an expression for Jinja, Ansible or n8n; for YAML it is a mapping whose key is a mapping. In Easel \
            an expression is written '${x}'.
            """)
    package static let swallowedComment = Check(
        "swallowed-comment", .warning, "a line that looks like a comment and is text",
        explanation: """
            Within a block of text there are no comments: every line is part of the text, and would be sent to the model. \
            Put the comment above the key. Headings of Markdown in the middle of a '|' block are left in peace.
            """)
    package static let swallowedItem = Check(
        "swallowed-item", .warning, "a line that looks like an item of a list and is text",
        explanation: """
            A bare text goes on in lines that are indented deeper, so a list below it becomes part of the text. Write the \
            '- ' in the column of the other items, or the text below '>-' if the dash belongs to it.
            """)
}
