import TestKit
import Testing
import Values

@Suite struct JSONReadingTests {
    @Test(
        arguments: [
            ("null", .null), ("true", true), ("false", false), (" 7 ", 7), ("\"\"", ""), ("[]", []), ("{}", [:]),
            ("[1, [2, [3]]]", [1, [2, [3]]]),
            (#"{"a": {"b": [null, "c"]}}"#, ["a": ["b": [.null, "c"]]]),
            ("\t\r\n [ 1 ,\n2 ] \n", [1, 2]),
            ("\u{FEFF}{}", [:]),
        ] as [(String, Value)])
    func `a text reads as its value`(text: String, value: Value) throws {
        #expect(try Value(json: text) == value)
    }

    @Test(arguments: [
        (#""a\"\\\/\b\f\n\r\tz""#, "a\"\\/\u{8}\u{C}\n\r\tz"),
        (#""\u0041\u00e9\u4E2d""#, "Aé中"),
        (#""\ud83c\udfa8 \uD83C\uDFA8""#, "🎨 🎨"),
        (#""\u0000""#, "\0"),
        ("\"ü中🎨\u{7F}\u{2028}\"", "ü中🎨\u{7F}\u{2028}"),
        (
            "\"\(String(repeating: "a", count: 31))\\n\(String(repeating: "b", count: 33))\"",
            String(repeating: "a", count: 31) + "\n" + String(repeating: "b", count: 33)
        ),
    ])
    func `escapes and plain text make one string`(text: String, string: String) throws {
        #expect(try Value(json: text) == .string(string))
    }

    @Test(arguments: [
        (#""\ud800""#, "\u{FFFD}"), (#""\udc00x""#, "\u{FFFD}x"), (#""\ud800\ud83c\udfa8""#, "\u{FFFD}🎨"),
        (#""\ud800\n""#, "\u{FFFD}\n"), (#""\udfa8\ud83c""#, "\u{FFFD}\u{FFFD}"), (#""\ud800\u0041""#, "\u{FFFD}A"),
    ])
    func `half a surrogate pair becomes a replacement character`(text: String, string: String) throws {
        #expect(try Value(json: text) == .string(string))
    }

    @Test func `a string ends at its quote wherever that falls in a block`() throws {
        // What stands beside the marks in the order of bytes is plain.
        let plain = Array("x !#[]~\u{7F}é€🎨")
        for length in 0...100 {
            let text = String((0..<length).map { plain[$0 * 7 % plain.count] })
            #expect(try Value(json: "[\"\(text)\",\"é\"]") == [.string(text), "é"])
            #expect(try Value(json: "\"\(text)\\\"é\"") == .string(text + "\"é"))
            #expect(throws: JSONDecodingError.self) { try Value(json: "\"\(text)\u{1}\"") }
            #expect(throws: JSONDecodingError.self) { try Value(json: "\"\(text)\u{1F}\"") }
        }
    }

    @Test(
        arguments: [
            ("0", .int(0)), ("-0", .int(0)), ("-17", .int(-17)),
            ("9223372036854775807", .int(.max)), ("-9223372036854775808", .int(.min)),
            ("9223372036854775808", .uint(9_223_372_036_854_775_808)), ("18446744073709551615", .uint(.max)),
            ("18446744073709551616", .double(0x1p64)),
            ("-9223372036854775809", .double(-0x1p63)),
            ("0.0", .double(0)), ("1.0", .double(1)), ("1e2", .double(100)), ("1E+2", .double(100)),
            ("25e-2", .double(0.25)),
        ] as [(String, Value)])
    func `an integer stays exact and other numbers are doubles`(text: String, value: Value) throws {
        #expect(try Value(json: text) == value)
    }

    @Test func `minus zero keeps its sign where it is a double`() throws {
        guard case .double(let zero) = try Value(json: "-0.0") else { return #expect(Bool(false)) }
        #expect(zero.sign == .minus)
    }

    /// Halfway cases, subnormals and long digits, where a reader that multiplies goes wrong.
    @Test(arguments: [
        ("0.1", 0x1.999999999999ap-4), ("123456789012345678e-17", 0x1.3c0ca428c59fbp+0),
        ("9007199254740993.0", 9_007_199_254_740_992),
        ("9007199254740993.00000000000000000000001", 9_007_199_254_740_994),
        ("9007199254740992e1", 90_071_992_547_409_920), ("1e22", 1e22), ("1e23", 1e23), ("8.5e22", 8.5e22),
        ("2.2250738585072011e-308", .leastNormalMagnitude.nextDown), ("2.2250738585072014e-308", 0x1p-1022),
        ("4.9406564584124654e-324", .leastNonzeroMagnitude), ("2.4703282292062327e-324", 0),
        ("1.7976931348623157e308", .greatestFiniteMagnitude),
        ("0.00000000000000000000000000000000000000001e41", 1), ("100000000000000000000000e-23", 1),
        ("1e-400", 0), ("0e999999999999999999999", 0), ("1e-999999999999999999999", 0),
    ])
    func `a double is the nearest to its decimal`(text: String, double: Double) throws {
        #expect(try Value(json: text) == .double(double))
    }

    @Test(arguments: ["1e400", "1e999999999999999999999", "1\(String(repeating: "0", count: 400))"])
    func `a number beyond the range is the greatest finite double`(text: String) throws {
        #expect(try Value(json: text) == .double(.greatestFiniteMagnitude))
        #expect(try Value(json: "-" + text) == .double(-.greatestFiniteMagnitude))
    }

    @Test func `of repeated keys the last value stands at the first one's place`() throws {
        let value = try Value(json: #"{"a": 1, "b": 2, "a": 3}"#)
        #expect(try value.json() == #"{"a":3,"b":2}"#)
    }

    @Test func `keys that only look alike are two keys`() throws {
        let value = try Value(json: #"{"\u00e9": 1, "e\u0301": 2}"#)
        #expect(value == ["\u{E9}": 1, "e\u{301}": 2])
    }

    @Test func `nesting is read down to the limit and rejected below it`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        _ = try Value(json: nested(Value.jsonDepthLimit))
        #expect(throws: JSONDecodingError.self) { try Value(json: nested(Value.jsonDepthLimit + 1)) }
        _ = try Value(json: "[{\"a\": []}, []]", maxDepth: 3)
        #expect(throws: JSONDecodingError.self) { try Value(json: "[{\"a\": []}, []]", maxDepth: 2) }
        #expect(throws: JSONDecodingError.self) { try Value(json: nested(1000), maxDepth: 1_000_000) }
    }

    /// The system's own conversion is the judge of the short way that most numbers take.
    @Test func `random decimals are the nearest doubles`() throws {
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededRandom(seed: seed)
        for _ in 0..<5000 {
            let digits = (0..<Int.random(in: 1...20, using: &random)).map { _ in
                String(Int.random(in: 0...9, using: &random))
            }
            let text =
                "\(Int.random(in: -9...9, using: &random)).\(digits.joined())e\(Int.random(in: -30...30, using: &random))"
            #expect(try Value(json: text) == .double(#require(Double(text))), "seed \(seed), \(text)")
        }
    }
}
