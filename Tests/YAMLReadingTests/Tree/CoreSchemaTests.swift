import Testing
import Values
import YAMLReading

/// What scalars stand for, by YAML 1.2's core schema and nothing else.
@Suite struct CoreSchemaTests {
    static let plain: [(String, Value)] = [
        ("", .null), ("~", .null), ("null", .null), ("Null", .null), ("NULL", .null), ("nULL", "nULL"),
        ("None", "None"),
        ("true", true), ("True", true), ("TRUE", true), ("tRUE", "tRUE"), ("false", false), ("False", false),
        ("FALSE", false), ("yes", "yes"), ("off", "off"), ("n", "n"),
        ("0", 0), ("7", 7), ("-12", -12), ("+12", 12), ("-0", 0), ("0755", 755), ("00", 0),
        ("9223372036854775807", .int(.max)), ("-9223372036854775808", .int(.min)),
        ("9223372036854775808", .uint(9_223_372_036_854_775_808)), ("18446744073709551616", 18446744073709551616.0),
        ("-9223372036854775809", -9223372036854775809.0),
        ("0x1F", 31), ("0xff", 255), ("0x", "0x"), ("0xG", "0xG"), ("-0x1F", "-0x1F"), ("0X1F", "0X1F"),
        ("0xFFFFFFFFFFFFFFFF", .uint(.max)), ("0x10000000000000000", 18446744073709551616.0),
        ("0o17", 15), ("0o8", "0o8"), ("0b11", "0b11"), ("1_000", "1_000"), ("12:30", "12:30"),
        ("1.", 1.0), (".5", 0.5), ("-1.5", -1.5), ("+1.5", 1.5), ("1.10", 1.1), ("4.00", 4.0), ("1e3", 1000.0),
        ("1E-3", 0.001), ("1.e+3", 1000.0), (".e3", ".e3"), ("1e", "1e"), ("1e+", "1e+"), (".", "."),
        ("+", "+"), ("1.2.3", "1.2.3"), ("--1", "--1"), ("1 2", "1 2"), ("1e999", .double(.infinity)),
        (".inf", .double(.infinity)), (".Inf", .double(.infinity)), ("+.INF", .double(.infinity)),
        ("-.inf", .double(-.infinity)), (".iNF", ".iNF"), ("inf", "inf"), (".nan", .double(.nan)),
        (".NaN", .double(.nan)), ("-.nan", "-.nan"), ("nan", "nan"),
        ("2001-01-01", "2001-01-01"), ("1s..10s", "1s..10s"), ("10%", "10%"), ("٣", "٣"), ("１", "１"),
    ]

    @Test(arguments: plain)
    func `a plain scalar is read as the core schema has it`(text: String, value: Value) throws {
        let reading = Reading("- [\(text)]\n- \(text)\n- '\(text)'\n", as: .plain)
        let items = try #require(reading.root?.sequence).items
        let flow = try #require(items[0].sequence)
        if !text.isEmpty { #expect(flow.items.first?.value == value) }
        #expect(items[1].value == value)
        #expect(items[2].value == .string(text))
    }

    @Test(
        arguments: [
            ("!!str 12", "12"), ("!!str", ""), ("!!str ~", "~"), ("! 12", "12"), ("!!int '12'", 12), ("!!int 0x1F", 31),
            ("!!float 1", 1.0), ("!!float '.5'", 0.5), ("!!bool 'true'", true), ("!!null ''", .null),
            ("!!null ~", .null),
            ("!<tag:yaml.org,2002:int> '7'", 7), ("!!int |\n  12", "12\n"),
        ] as [(String, Value)])
    func `a tag of the core schema decides what a scalar is`(text: String, value: Value) {
        #expect(Reading("a: \(text)\n", as: .plain).root?["a"]?.value == value)
    }

    @Test func `a tree is a value, with keys as they read`() {
        let reading = Reading("1: a\ntrue: b\n~: c\n'2': d\n1.5: e\nf: [&x {g: h}, *x]\n[i]: j\n1: k\n", as: .plain)
        let expected = ValueMap(
            [
                (.int(1), "a"), (.bool(true), "b"), (.string("~"), "c"), (.string("2"), "d"), (.string("1.5"), "e"),
                (.string("f"), [["g": "h"], ["g": "h"]]),
            ] as [(ValueMap.Key, Value)])
        #expect(reading.root?.value == .map(expected))
    }
}
