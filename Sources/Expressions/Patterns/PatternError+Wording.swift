/// All that is said about a text that is no pattern.
extension PatternError {
    // MARK: Groups

    static func unclosedGroup(_ opener: String, _ range: Range<Int>) -> PatternError {
        PatternError(
            kind: .unclosedGroup, range: range, message: "group '\(opener)' is never closed",
            help: "add a ')'; a literal parenthesis is '\\('")
    }

    static func unopenedGroup(_ range: Range<Int>) -> PatternError {
        PatternError(
            kind: .unopenedGroup, range: range, message: "')' closes no group", help: "a literal parenthesis is '\\)'")
    }

    static func unknownGroup(_ opener: String, _ range: Range<Int>) -> PatternError {
        PatternError(
            kind: .unknownGroup, range: range, message: "'\(opener)' opens no known kind of group",
            help: "groups are '(…)', '(?:…)', '(?<name>…)', '(?P<name>…)' and '(?i:…)'")
    }

    static func unknownFlag(_ flag: Unicode.Scalar, _ range: Range<Int>) -> PatternError {
        PatternError(
            kind: .unknownFlag, range: range, message: "'\(flag)' is no known flag",
            help: flag == "x"
                ? "patterns have no extended syntax: white space always stands for itself"
                : "flags are 'i' (any case), 'm' ('^' and '$' at lines), 's' ('.' matches a line break) and 'U' (lazy first)"
        )
    }

    static func missingFlag(_ range: Range<Int>) -> PatternError {
        PatternError(kind: .unknownFlag, range: range, message: "'-' is followed by no flag to take away", help: nil)
    }

    static func groupName(_ name: String, _ range: Range<Int>) -> PatternError {
        PatternError(
            kind: .groupName, range: range,
            message: name.isEmpty ? "a group has an empty name" : "'\(name)' is no name for a group",
            help: "a name has letters, digits and underscores, and ends at a '>'")
    }

    static func duplicateGroup(_ name: String, _ range: Range<Int>) -> PatternError {
        PatternError(
            kind: .duplicateGroup, range: range, message: "group name '\(name)' is used twice",
            help: "each name may stand once in a pattern")
    }

    // MARK: Repetitions

    static func nothingToRepeat(_ operation: String, _ range: Range<Int>) -> PatternError {
        PatternError(
            kind: .nothingToRepeat, range: range, message: "'\(operation)' has nothing to repeat",
            help: "a literal '\(operation.prefix(1))' is '\\\(operation.prefix(1))'")
    }

    static func repeatedTwice(_ operation: String, _ range: Range<Int>) -> PatternError {
        PatternError(
            kind: .repeatedTwice, range: range, message: "'\(operation)' repeats what is repeated already",
            help: "leave it out, or put what it repeats into a group: '(?:…)\(operation)'")
    }

    static func reversedCounts(_ operation: String, _ range: Range<Int>) -> PatternError {
        PatternError(
            kind: .reversedCounts, range: range, message: "'\(operation)' asks for more at least than at most",
            help: "the smaller count comes first")
    }

    static func countTooLarge(_ operation: String, _ range: Range<Int>) -> PatternError {
        PatternError(
            kind: .countTooLarge, range: range, message: "'\(operation)' makes more than 1000 repetitions",
            help: "counts, multiplied where they are nested, go up to 1000; '*' and '+' have no limit")
    }

    // MARK: Escapes and classes

    static func trailingBackslash(_ range: Range<Int>) -> PatternError {
        PatternError(
            kind: .trailingBackslash, range: range, message: "the pattern ends in a lone backslash",
            help: "a literal backslash is '\\\\'")
    }

    static func unknownEscape(_ scalar: Unicode.Scalar, _ range: Range<Int>) -> PatternError {
        PatternError(
            kind: .unknownEscape, range: range, message: "'\\\(scalar)' is no known escape",
            help: "'\(scalar)' stands for itself without a backslash")
    }

    static func escapeInClass(_ scalar: Unicode.Scalar, _ range: Range<Int>) -> PatternError {
        PatternError(
            kind: .unknownEscape, range: range,
            message: "'\\\(scalar)' stands for no code point, so it cannot be in a class",
            help: scalar == "b" ? "a backspace is '\\x08'" : nil)
    }

