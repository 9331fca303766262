import Testing
import Values

@Suite struct JSONDecodingErrorTests {
    /// A text, what is said of it, and where: line, column and path.
    @Test(
        arguments: [
            ("", "expected a value, found the end of the text", 1, 1, ""),
            (" \n ", "expected a value, found the end of the text", 2, 2, ""),
            ("nul", "expected 'null', found the end of the text", 1, 4, ""),
            ("[trUe]", "expected 'true', found 'U'", 1, 4, "[0]"),
            ("[1 2]", "expected ',' or ']' after a list element, found '2'", 1, 4, ""),
            ("[1}", "expected ',' or ']' after a list element, found '}'", 1, 3, ""),
            ("[1,]", "a comma must be followed by another element, found ']'", 1, 4, ""),
            ("[,1]", "expected a value, found ','", 1, 2, "[0]"),
            ("[1", "expected ',' or ']' after a list element, found the end of the text", 1, 3, ""),
            ("{\"a\": 1,}", "a comma must be followed by another element, found '}'", 1, 9, ""),
            ("{\"a\": 1 \"b\"}", "expected ',' or '}' after a map entry, found '\"'", 1, 9, ""),
            ("{\"a\" 1}", "expected ':' after a key, found '1'", 1, 6, ""),
            ("{a: 1}", "expected a key in double quotes, found 'a'", 1, 2, ""),
            ("{'a': 1}", "expected a key in double quotes, found '''", 1, 2, ""),
            ("{\"a\": [1, {\"b c\":\n  x}]}", "expected a value, found 'x'", 2, 3, "a[1]['b c']"),
            ("{} {}", "expected nothing more after the value, found '{'", 1, 4, ""),
            ("01", "a number must not start with a zero that other digits follow", 1, 1, ""),
            ("-01", "a number must not start with a zero that other digits follow", 1, 2, ""),
            ("-", "expected a digit, found the end of the text", 1, 2, ""),
            ("1.", "expected a digit, found the end of the text", 1, 3, ""),
            ("[1.e5]", "expected a digit, found 'e'", 1, 4, "[0]"),
            ("1e+", "expected a digit, found the end of the text", 1, 4, ""),
            ("+1", "expected a value, found '+'", 1, 1, ""),
            (".5", "expected a value, found '.'", 1, 1, ""),
            ("NaN", "expected a value, found 'N'", 1, 1, ""),
            ("\"abc", "expected '\"' at the end of a string, found the end of the text", 1, 5, ""),
            ("\"a\nb\"", "a string must hold U+000A as an escape", 1, 3, ""),
            ("\"\\x\"", "expected one of \" \\ / b f n r t u after a backslash, found 'x'", 1, 3, ""),
            ("\"\\u12G4\"", "expected four hexadecimal digits after '\\u', found 'G'", 1, 6, ""),
            ("\"\\ud800\\u\"", "expected four hexadecimal digits after '\\u', found '\"'", 1, 10, ""),
            ("[\"äöü🎨\", é]", "expected a value, found 'é'", 1, 10, "[1]"),
            ("\u{FEFF}[\u{A0}]", "expected a value, found U+00A0", 1, 2, "[0]"),
            ("// no\n1", "expected a value, found '/'", 1, 1, ""),
        ] as [(String, String, Int, Int, String)])
    func `a mistake is told with its place`(
        text: String, message: String, line: Int, column: Int, path: String
    ) throws {
        let error = try #require(throws: JSONDecodingError.self) { try Value(json: text) }
        #expect(error.message == message)
        #expect("\(error.line):\(error.column) \(error.path)" == "\(line):\(column) \(path)")
    }

    @Test(
        arguments: [
            ([0x22, 0x61, 0xFF, 0x22], "a string must be UTF-8, found the byte 0xFF", 2),
            ([0x22, 0xC3, 0x22], "a string must be UTF-8, found the byte 0xC3", 1),
            ([0x22, 0xED, 0xA0, 0x80, 0x22], "a string must be UTF-8, found the byte 0xED", 1),
            ([0x22, 0xC0, 0x80, 0x22], "a string must be UTF-8, found the byte 0xC0", 1),
            ([0x22, 0x5C, 0x6E, 0xE4, 0xB8, 0x22], "a string must be UTF-8, found the byte 0xE4", 3),
            ([0x5B, 0xFE], "expected a value, found the byte 0xFE", 1),
        ] as [([UInt8], String, Int)])
    func `bytes that are no UTF-8 are told with their offset`(bytes: [UInt8], message: String, offset: Int) throws {
        let error = try #require(throws: JSONDecodingError.self) { try Value(json: bytes) }
        #expect(error.message == message)
        #expect(error.offset == offset)
    }

    @Test func `nesting that is too deep is told with the limit`() throws {
        let error = try #require(throws: JSONDecodingError.self) { try Value(json: "[[[]]]", maxDepth: 2) }
        #expect(error.kind == .tooDeep(limit: 2))
        #expect(error.message == "lists and maps are nested deeper than 2 levels")
        #expect(error.offset == 2)
    }

    @Test func `a program can tell a text that was cut off from one that is wrong`() throws {
        let cut = try #require(throws: JSONDecodingError.self) { try Value(json: "{\"a\": [1, 2") }
        #expect(cut.isIncomplete)
        for text in ["", "[", "{\"a\": tru", "\"abc", "\"\\u00", "-", "1."] {
            #expect(try #require(throws: JSONDecodingError.self) { try Value(json: text) }.isIncomplete)
        }
        #expect(try #require(throws: JSONDecodingError.self) { try Value(json: [0x22, 0xE4, 0xB8]) }.isIncomplete)
        let wrong = try #require(throws: JSONDecodingError.self) { try Value(json: "{\"a\": [1; 2]}") }
        #expect(!wrong.isIncomplete)
    }
}
