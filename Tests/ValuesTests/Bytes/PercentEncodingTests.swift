import Testing

@testable import Values

@Suite struct PercentEncodingTests {
    @Test(
        arguments: [
            ("a b/ü~+", "a%20b%2F%C3%BC~%2B"), ("", ""), ("plain-1_2.3~", "plain-1_2.3~"), ("100%", "100%25"),
        ])
    func `what is escaped is the same again`(text: String, escaped: String) {
        #expect(text.escaped() == escaped)
        #expect(escaped.unescaped == text)
    }

    @Test func `what stands for no byte stays`() {
        #expect("%".unescaped == "%")
        #expect("%2".unescaped == "%2")
        #expect("%zz%41".unescaped == "%zzA")
        #expect("a/b c".escaped(keeping: .path) == "a/b%20c")
    }
}
