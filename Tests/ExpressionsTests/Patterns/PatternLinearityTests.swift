import Testing

@testable import Expressions

/// Time is linear: counted in steps, so that no clock decides.
struct PatternLinearityTests {
    /// Each of them takes a backtracking engine for ever on texts like these.
    static let hostile: [(pattern: String, unit: String, end: String)] = [
        ("(a*)*b", "a", ""), ("(x+x+)+y", "x", ""), ("(a|aa)+$", "a", "b"), ("(a|a?)+\\d", "a", "b"),
        ("^(([a-z])+.)+[A-Z]([a-z])+$", "a", ""),
        ("(.*)(.*)(.*)(.*)x", "ab", ""), ("(?:(?:a?)*)*b", "a", ""), ("(a?){50}a{50}b", "a", ""),
        ("(?i)(\\w+\\s?)*\\d$", "ab ", "!"),
    ]

    @Test(arguments: hostile.indices) func `steps grow with the text at most as the program allows`(_ index: Int) throws
    {
        let (pattern, unit, end) = Self.hostile[index]
        let program = try PatternParser.parse(pattern, limits: PatternLimits())
        for capturing in [false, true] {
            var search = PatternSearch(program, capturing: capturing)
            var steps: [Int] = []
            for count in [500, 5_000] {
                let text = String(repeating: unit, count: count / unit.utf8.count) + end
                #expect(search.firstMatch(in: text.utf8Span.span, from: 0) == nil)
                #expect(search.steps <= (text.utf8.count + 1) * program.code.count)
                steps.append(search.steps)
            }
            #expect(steps[1] <= 11 * steps[0])
        }
    }

    @Test(arguments: ["(a*)*b", "(a+a+)+b"]) func `fifty thousand letters are no trouble`(pattern: String) throws {
        let text = String(repeating: "a", count: 50_000)
        #expect(try !Pattern(pattern).matches(text))
        #expect(try !Pattern(pattern, limits: .withoutAutomaton).matches(text))
        #expect(try Pattern(pattern).firstMatch(in: text + "b")?.range == 0..<50_001)
    }

    @Test func `an anchored search gives up where no match can come any more`() throws {
        let program = try PatternParser.parse("^(\\d+)$", limits: PatternLimits())
        var search = PatternSearch(program, capturing: true)
        let text = "12a" + String(repeating: "1", count: 100_000)
        #expect(search.firstMatch(in: text.utf8Span.span, from: 0) == nil)
        #expect(search.steps < 50)
    }

    @Test func `a search ends with the match it prefers`() throws {
        let program = try PatternParser.parse("a+?", limits: PatternLimits())
        var search = PatternSearch(program, capturing: true)
        let text = String(repeating: "a", count: 100_000)
        #expect(search.firstMatch(in: text.utf8Span.span, from: 0) == [0, 1])
        #expect(search.steps < 50)
    }

    @Test func `an automaton that would be large is not made`() throws {
        let program = try PatternParser.parse("(a|b)*a(a|b){20}c", limits: PatternLimits())
        #expect(PatternAutomaton(program, entries: 16_384) == nil)
        #expect(try Pattern("(a|b)*a(a|b){20}c").matches(String(repeating: "ba", count: 30) + "c"))
    }
}
