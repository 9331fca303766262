import Testing
import Values

@testable import Expressions

struct FormatTemplateTests {
    static let timestamp = Value.timestamp(Timestamp(seconds: 1_675_467_080)!)

    static let filled: [(template: String, arguments: [Value], text: String)] = [
        ("no substitution", [], "no substitution"),
        ("", [], ""),
        ("%% and also %%", [], "% and also %"),
        ("%%%s%%", ["text"], "%text%"),
        ("str is %s and some more", ["filler"], "str is filler and some more"),
        ("%d %d, %s %s", [1, 2, "A", "B"], "1 2, A B"),
        ("%s", ["a", "left over"], "a"),
        ("é%sé", ["😀"], "é😀é"),
        // %s
        ("%s", [999_999_999_999], "999999999999"),
        ("%s", [.uint(.max)], "18446744073709551615"),
        ("%s", [.null], "null"),
        ("%s, %s", [true, false], "true, false"),
        ("%s %s %s", [3.14, 2.0, -0.5], "3.14 2 -0.5"),
        ("%s", [0.000000002], "0.000000002"),
        ("%s", [1234567.0], "1234567"),
        ("%s", [1e21], "1000000000000000000000"),
        ("%s", [-0.0], "-0"),
        ("%s", [.double(.nan)], "NaN"),
        ("%s %s", [.double(.infinity), .double(-.infinity)], "Infinity -Infinity"),
        ("%s", [.bytes(Array("xyz".utf8))], "xyz"),
        ("%s", [.bytes([0xFF, 0xFE, 0x61, 0xE2, 0x82, 0xEF, 0xBF, 0xBD])], "\u{FFFD}a\u{FFFD}\u{FFFD}"),
        ("%s", [timestamp], "2023-02-03T23:31:20Z"),
        ("%s", [.duration(Duration(nanoseconds: 6_347_000_000_000))], "6347s"),
        ("%s", [.duration(Duration(nanoseconds: -2))], "-0.000000002s"),
        ("%s", [.type("string")], "string"),
        (
            "%s", [["abc", 3.14, .null, [9, 8, 7, 6], timestamp]],
            "[abc, 3.14, null, [9, 8, 7, 6], 2023-02-03T23:31:20Z]"
        ),
        ("%s %s", [[], .map(ValueMap())], "[] {}"),
        ("%s", [["b": 1, "a": [2.0], "B": .null, "": true]], "{: true, B: null, a: [2], b: 1}"),
        (
            "%s",
            [
                .map(
                    ValueMap(
                        [
                            (.string("strKey"), "x"), (.int(6), .duration(Duration(nanoseconds: 422_000_000_000))),
                            (.bool(true), 42),
                        ] as [(ValueMap.Key, Value)]))
            ], "{6: 422s, strKey: x, true: 42}"
        ),
        ("%s", [.map(ValueMap([(.int(2), "b"), (.int(10), "a")] as [(ValueMap.Key, Value)]))], "{10: a, 2: b}"),
        ("%.3s", ["abcdef"], "abcdef"),
        // %d
        ("%d %d", [.int(.min), .uint(64)], "-9223372036854775808 64"),
        ("%d %d", [3.14, 3.0], "3.14 3"),
        ("%d %d", [.double(.nan), .double(-.infinity)], "NaN -Infinity"),
        // %f and %e; that they round right is tested on its own
        ("%.3f", [1.2345], "1.234"),
        ("%f", [2.71828], "2.718280"),
        ("%f %f %.2f", [1, .uint(1), -1], "1.000000 1.000000 -1.00"),
        ("%.1f", [.uint(.max)], "18446744073709551615.0"),
        ("%f %f", [.double(.nan), .double(-.infinity)], "NaN -Infinity"),
        ("%.6e", [1052.032911275], "1.052033e+03"),
        ("%e", [2.71828], "2.718280e+00"),
        ("%e", [.uint(3)], "3.000000e+00"),
        ("%.4e %.5e", [.uint(1052), -1052], "1.0520e+03 -1.05200e+03"),
        ("%e", [.double(.infinity)], "Infinity"),
        // %b %o %x %X
        ("%b %b %b", [5, -5, .uint(64)], "101 -101 1000000"),
        ("%b%b", [true, false], "10"),
        ("%b", [.int(.min)], "-1" + String(repeating: "0", count: 63)),
        ("%o %o %o", [11, -11, .uint(65535)], "13 -13 177777"),
        ("%x %X %x", [30, 30, -30], "1e 1E -1e"),
        ("%x %X", ["Hello!", .bytes([0, 0xAB, 0])], "48656c6c6f21 00AB00"),
        ("%x%x", ["é", ""], "c3a9"),
    ]

