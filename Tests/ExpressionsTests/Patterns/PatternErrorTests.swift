import Expressions
import Testing

/// What is refused, why, and which stretch is blamed: the one between `«` and `»`.
struct PatternErrorTests {
    static let wrong: [(pattern: String, kind: PatternError.Kind, message: String)] = [
        // Groups.
        ("a«(»b", .unclosedGroup, "group '(' is never closed"),
        ("(«(?:»ab", .unclosedGroup, "group '(?:' is never closed"),
        ("é«(?<n>»a", .unclosedGroup, "group '(?<n>' is never closed"),
        ("«(?i»", .unclosedGroup, "group '(?i' is never closed"),
        ("(a)b«)»", .unopenedGroup, "')' closes no group"),
        ("«(?P»", .unknownGroup, "'(?P' opens no known kind of group"),
        ("«(?'»n'a)", .unknownGroup, "'(?'' opens no known kind of group"),
        ("«(?|»a)", .unknownGroup, "'(?|' opens no known kind of group"),
        ("(?i«x»)", .unknownFlag, "'x' is no known flag"),
        ("(?«z»:a)", .unknownFlag, "'z' is no known flag"),
        ("(?i-«)»a", .unknownFlag, "'-' is followed by no flag to take away"),
        ("x«(?<a-b»>c)", .groupName, "'a-b' is no name for a group"),
        ("x«(?P<»)", .groupName, "a group has an empty name"),
        ("«(?<>»c)", .groupName, "a group has an empty name"),
        ("(?<n>a)(?P<«n»>b)", .duplicateGroup, "group name 'n' is used twice"),
        // Repetition.
        ("«*»a", .nothingToRepeat, "'*' has nothing to repeat"),
        ("a|«+?»", .nothingToRepeat, "'+?' has nothing to repeat"),
        ("(«{2,3}»)", .nothingToRepeat, "'{2,3}' has nothing to repeat"),
        ("(?i)«*»", .nothingToRepeat, "'*' has nothing to repeat"),
        ("a*«*»", .repeatedTwice, "'*' repeats what is repeated already"),
        ("a{2}«{3}?»", .repeatedTwice, "'{3}?' repeats what is repeated already"),
        ("a«{3,2}»", .reversedCounts, "'{3,2}' asks for more at least than at most"),
        ("é«{1001}»", .countTooLarge, "'{1001}' makes more than 1000 repetitions"),
        ("a«{99999999999999999999}»", .countTooLarge, "'{99999999999999999999}' makes more than 1000 repetitions"),
        ("(a{100})«{11}»", .countTooLarge, "'{11}' makes more than 1000 repetitions"),
        ("(?:(?:a{1000})«{1000}»){1000}", .countTooLarge, "'{1000}' makes more than 1000 repetitions"),
        ("a*«+»", .possessive, "possessive repetition is not available in patterns"),
        ("a{2}«+»", .possessive, "possessive repetition is not available in patterns"),
        // Escapes and classes.
        ("ab«\\»", .trailingBackslash, "the pattern ends in a lone backslash"),
        ("[ab«\\»", .trailingBackslash, "the pattern ends in a lone backslash"),
        ("a«\\y»", .unknownEscape, "'\\y' is no known escape"),
        ("«\\é»", .unknownEscape, "'\\é' is no known escape"),
        ("a«\\E»", .unknownEscape, "'\\E' ends no '\\Q'"),
        ("[«\\b»]", .unknownEscape, "'\\b' stands for no code point, so it cannot be in a class"),
        ("«\\u»0041", .unknownEscape, "this escape, '\\u', is not available in patterns"),
        ("«\\C»", .unknownEscape, "reading a single byte, '\\C', is not available in patterns"),
        ("«\\h»+", .unknownEscape, "this class, '\\h', is not available in patterns"),
        ("«\\x»", .codePoint, "'\\x' is no code point"),
        ("«\\x4»g", .codePoint, "'\\x4' is no code point"),
        ("«\\x{41»", .codePoint, "'\\x{41' is no code point"),
        ("a«\\x{110000}»", .codePoint, "'\\x{110000}' is no code point"),
        ("«\\x{D83D}»\\x{DE00}", .codePoint, "'\\x{D83D}' is no code point"),
        ("«\\x{FFFFFFFFFFFFFFFFFF}»", .codePoint, "'\\x{FFFFFFFFFFFFFFFFFF}' is no code point"),
        ("a«[»b", .unclosedClass, "class '[' is never closed"),
        ("«[»]", .unclosedClass, "class '[' is never closed"),
        ("«[»a-", .unclosedClass, "class '[' is never closed"),
        ("[a«[:alfa:]»]", .unknownClass, "'[:alfa:]' is no known class"),
        ("[«[:^é:]»]", .unknownClass, "'[:^é:]' is no known class"),
        ("«\\p{Klingon}»", .unknownProperty, "'\\p{Klingon}' names no known category or script"),
        ("«\\p{Letter}»", .unknownProperty, "'\\p{Letter}' names no known category or script"),
        ("[a«\\pX»]", .unknownProperty, "'\\pX' names no known category or script"),
        ("«\\P»", .unknownProperty, "'\\P' names no known category or script"),
        ("[«é-a»]", .reversedRange, "range 'é-a' runs backwards"),
        ("[a-«\\d»]", .rangeBound, "'\\d' is a class, which cannot end a range"),
        ("[!-«\\pL»]", .rangeBound, "'\\pL' is a class, which cannot end a range"),
        // What other engines have.
        ("a«(?=»b)", .lookAround, "look-ahead, '(?=', is not available in patterns"),
        ("a«(?!»b)", .lookAround, "negative look-ahead, '(?!', is not available in patterns"),
        ("«(?<=»b)a", .lookAround, "look-behind, '(?<=', is not available in patterns"),
        ("é«(?<!»b)a", .lookAround, "negative look-behind, '(?<!', is not available in patterns"),
        ("(a)«\\1»", .backReference, "a back-reference, '\\1', is not available in patterns"),
        ("(?<n>a)«\\k»<n>", .backReference, "a back-reference, '\\k', is not available in patterns"),
        ("(?P<n>a)«(?P=»n)", .backReference, "a back-reference, '(?P=', is not available in patterns"),
        ("«(?>»a)", .atomicGroup, "an atomic group, '(?>', is not available in patterns"),
        ("(a)«(?(»1)b)", .conditional, "a condition, '(?(', is not available in patterns"),
        ("a«(?R»)", .recursion, "recursion, '(?R', is not available in patterns"),
        ("a«(?1»)", .recursion, "recursion, '(?1', is not available in patterns"),
        ("a«(?&»n)", .recursion, "recursion, '(?&', is not available in patterns"),
        ("a«(?#»b)", .comment, "a comment, '(?#', is not available in patterns"),
        ("a«\\Z»", .anchor, "this anchor, '\\Z', is not available in patterns"),
        ("«\\G»a", .anchor, "this anchor, '\\G', is not available in patterns"),
        ("a«\\K»b", .anchor, "this anchor, '\\K', is not available in patterns"),
        // Too much.
        (String(repeating: "a", count: 10_000) + "«b»", .tooLong, "the pattern is longer than 10000 bytes"),
        (String(repeating: "(", count: 100) + "«(»", .tooManyGroups, "the pattern captures more than 100 groups"),
        (String(repeating: "(?:", count: 100) + "«(?:»", .tooDeep, "groups are nested more than 100 deep"),
        (
            "(?:abcdefghijk)«{1000}»", .tooLarge,
            "the pattern takes more than 10000 steps when its repetitions are written out"
        ),
        (
            "\\w{1000}a{1000}b{1000}c{1000}d{1000}e{1000}f{1000}g{1000}h{1000}i{1000}«j»{2}", .tooLarge,
            "the pattern takes more than 10000 steps when its repetitions are written out"
        ),
        (
            "«" + String(repeating: "|", count: 6000) + "»", .tooLarge,
            "the pattern takes more than 10000 steps when its repetitions are written out"
        ),
        (
            "(?i)" + String(repeating: "[Ā-𝟿]", count: 17) + "«[Ā-𝟿]»", .tooLarge,
            "the pattern's classes are made of more than 100000 ranges"
        ),
    ]

