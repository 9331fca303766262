import Testing
import Values

@Suite struct ValueTests {
    @Test func `a value equals itself and no other, type included`() {
        var picture = Media(kind: .image)
        picture.url = "https://example.com/a.png"
        let values: [Value] = [
            .null, true, false, 0, 1, .uint(1), 1.0, .double(.nan), "1", "\u{E9}", "e\u{301}", .bytes([1]), [1], [1.0],
            ["1": 1],
            .duration(.zero), .type("int"), .media(picture), .media(Media(kind: .file)), .optional(nil), .optional(1),
            [],
        ]
        for (row, a) in values.enumerated() {
            for (column, b) in values.enumerated() { #expect((a == b) == (row == column), "\(a) and \(b)") }
        }
    }

    @Test func `an optional is unwrapped to its innermost value`() {
        #expect(Value.optional(.optional(1)).unwrapped == 1)
        #expect(Value.optional(.optional(nil)).unwrapped == .optional(nil))
        #expect(Value("a").unwrapped == "a")
    }

    @Test(
        arguments: [
            ([], ""), ([.key("a")], "a"), ([.index(0), .index(12)], "[0][12]"),
            ([.key("a"), .index(0), .key("b_1")], "a[0].b_1"),
            ([.key("content-type"), .key("x")], "['content-type'].x"), ([.key("a"), .key("")], "a['']"),
            ([.key("a"), .key("1")], "a['1']"),
            ([.key("é")], "['é']"),
        ] as [([ValuePath.Step], String)])
    func `a path is written as it would be in an expression`(steps: [ValuePath.Step], text: String) {
        #expect(ValuePath(steps).description == text)
    }

    @Test func `text is compared and ordered by code points`() {
        #expect("e\u{301}".sameCodePoints(as: "e\u{301}"))
        #expect(!"\u{E9}".sameCodePoints(as: "e\u{301}"))
        #expect(!"a\u{301}\u{323}".sameCodePoints(as: "a\u{323}\u{301}"))
        #expect(!"a".sameCodePoints(as: "b"))
        #expect("".sameCodePoints(as: ""))
        #expect("e\u{301}".precedesByCodePoints("\u{E9}"))
        #expect("\u{FFFF}".precedesByCodePoints("\u{10000}"))
        #expect("a".precedesByCodePoints("ab"))
    }
}
