import TestKit
import Testing
import Values

@Suite struct JSONWritingTests {
    @Test(
        arguments: [
            (.null, "null"), (true, "true"), (false, "false"), ("", "\"\""), ([], "[]"), ([:], "{}"),
            (["b": 1, "a": [2, [:], .null]], #"{"b":1,"a":[2,{},null]}"#),
            (.int(.min), "-9223372036854775808"), (.int(.max), "9223372036854775807"),
            (.uint(.max), "18446744073709551615"), (.uint(7), "7"),
        ] as [(Value, String)])
    func `a value is written without spaces, its keys in their order`(value: Value, text: String) throws {
        #expect(try value.json() == text)
    }

    @Test(
        arguments: [
            (1, "1.0"), (-0.0, "-0.0"), (0.1, "0.1"), (100, "100.0"), (1e15, "1000000000000000.0"), (1e16, "1e+16"),
            (1e21, "1e+21"), (1e-5, "1e-05"), (.leastNonzeroMagnitude, "5e-324"),
            (.greatestFiniteMagnitude, "1.7976931348623157e+308"), (1 / 3, "0.3333333333333333"),
        ] as [(Double, String)])
    func `a double is written as short as it can be read back, and stays a double`(
        double: Double, text: String
    ) throws {
        #expect(try Value.double(double).json() == text)
        guard case .double(let back) = try Value(json: text) else { return #expect(Bool(false)) }
        #expect(back.bitPattern == double.bitPattern)
    }

    @Test(arguments: [
        ("a\"\\/\u{8}\u{C}\n\r\t", #""a\"\\/\b\f\n\r\t""#), ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""),
        ("ü中🎨\u{2028}", "\"ü中🎨\u{2028}\""),
        (String(repeating: "x", count: 40) + "\"", "\"" + String(repeating: "x", count: 40) + "\\\"\""),
    ])
    func `a string escapes what it must and nothing else`(string: String, text: String) throws {
        #expect(try Value.string(string).json() == text)
    }

    @Test func `indented JSON puts each element on a line of its own`() throws {
        let value: Value = ["a": 1, "b": [true, []], "c": [:], "d": ["e": ["f"]]]
        #expect(
            try value.json(pretty: true) == """
                {
                  "a": 1,
                  "b": [
                    true,
                    []
                  ],
                  "c": {},
                  "d": {
                    "e": [
                      "f"
                    ]
                  }
                }
                """)
    }

    @Test func `what JSON has no type for is written as text`() throws {
        let keys = ValueMap([(.int(-1), 1), (.uint(2), 2), (.bool(true), 3)] as [(ValueMap.Key, Value)])
        let value: Value = [
            "bytes": .bytes([0xFF, 0x00]), "type": .type("int"), "keys": .map(keys),
            "duration": .duration(Duration(nanoseconds: -1_500_000_000)),
            "timestamp": .timestamp(try #require(Timestamp(seconds: 1_234_567_890, nanoseconds: 120_000_000))),
            "some": .optional(.optional(7)), "none": .optional(nil), "inner": .optional(.optional(nil)),
        ]
        #expect(
            try value.json() == """
                {"bytes":"/wA=","type":"int","keys":{"-1":1,"2":2,"true":3},"duration":"-1.5s",\
                "timestamp":"2009-02-13T23:31:30.12Z","some":7,"none":null,"inner":null}
                """)
    }

    @Test func `a media value is an object of what is known of it`() throws {
        var media = Media(kind: .video)
        media.url = "https://example.com/a.mp4"
        media.content = [1, 2, 3]
        #expect(try Value.media(media).json() == #"{"url":"https://example.com/a.mp4"}"#)
        (media.path, media.name, media.contentType) = ("out/a.mp4", "a", "video/mp4")
        (media.bytes, media.sha256, media.width, media.height) = (3, "00ff", 640, 360)
        (media.seconds, media.fps, media.codec) = (8, 23.976, "h264")
        #expect(
            try Value.media(media).json() == """
                {"url":"https://example.com/a.mp4","path":"out/a.mp4","name":"a","content_type":"video/mp4","bytes":3,\
                "sha256":"00ff","width":640,"height":360,"seconds":8.0,"fps":23.976,"codec":"h264"}
                """)
    }

    @Test(
        arguments: [
            (.double(.nan), "the value is NaN, for which JSON has no number"),
            (["a": [1, ["b c": .double(-.infinity)]]], "a[1]['b c'] is infinite, for which JSON has no number"),
            (
                [.map(ValueMap([(.int(1), "a"), (.string("1"), "b")] as [(ValueMap.Key, Value)]))],
                "[0]['1'] would stand twice in one JSON object, as keys of two types have that text"
            ),
        ] as [(Value, String)])
    func `what cannot be written is told with its path`(value: Value, message: String) throws {
        let error = try #require(throws: JSONEncodingError.self) { try value.json() }
        #expect(error.message == message)
    }

    @Test func `nothing is written that is too deep to be read again`() throws {
        var value: Value = []
        for _ in 1..<Value.jsonDepthLimit { value = [value] }
        #expect(try Value(json: value.json()) == value)
        let error = try #require(throws: JSONEncodingError.self) { try (["a": value] as Value).json() }
        #expect(error.message == "lists and maps are nested deeper than 512 levels")
    }

    @Test func `what was written is read back the same`() throws {
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededRandom(seed: seed)
        for round in 0..<500 {
            let value = Generators.jsonValue(using: &random)
            for pretty in [false, true] {
                let back = try Value(json: value.json(pretty: pretty))
                guard back == value else {
                    Issue.record("seed \(seed), round \(round): \(value) came back as \(back)")
                    return
                }
            }
        }
    }
}