    @Test(arguments: wrong.indices) func `a mistake is named, and blamed on its own stretch`(_ index: Int) {
        let (marked, kind, message) = Self.wrong[index]
        let utf8 = Array(marked.utf8)
        let lower = utf8.firstRange(of: "«".utf8)!.lowerBound
        let upper = utf8.firstRange(of: "»".utf8)!.lowerBound - 2
        let pattern = marked.filter { $0 != "«" && $0 != "»" }
        do {
            _ = try Pattern(pattern)
            Issue.record("\(pattern.prefix(80)) is taken for a pattern")
        } catch {
            #expect(error.kind == kind)
            #expect(error.range == lower..<upper)
            #expect(error.message == message)
        }
    }

    @Test func `every kind of mistake is in the table`() {
        #expect(Set(Self.wrong.map(\.kind)) == Set(PatternError.Kind.allCases))
    }

    @Test(arguments: [
        ("(?!a)", "patterns run in linear time, which rules it out; ask twice: 'a.matches(…) && !a.matches(…)'"),
        ("(?>a)", "patterns never backtrack: '(?:…)' costs no more"),
        ("a++", "patterns never backtrack, so plain repetition costs no more: leave out the '+'"),
        ("*", "a literal '*' is '\\*'"),
        ("\\y", "'y' stands for itself without a backslash"),
        ("[\\b]", "a backspace is '\\x08'"),
        ("(?x)a", "patterns have no extended syntax: white space always stands for itself"),
        (
            "[[:foo:]]",
            "known are alnum, alpha, ascii, blank, cntrl, digit, graph, lower, print, punct, space, upper, word, xdigit"
        ),
    ]) func `advice tells what to write instead`(pattern: String, help: String) {
        let error = #expect(throws: PatternError.self) { try Pattern(pattern) }
        #expect(error?.help == help)
    }

    @Test func `what is said is in lower case and stands without a period`() {
        for one in Self.wrong {
            #expect(one.message.first?.isUppercase == false)
            #expect(!one.message.hasSuffix("."))
        }
    }
}