    static func strayEnd(_ range: Range<Int>) -> PatternError {
        PatternError(kind: .unknownEscape, range: range, message: "'\\E' ends no '\\Q'", help: nil)
    }

    static func unfinishedCodePoint(_ escape: String, _ range: Range<Int>) -> PatternError {
        PatternError(
            kind: .codePoint, range: range, message: "'\(escape)' is no code point",
            help: "write two hexadecimal digits, '\\x7F', or any number of them in braces, '\\x{1F600}'")
    }

    static func noSuchCodePoint(_ escape: String, _ range: Range<Int>) -> PatternError {
        PatternError(
            kind: .codePoint, range: range, message: "'\(escape)' is no code point",
            help:
                "code points end at 10FFFF; D800 to DFFF are halves of pairs, write what the pair stands for: '\\x{1F600}'"
        )
    }

    static func unclosedClass(_ range: Range<Int>) -> PatternError {
        PatternError(
            kind: .unclosedClass, range: range, message: "class '[' is never closed",
            help: "add a ']', which is literal right after the '['; a literal bracket is '\\['")
    }

    static func unknownClass(_ name: String, known: [String], _ range: Range<Int>) -> PatternError {
        PatternError(
            kind: .unknownClass, range: range, message: "'\(name)' is no known class",
            help: "known are \(known.joined(separator: ", "))")
    }

    static func unknownProperty(_ text: String, scripts: [String], _ range: Range<Int>) -> PatternError {
        PatternError(
            kind: .unknownProperty, range: range, message: "'\(text)' names no known category or script",
            help: "write a general category such as '\\pL', '\\p{Lu}' or '\\p{Nd}', '\\p{Any}', or one of the scripts "
                + scripts.joined(separator: ", "))
    }

    static func reversedRange(_ text: String, _ range: Range<Int>) -> PatternError {
        PatternError(
            kind: .reversedRange, range: range, message: "range '\(text)' runs backwards",
            help: "the lower code point comes first; a literal hyphen is '\\-'")
    }

    static func rangeBound(_ text: String, _ range: Range<Int>) -> PatternError {
        PatternError(
            kind: .rangeBound, range: range, message: "'\(text)' is a class, which cannot end a range",
            help: "a literal hyphen is '\\-'")
    }

    // MARK: What other engines have

    static func foreign(_ syntax: ForeignSyntax, _ text: String, _ range: Range<Int>) -> PatternError {
        let ruledOut: Set<Kind> = [.lookAround, .backReference, .recursion, .conditional]
        return PatternError(
            kind: syntax.kind, range: range, message: "\(syntax.name), '\(text)', is not available in patterns",
            help: (ruledOut.contains(syntax.kind) ? "patterns run in linear time, which rules it out; " : "")
                + syntax.advice)
    }

    static func possessive(_ range: Range<Int>) -> PatternError {
        PatternError(
            kind: .possessive, range: range, message: "possessive repetition is not available in patterns",
            help: "patterns never backtrack, so plain repetition costs no more: leave out the '+'")
    }

    // MARK: Limits

    static func tooLong(_ limit: Int, _ range: Range<Int>) -> PatternError {
        PatternError(
            kind: .tooLong, range: range, message: "the pattern is longer than \(limit) bytes", help: nil)
    }

    static func tooDeep(_ limit: Int, _ range: Range<Int>) -> PatternError {
        PatternError(
            kind: .tooDeep, range: range, message: "groups are nested more than \(limit) deep", help: nil)
    }

    static func tooManyGroups(_ limit: Int, _ range: Range<Int>) -> PatternError {
        PatternError(
            kind: .tooManyGroups, range: range, message: "the pattern captures more than \(limit) groups",
            help: "write '(?:…)' where the group's text is not needed")
    }

    static func tooLarge(_ limit: Int, _ range: Range<Int>) -> PatternError {
        PatternError(
            kind: .tooLarge, range: range,
            message: "the pattern takes more than \(limit) steps when its repetitions are written out",
            help: "use smaller counts, or '*' and '+'")
    }

    static func classesTooLarge(_ limit: Int, _ range: Range<Int>) -> PatternError {
        PatternError(
            kind: .tooLarge, range: range, message: "the pattern's classes are made of more than \(limit) ranges",
            help: "use fewer of the large ones, such as '\\pL', or write them without '(?i)'")
    }
}
