import Reporting
import YAMLReading

/// A small text with one mistake, and all that is said about it.
struct CheckCase {
    let check: Check
    let bytes: [UInt8]
    let limits: YAMLLimits
    /// What is written under the carets.
    let place: String
    let message: String
    let help: String?
    /// The text with the fix applied; nil where there is none.
    let fixed: String?

    init(
        _ check: Check, _ text: String, at place: String, _ message: String, help: String? = nil, fixed: String? = nil
    ) {
        self.init(check, bytes: Array(text.utf8), at: place, message, help: help, fixed: fixed)
    }

    init(
        _ check: Check, bytes: [UInt8], within limits: YAMLLimits = YAMLLimits(), at place: String, _ message: String,
        help: String? = nil, fixed: String? = nil
    ) {
        self.check = check
        self.bytes = bytes
        self.limits = limits
        self.place = place
        self.message = message
        self.help = help
        self.fixed = fixed
    }

    var reading: Reading { Reading(bytes, within: limits) }
}

extension CheckCase {
    private static let small: YAMLLimits = {
        var limits = YAMLLimits()
        limits.bytes = 30
        limits.depth = 2
        limits.scalarBytes = 10
        limits.nodes = 9
        limits.aliasedNodes = 2
        return limits
    }()

    /// At least one for each of `YAMLChecks.all`, in its order.
    static let all: [CheckCase] = [
        CheckCase(
            YAMLChecks.limit, bytes: Array("a: a text, or two and a little more".utf8), within: small, at: "",
            "the file is larger than 30 bytes",
            help: "divide it into several files; pictures and other data belong into files of their own"),
        CheckCase(
            YAMLChecks.limit, bytes: Array("a: [[1]]".utf8), within: small, at: "[",
            "lists and mappings are nested more than 2 levels deep",
            help: "name the inner parts: as types, as steps, or as documents of their own"),
        CheckCase(
            YAMLChecks.limit, bytes: Array("[1, 2, 3, 4, 5, 6, 7, 8, 9]".utf8), within: small, at: "9",
            "the file has more than 9 keys and values", help: "divide it into several files"),
        CheckCase(
            YAMLChecks.limit, bytes: Array("- &x 1\n- *x\n- *x\n- *x\n".utf8), within: small, at: "*x",
            "written out, the aliases of this document are more than 2 keys and values"),
        CheckCase(
            YAMLChecks.limit, bytes: Array("a: more than ten".utf8), within: small, at: "more than ten",
            "this text is longer than 10 bytes", help: "keep long texts and data in files of their own"),
        CheckCase(
            YAMLChecks.encoding, bytes: Array("a: caf".utf8) + [0xE9, 0x0A], at: "\u{FFFD}",
            "the byte 0xE9 is not UTF-8",
            help: "save the file as UTF-8; it may be Latin-1 or Windows-1252 now"),
        CheckCase(
            YAMLChecks.encoding, bytes: [0xFF, 0xFE, 0x61, 0x00], at: "", "the file is UTF-16, not UTF-8",
            help: "save it as UTF-8"),
        CheckCase(
            YAMLChecks.character, "a: one\u{07}two", at: "\u{07}",
            "the character U+0007 is not allowed in YAML",
            help: "delete it, or write it in double quotes as an escape: \\x07"),
        CheckCase(
            YAMLChecks.lineBreak, "a: \"one\u{2028}two\"", at: "\u{2028}",
            "the character U+2028 ends a line for some readers of YAML and not for others",
            help: "delete it, or write it in double quotes as an escape: \\u2028"),
        CheckCase(
            YAMLChecks.version, "%YAML 1.1\n---\na: 1\n", at: "%YAML 1.1",
            "this document asks for YAML 1.1 and is read as YAML 1.2",
            help: "leave the '%YAML' line out"),
        CheckCase(
            YAMLChecks.syntax, "a: {b: 1}}\n", at: "}",
            "there is nothing open that this '}' could close",
            help: "remove it, or put the text in quotes if it is part of it"),
        CheckCase(
            YAMLChecks.syntax, "a: [1, 2\n", at: "[",
            "this '[' is not closed", help: "add the ']' that closes it"),
        CheckCase(
            YAMLChecks.syntax, "a: b: c\n", at: ":",
            "a second ': ' cannot stand on the line of a key",
            help: "put the value in quotes if the ':' is part of it, or begin a new line"),
        CheckCase(
            YAMLChecks.syntax, "a: http://x: y\n", at: ":",
            "a second ': ' cannot stand on the line of a key",
            help: "put the value in quotes if the ':' is part of it, or begin a new line"),
        CheckCase(
            YAMLChecks.syntax, "a: 1\nb\nc: 2\n", at: "b",
            "this line is neither a key nor part of the text above it",
            help: "write 'key: value', or indent the line deeper if it goes on with the text"),
        CheckCase(
            YAMLChecks.syntax, "a: - b\n", at: "-",
            "a list cannot begin on the line of its key",
            help: "begin the list on the next line, or write it as '[a, b]'"),
        CheckCase(
            YAMLChecks.syntax, "a: | text\n  more\n", at: "text",
            "the text of a block begins on the next line",
            help: "behind '|' and '>' stand at most '-' or '+', a digit, and a comment"),
        CheckCase(
            YAMLChecks.syntax, "a: one # x\n  two\n", at: "two",
            "a text cannot go on after a comment",
            help: "move the comment above the key, or write the text as a block with '>-'"),
        CheckCase(
            YAMLChecks.syntax, "a: [1, 2\nb: 3\n", at: ":",
            "a ',' or ']' is missing before this",
            help: "put a text with brackets, commas or ': ' in quotes"),
        CheckCase(
            YAMLChecks.syntax, "a: {b: 1\n", at: "{",
            "this '{' is not closed", help: "add the '}' that closes it"),
        CheckCase(
            YAMLChecks.syntax, "a: ]\n", at: "]",
            "there is nothing open that this ']' could close",
            help: "remove it, or put the text in quotes if it is part of it"),
        CheckCase(
            YAMLChecks.emptyKey, "a:\n  b: 1\n  : c\n", at: ":", "there is no key before this value",
            help: "write a key; one that is empty on purpose is written \"\""),
        CheckCase(
            YAMLChecks.syntax, "a: !e!x 1\n", at: "!e!x",
            "no '%TAG' directive says what this tag is short for",
            help: "put a text that begins with '!' in quotes"),
        CheckCase(
            YAMLChecks.syntax, "a: 1\n...\nb: 2\n", at: "b:",
            "this belongs to nothing above it",
            help: "a document has one value: indent what belongs to it alike, and begin a second document with '---'"),
        CheckCase(
            YAMLChecks.syntax, "%FOO\n---\na: 1\n", at: "%FOO",
            "there are no directives but '%YAML' and '%TAG'",
            help: "put a text that begins with '%' in quotes"),
        CheckCase(
            YAMLChecks.syntax, "%YAML 3.0\n---\na: 1\n", at: "%YAML 3.0",
            "only YAML 1.1 and 1.2 can be read"),
        CheckCase(
            YAMLChecks.syntax, "a: |0\n  x\n", at: "0",
            "a block cannot be indented by 0"),
        CheckCase(
            YAMLChecks.tab, "a:\n\tb: 1\n", at: "\t",
            "a tab cannot indent",
            help: "indent with spaces, two for each level"),
        CheckCase(
            YAMLChecks.tab, "a:\n  b: 1\n\tc: 2\n", at: "\t",
            "a tab cannot indent",
            help: "indent with spaces, two for each level"),
        CheckCase(
            YAMLChecks.indentation, "a:\n    b: 1\n  c: 2\n", at: "c:",
            "the indentation of this line fits nothing above it",
            help: "keys and items that belong together are indented by the same number of spaces"),
        CheckCase(
            YAMLChecks.indentation, "a: text\n  b: 1\n", at: "b",
            "this key stands within the text above it",
            help: "indent the key like the keys it belongs to; what has a text as its value cannot have keys"),
        CheckCase(
            YAMLChecks.indentation, "a: 1\n- b\n", at: "-",
            "an item of a list stands among keys",
            help: "a list stands below a key of its own, or is indented deeper"),
        CheckCase(
            YAMLChecks.indentation, "a:\n  - b\n  c: 1\n", at: "c:",
            "this is no item of the list that it stands in",
            help: "begin it with '- ', or indent it like the key that the list belongs to"),
        CheckCase(
            YAMLChecks.quote, "a: \"open\nb: 1\n", at: "\"",
            "this double quote is not closed",
            help: "add the closing quote; a quote inside of double quotes is written \\\""),
        CheckCase(
            YAMLChecks.quote, "a: 'it's here'\n", at: "s here'",
            "there is text behind the closing quote",
            help: "a quote inside of single quotes is doubled: ''"),
        CheckCase(
            YAMLChecks.quote, "a: \"say \"hi\" now\"\n", at: "hi\" now\"",
            "there is text behind the closing quote",
            help: "a quote inside of double quotes is written \\\""),
        CheckCase(
            YAMLChecks.escape, "a: \"C:\\path\"\n", at: "\\p",
            "'\\p' is no escape",
            help: "a backslash is doubled inside of double quotes, and is itself inside of single ones",
            fixed: "a: \"C:\\\\path\"\n"),
        CheckCase(
            YAMLChecks.escape, "a: \"\\xZZ\"\n", at: "\\xZZ\"",
            "this escape is not the number of a character",
            help: "two hexadecimal digits follow '\\x', four '\\u' and eight '\\U'"),
        CheckCase(
            YAMLChecks.space, "a: 1\nb:2\n", at: ":",
            "a space is missing after the ':'",
            help: "write 'key: value', or put a text with a ':' in quotes",
            fixed: "a: 1\nb: 2\n"),
        CheckCase(
            YAMLChecks.space, "a:1\nb: 2\n", at: ":",
            "a space is missing after the ':'",
            help: "write 'key: value', or put a text with a ':' in quotes",
            fixed: "a: 1\nb: 2\n"),
        CheckCase(
            YAMLChecks.space, "a: [1,#one\n  2]\n", at: "#",
            "a space is missing before this comment",
            fixed: "a: [1, #one\n  2]\n"),
        CheckCase(
            YAMLChecks.space, "a: \"b\"# note\n", at: "#",
            "a space is missing before this comment",
            fixed: "a: \"b\" # note\n"),
        CheckCase(
            YAMLChecks.space, "a:\u{A0}1\nb: 2\n", at: "\u{A0}",
            "this is a no-break space (U+00A0), which is a letter to YAML",
            fixed: "a: 1\nb: 2\n"),
        CheckCase(
            YAMLChecks.start, "a: @home\n", at: "@home",
            "a value cannot begin with '@', which YAML keeps to itself",
            help: "put the value in quotes",
            fixed: "a: \"@home\"\n"),
        CheckCase(
            YAMLChecks.start, "a: *.png\n", at: "*.png",
            "a value cannot begin with '*', which YAML takes for an alias",
            help: "put the value in quotes",
            fixed: "a: \"*.png\"\n"),
        CheckCase(
            YAMLChecks.start, "a: %x, y\n", at: "%x,",
            "a value cannot begin with '%', which YAML keeps to itself",
            help: "put the value in quotes"),
        CheckCase(
            YAMLChecks.cutByColon, "a: ${ b ? c : d }\n", at: ":",
            "the ': ' inside of '${ … }' ends a key for YAML",
            help: "write the value as a block: '>-' behind the key, the text indented on the next line",
            fixed: "a: >-\n  ${ b ? c : d }\n"),
        CheckCase(
            YAMLChecks.cutByColon, "a: ${xs.map(i, {'k': i})}\n", at: ":",
            "the ': ' inside of '${ … }' ends a key for YAML",
            help: "write the value as a block: '>-' behind the key, the text indented on the next line",
            fixed: "a: >-\n  ${xs.map(i, {'k': i})}\n"),
        CheckCase(
            YAMLChecks.cutByColon, "- ${ b ? c : d }\n", at: ":",
            "the ': ' inside of '${ … }' ends a key for YAML",
            help: "write the value as a block: '>-' behind the key, the text indented on the next line",
            fixed: "- >-\n  ${ b ? c : d }\n"),
        CheckCase(
            YAMLChecks.cutByComment, "a: ${ b #c }\n", at: "#",
            "the ' #' inside of '${ … }' begins a comment for YAML",
            help: "write the value as a block: '>-' behind the key, the text indented on the next line",
            fixed: "a: >-\n  ${ b #c }\n"),
        CheckCase(
            YAMLChecks.cutByComment, "a: ${ x # the first\n", at: "#",
            "the ' #' inside of '${ … }' begins a comment for YAML",
            help: "write the value as a block: '>-' behind the key, the text indented on the next line"),
        CheckCase(
            YAMLChecks.inFlow, "a: {x: ${b}, z: 1}\n", at: "${",
            "inside of '{…}' and '[…]' an expression needs quotes",
            help: "YAML takes its braces for a mapping; put the value in quotes",
            fixed: "a: {x: \"${b}\", z: 1}\n"),
        CheckCase(
            YAMLChecks.inFlow, "a: {${b}: 1}\n", at: "${",
            "inside of '{…}' and '[…]' an expression needs quotes",
            help: "YAML takes its braces for a mapping; put the value in quotes"),
        CheckCase(
            YAMLChecks.inFlow, "a: [x${b ? 'c' : 'd'}]\n", at: "${",
            "inside of '{…}' and '[…]' an expression needs quotes",
            help: "YAML takes its braces for a mapping; put the value in quotes",
            fixed: "a: [\"x${b ? 'c' : 'd'}\"]\n"),
        CheckCase(
            YAMLChecks.eatenEscape, "a: \"${x.matches('\\d')}\"\n", at: "\\d",
            "double quotes use up the '\\d' before the expression is read",
            help: "write the value without quotes or as a block with '>-', or double the backslash",
            fixed: "a: \"${x.matches('\\\\d')}\"\n"),
        CheckCase(
            YAMLChecks.eatenEscape, "a: \"${x.split('\\n')}\"\n", at: "\\n",
            "double quotes use up the '\\n' before the expression is read",
            help: "write the value without quotes or as a block with '>-', or double the backslash",
            fixed: "a: \"${x.split('\\\\n')}\"\n"),
        CheckCase(
            YAMLChecks.bracesAsMapping, "a: {{ x }}\n", at: "{{ x }}",
            "'{{ x }}' is how other tools write an expression",
            help: "an expression is written ${ x }",
            fixed: "a: ${ x }\n"),
        CheckCase(
            YAMLChecks.swallowedComment, "a: >\n  text\n  # note\n  more\n", at: "# note",
            "this line is part of the text, not a comment",
            help: "a comment must be indented less than the text, or stand above its key"),
        CheckCase(
            YAMLChecks.swallowedComment, "a: |\n  text\n  # note\n", at: "# note",
            "this line is part of the text, not a comment",
            help: "a comment must be indented less than the text, or stand above its key"),
        CheckCase(
            YAMLChecks.swallowedItem, "a: text\n  - b\n", at: "- b",
            "this line is part of the text above it, not an item of a list",
            help: "indent the '-' like those before it, or write the text as a block with '>-'"),
        CheckCase(
            YAMLChecks.duplicateKey, "a: 1\nb: 2\na: 3\n", at: "a",
            "the key 'a' is here for the second time", help: "remove one of the two, or rename it"),
        CheckCase(
            YAMLChecks.duplicateKey, "a: {b: 1, \"b\": 2}\n", at: "\"b\"",
            "the key 'b' is here for the second time", help: "remove one of the two, or rename it"),
        CheckCase(
            YAMLChecks.lostName, "a:\n  b: 1\n  c: 2\n  b: 3\n  c: 4\n", at: "b",
            "the keys 'b', 'c' are here for the second time",
            help: "write the name that they belong to above them, or remove them"),
        CheckCase(
            YAMLChecks.mergeKey, "a: &x {b: 1}\nc:\n  <<: *x\n", at: "<<",
            "YAML 1.2 has no merge key '<<'",
            help: "write the keys out; a model takes another's with 'like: other_model'"),
        CheckCase(
            YAMLChecks.complexKey, "? - a\n: 1\n", at: "- a",
            "a key must be text, not a list or a mapping", help: "put the key in quotes if it is text"),
        CheckCase(
            YAMLChecks.emptyKey, "?\n: a\n", at: "",
            "there is no key before this value",
            help: "write a key; one that is empty on purpose is written \"\""),
        CheckCase(
            YAMLChecks.flowNull, "{a, b: 1}\n", at: "a",
            "'a' is a key without a value",
            help: "write 'a: null' if it is meant to be null, or '[…]' for a list"),
        CheckCase(
            YAMLChecks.flowNull, "{a:1, b: 2}\n", at: "a:1",
            "'a:1' is a key without a value", help: "a space parts a key from its value",
            fixed: "{a: 1, b: 2}\n"),
        CheckCase(
            YAMLChecks.ambiguousBoolean, "a: yes\n", at: "yes",
            "'yes' is text here, but a boolean in YAML 1.1",
            help: "write 'true' for the boolean, or put the text in quotes",
            fixed: "a: \"yes\"\n"),
        CheckCase(
            YAMLChecks.ambiguousBoolean, "a: [Off]\n", at: "Off",
            "'Off' is text here, but a boolean in YAML 1.1",
            help: "write 'false' for the boolean, or put the text in quotes",
            fixed: "a: [\"Off\"]\n"),
        CheckCase(
            YAMLChecks.ambiguousOctal, "a: 0755\n", at: "0755",
            "'0755' is the decimal number 755 here, but an octal one in YAML 1.1",
            help: "write '755' or '0o755', or put it in quotes if it is text"),
        CheckCase(
            YAMLChecks.ambiguousOctal, "a: 089\n", at: "089",
            "'089' is the number 89 here, but text in YAML 1.1",
            help: "write '89', or put it in quotes if it is text"),
        CheckCase(
            YAMLChecks.ambiguousText, "a: 12:30\n", at: "12:30",
            "'12:30' is text here, but a number in YAML 1.1",
            help: "put the text in quotes, or write the number plainly",
            fixed: "a: \"12:30\"\n"),
        CheckCase(
            YAMLChecks.ambiguousText, "a: 1_000\n", at: "1_000",
            "'1_000' is text here, but a number in YAML 1.1",
            help: "put the text in quotes, or write the number plainly",
            fixed: "a: \"1_000\"\n"),
        CheckCase(
            YAMLChecks.ambiguousText, "a: =\n", at: "=",
            "'=' is text here, but has a meaning of its own in YAML 1.1",
            help: "put it in quotes",
            fixed: "a: \"=\"\n"),
        CheckCase(
            YAMLChecks.numberRange, "a: 123456789012345678901\n", at: "123456789012345678901",
            "the number is too large to be kept exactly",
            help: "put it in quotes if it is a name rather than an amount"),
        CheckCase(
            YAMLChecks.unknownTag, "a: !foo 1\n", at: "!foo",
            "the tag '!foo' is not known",
            help: "tags are hardly ever needed; there are !!str, !!int, !!float, !!bool, !!null, !!seq and !!map"),
        CheckCase(
            YAMLChecks.wrongTag, "a: !!int x\n", at: "x",
            "the value is not what its tag '!!int' says", help: "leave the tag out, or write a value that it fits"),
        CheckCase(
            YAMLChecks.unknownAnchor, "a: *x\n", at: "*x",
            "there is no anchor '&x' above this alias",
            help: "put a text that begins with '*' in quotes"),
        CheckCase(
            YAMLChecks.recursiveAlias, "a: &x [1, *x]\n", at: "*x",
            "'*x' stands for a value that it is part of", help: "write the value out where it is needed"),
        CheckCase(
            YAMLChecks.repeatedAnchor, "a: &x 1\nb: *x\nc: &x 2\nd: *x\n", at: "&x",
            "the anchor '&x' is here for the second time",
            help: "aliases from here on stand for the second one"),
        CheckCase(
            YAMLChecks.unusedAnchor, "a: &x 1\n", at: "&x",
            "no alias refers to the anchor '&x'",
            help: "remove it, or put a text that begins with '&' in quotes"),
    ]
}
