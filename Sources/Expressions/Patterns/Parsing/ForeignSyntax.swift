/// What other engines have and patterns have not, so that it is refused by its name, with what to write instead.
struct ForeignSyntax: Sendable {
    /// What it starts with, after the `(?` of a group or the `\` of an escape.
    let start: String
    let kind: PatternError.Kind
    let name: String
    let advice: String

    private init(_ start: String, _ kind: PatternError.Kind, _ name: String, _ advice: String) {
        self.start = start
        self.kind = kind
        self.name = name
        self.advice = advice
    }

    static let groups =
        [
            ForeignSyntax("=", .lookAround, "look-ahead", lookAround),
            ForeignSyntax("!", .lookAround, "negative look-ahead", negativeLookAround),
            ForeignSyntax("<=", .lookAround, "look-behind", lookAround),
            ForeignSyntax("<!", .lookAround, "negative look-behind", negativeLookAround),
            ForeignSyntax(">", .atomicGroup, "an atomic group", "patterns never backtrack: '(?:…)' costs no more"),
            ForeignSyntax("P=", .backReference, "a back-reference", backReference),
            ForeignSyntax("(", .conditional, "a condition", "write both cases as alternatives: '(?:…|…)'"),
            ForeignSyntax("R", .recursion, "recursion", recursion),
            ForeignSyntax("&", .recursion, "recursion", recursion),
            ForeignSyntax("P>", .recursion, "recursion", recursion),
            ForeignSyntax("#", .comment, "a comment", "say it beside the pattern"),
        ] + (0...9).map { ForeignSyntax(String($0), .recursion, "recursion", recursion) }

    static let escapes =
        [
            ForeignSyntax("k", .backReference, "a back-reference", backReference),
            ForeignSyntax("g", .backReference, "a back-reference", backReference),
            ForeignSyntax(
                "Z", .anchor, "this anchor", "the end of the text is '\\z'; with a line break before it, '\\n?\\z'"),
            ForeignSyntax("G", .anchor, "this anchor", "the start of the text is '\\A'"),
            ForeignSyntax("K", .anchor, "this anchor", "put the part that is wanted into a group"),
            ForeignSyntax("C", .unknownEscape, "reading a single byte", "'(?s:.)' reads any one code point"),
            ForeignSyntax("X", .unknownEscape, "reading a grapheme", "'\\PM\\pM*' reads a code point and its marks"),
            ForeignSyntax("R", .unknownEscape, "this class", "a line break is '(?:\\r\\n|[\\n\\r])'"),
            ForeignSyntax(
                "N", .unknownEscape, "this class", "all but a line break is '[^\\n]', a code point '\\x{1F600}'"),
            ForeignSyntax("h", .unknownEscape, "this class", "a space or tab is '[ \\t]'"),
            ForeignSyntax("H", .unknownEscape, "this class", "all but a space or tab is '[^ \\t]'"),
            ForeignSyntax("V", .unknownEscape, "this class", "all but a line break is '[^\\n\\v\\f\\r]'"),
            ForeignSyntax("e", .unknownEscape, "this escape", "write '\\x1B'"),
            ForeignSyntax("c", .unknownEscape, "this escape", "write a control character by its number: '\\x01'"),
            ForeignSyntax("u", .unknownEscape, "this escape", codePoint),
            ForeignSyntax("U", .unknownEscape, "this escape", codePoint),
            ForeignSyntax("o", .unknownEscape, "this escape", codePoint),
        ] + (1...9).map { ForeignSyntax(String($0), .backReference, "a back-reference", backReference) }

    private static let lookAround = "match what stands around it too, or ask twice: 'a.matches(…) && a.matches(…)'"
    private static let negativeLookAround = "ask twice: 'a.matches(…) && !a.matches(…)'"
    private static let backReference = "compare the two texts outside the pattern"
    private static let recursion = "write the nesting out, as deep as it is needed"
    private static let codePoint = "write a code point in braces: '\\x{1F600}'"
}