    @Test(arguments: filled.indices) func `each clause stands for its argument`(_ index: Int) throws {
        let (template, arguments, text) = Self.filled[index]
        let made = try FormatTemplate(template).filled(with: arguments)
        #expect(made.sameCodePoints(as: text), "\(made)")
    }

    @Test func `a template tells what it needs`() throws {
        let clauses = try FormatTemplate("é%s%% %.2f").clauses
        #expect(clauses.map(\.verb) == [.text, .fixedPoint])
        #expect(clauses.map(\.precision) == [6, 2])
        #expect(clauses.map(\.range) == [2..<4, 7..<11])
    }

    static let wrong:
        [(template: String, arguments: [Value], problem: FormatError.Problem, range: Range<Int>, message: String)] = [
            ("%a", [1], .unknownVerb("a"), 0..<2, "'%a' is no known format"),
            ("é%é", [1], .unknownVerb("é"), 2..<5, "'%é' is no known format"),
            ("%E", [1.5], .unknownVerb("E"), 0..<2, "'%E' is no known format"),
            ("%5d", [1], .unknownVerb("5"), 0..<2, "'%5' is no known format"),
            ("%.3%", [1], .unknownVerb("%"), 0..<4, "the literal percent sign '%%' takes no precision"),
            ("filler %", [1], .unfinished, 7..<8, "the template ends in the middle of a format"),
            ("%.34", [1], .unfinished, 0..<4, "the template ends in the middle of a format"),
            ("a%.f", [1], .missingPrecision, 1..<3, "the point in the format is followed by no digits"),
            ("%.101f", [1], .precisionTooLarge, 0..<5, "the format asks for more than 100 digits behind the point"),
            (
                "%.99999999999999999999f", [1], .precisionTooLarge, 0..<22,
                "the format asks for more than 100 digits behind the point"
            ),
            (
                "%d %d %d", [0, 1], .missingArgument(2, count: 2), 6..<8,
                "the format needs argument 3, and there are only 2"
            ),
            ("%s", [], .missingArgument(0, count: 0), 0..<2, "the format needs argument 1, and there are none"),
            ("%s %s", [1], .missingArgument(1, count: 1), 3..<5, "the format needs argument 2, and there is only 1"),
            (
                "is %b", ["abc"], .wrongArgument(0, .binary, kind: "string"), 3..<5,
                "'%b' takes whole numbers and bools, argument 1 is string"
            ),
            (
                "%o", [1.0], .wrongArgument(0, .octal, kind: "number"), 0..<2,
                "'%o' takes whole numbers, argument 1 is number"
            ),
            (
                "%s %e", [1, .null], .wrongArgument(1, .scientific, kind: "null"), 3..<5,
                "'%e' takes numbers, argument 2 is null"
            ),
            (
                "%f", ["NaN"], .wrongArgument(0, .fixedPoint, kind: "string"), 0..<2,
                "'%f' takes numbers, argument 1 is string"
            ),
            ("%d", [true], .wrongArgument(0, .decimal, kind: "bool"), 0..<2, "'%d' takes numbers, argument 1 is bool"),
            (
                "%X", [1.5], .wrongArgument(0, .capitalHexadecimal, kind: "number"), 0..<2,
                "'%X' takes whole numbers, text and bytes, argument 1 is number"
            ),
            (
                "%s", [[1, .optional(nil)]], .wrongArgument(0, .text, kind: "optional"), 0..<2,
                "'%s' takes text, bytes, numbers, bools, timestamps, durations, types, null, and lists and maps of those, "
                    + "argument 1 is or holds optional"
            ),
        ]

    @Test(arguments: wrong.indices) func `a mistake is named, and blamed on its own clause`(_ index: Int) throws {
        let (template, arguments, problem, range, message) = Self.wrong[index]
        let error = try #require(throws: FormatError.self) { try FormatTemplate(template).filled(with: arguments) }
        #expect(error.problem == problem)
        #expect(error.range == range)
        #expect(error.message == message)
    }

    @Test func `what is nested or grows too far is refused`() throws {
        var nested: Value = 1
        for _ in 0..<600 { nested = [nested] }
        var doubled: Value = "0123456789"
        for _ in 0..<60 { doubled = [doubled, doubled] }
        let template = try FormatTemplate("%d %s")
        #expect(throws: FormatError(problem: .tooDeep(1), range: 3..<5)) { try template.filled(with: [1, nested]) }
        #expect(throws: FormatError(problem: .tooLong(limit: 1000), range: 3..<5)) {
            try template.filled(with: [1, doubled], limit: 1000)
        }
        #expect(try template.filled(with: [1, "23"], limit: 4) == "1 23")
    }
}
