import TestKit
import Testing

@Suite struct GoldenTests {
    @Test(arguments: [
        ("a\nb\n", "a\nb\n", nil),
        ("a\nb\n", "a\nc\n", "line 2\n  expected: “b”\n  actual:   “c”"),
        ("a\n", "a", "line 2\n  expected: “”\n  actual:   (the text has ended)"),
        ("a\r\n", "a\n", "line 1\n  expected: “a\\u{d}”\n  actual:   “a”"),
        ("\u{1B}[1m日本", "日本", "line 1\n  expected: “\\u{1b}[1m日本”\n  actual:   “日本”"),
        ("\u{E9}", "e\u{301}", "line 1\n  expected: “\\u{e9}”\n  actual:   “e\\u{301}”"),
    ])
    func `a difference is shown by its first line`(expected: String, actual: String, message: String?) {
        #expect(Golden.difference(between: Array(expected.utf8), and: Array(actual.utf8)) == message)
    }
}
