import Expressions
import Testing

struct PatternTests {
    @Test func `a match tells where it and its groups are in UTF-8`() throws {
        let pattern = try Pattern("(?P<year>\\d{4})-(?<month>\\d\\d)(-\\d\\d)?")
        let match = try #require(pattern.firstMatch(in: "été 2026-06"))
        #expect(match.range == 6..<13)
        #expect(match.groups == [6..<13, 6..<10, 11..<13, nil])
        #expect(match["year"] == 6..<10)
        #expect(match["month"] == 11..<13)
        #expect(match["day"] == nil)
        #expect(pattern.groupNames == ["year", "month", nil])
    }

    @Test(arguments: [
        (0, 0..<2), (1, 3..<5), (2, 3..<5), (3, 3..<5), (4, nil), (9, nil), (10, nil), (-1, nil),
    ]) func `a search may start later, and still sees what stands before`(offset: Int, expected: Range<Int>?) throws {
        #expect(try Pattern("\\bab").firstMatch(in: "ab ab xab", from: offset)?.range == expected)
    }

    @Test func `a search that starts inside a code point starts after it`() throws {
        let pattern = try Pattern(".")
        #expect(pattern.firstMatch(in: "😀é", from: 1)?.range == 4..<6)
        #expect(pattern.firstMatch(in: "😀é", from: 5) == nil)
        #expect(try Pattern("$").firstMatch(in: "😀é", from: 5)?.range == 6..<6)
    }

    @Test func `the start of the text is not where a search starts`() throws {
        #expect(try Pattern("^a").firstMatch(in: "aa", from: 1) == nil)
        #expect(try Pattern("(?m)^a").firstMatch(in: "b\na", from: 2)?.range == 2..<3)
    }

    @Test func `code points are compared, not what they look like`() throws {
        #expect(try !Pattern("^\u{E9}$").matches("e\u{301}"))
        #expect(try Pattern("^..$").matches("\r\n") == false)
        #expect(try Pattern("(?s)^..$").matches("\r\n"))
        #expect(try Pattern("^.{5}$").matches("👨‍👩‍👧"))
    }

    @Test func `one pattern serves many tasks at once`() async throws {
        let pattern = try Pattern("(\\w+)@(\\w+)")
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<50 {
                group.addTask {
                    pattern.firstMatch(in: "to user\(number)@host")?["none"] == nil && pattern.matches("a@b")
                }
            }
            for await result in group { #expect(result) }
        }
    }

    @Test func `deep but allowed nesting is read and run`() throws {
        let nested = String(repeating: "(?:", count: 100) + "a" + String(repeating: ")*", count: 100)
        #expect(try Pattern(nested).firstMatch(in: "aaab")?.range == 0..<3)
    }

    @Test func `hostile patterns are refused or matched`() throws {
        for pattern in [
            "((a{1000}){1000}){1000}", String(repeating: "[[:", count: 3000), String(repeating: "(?:a?", count: 90),
        ] {
            #expect(throws: PatternError.self) { try Pattern(pattern) }
        }
        #expect(
            try Pattern(String(repeating: "a?", count: 1000) + "b").matches(String(repeating: "a", count: 5000))
                == false)
        #expect(try Pattern("(?i)" + String(repeating: "\\PL", count: 3000)).matches("") == false)
    }
}
