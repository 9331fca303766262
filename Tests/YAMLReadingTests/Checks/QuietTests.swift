import Reporting
import Testing
import YAMLReading

/// What looks like a trap and is none: a linter that cries wolf is switched off.
@Suite struct QuietTests {
    @Test(arguments: [
        "as_of: 2026-06-01\n", "every: 1s..10s\n", "rate: 20/10s\n", "budget: 4.00\n", "ratio: \"16:9\"\n",
        "a: 07\n", "a: 00\n", "a: 0\n", "a: 0x1F\n", "a: 0o17\n", "a: 1e3\n", "a: .inf\n", "a: v1_0\n", "a: _1\n",
        "a: 1:75\n", "a: 0:30\n", "a: 3:4:5:x\n", "a: nothing\n", "a: \"yes\"\n", "a: 'no'\n", "a: !!str yes\n",
        "a: ${b} #note\n", "a: x # ${ open\n", "a: ${ '#' } # note\n", "a: $${ #b\n", "a: \"${ b } \\n\"\n",
        "a: \"\\n${ b }\"\n", "a: \"${ b + '\\t\\u00e9\\x41\\\"' }\"\n", "a: '${ ''\\d'' }'\n", "a: ${ x?1:2 }\n",
        "a: |\n  # Title\n  text\n", "a: |\n  text\n  #tag\n", "a: >\n  #tag\n", "a: |\n  # Title\n", "a: one\n  two\n",
        "a: one\n  -two\n", "a: {b: null, c: ~, d: '', e: !!null }\n", "a:\n  b:\n", "- ~\n-\n", "a: https://x/y\n",
        "\"a: b\": 1\n", "'<<': 1\n", "\"\": 1\n", "é: 1\ne\u{301}: 2\n", "1: a\n2: b\n", "a: {}\nb: []\n",
        "? a\n: b\n",
        "%YAML 1.2\n---\na: 1\n", "%TAG !e! tag:yaml.org,2002:\n--- \na: !e!str 1\n", "a: 'x\n\n  y'\n",
        "# only this\n", "",
        "a: &x [1]\nb: *x\n", "a: [b, c,]\n", "a: \"{{ x }}\"\n", "a: x {{ y }} z\n", "\u{FEFF}a: 1\n",
        "a: \u{FEFF}b\n",
        "a: نص\u{200F}\n", "a: x\u{A0}y\n", "a: 1\n# trailing", "a: 'it''s'\n",
    ])
    func `there is nothing to say about`(text: String) {
        #expect(Reading(text).findings.map(\.message) == [])
        #expect(Reading(text.replacing("\n", with: "\r\n")).findings.map(\.message) == [])
    }

    /// What Easel does not want, YAML itself allows.
    @Test(arguments: [
        "yes: no\n", "a: 0755\n", "{a, b: }\n", "<<: {a: 1}\n", "[a]: b\n", "? {a: b}\n: c\n", "a: !foo b\n",
        "a: &x b\n",
        "- &x a\n- &x b\n", "a: ${b #c\n", "- ${a ? b : c}\n", "1: a\n\"1\": b\n", "~: a\n'null': b\n",
        "%YAML 1.1\n---\na\n",
        "a: 123456789012345678901234567890\n", "a: |\n  text\n  # note\n", "a: {{ x }}\n",
    ])
    func `plain YAML may hold`(text: String) {
        #expect(Reading(text, as: .plain).findings.map(\.message) == [])
        #expect(!Reading(text, as: .configuration).findings.isEmpty)
    }

    @Test(arguments: [
        ("~: a\nnull: b\n", "null"), ("1: a\n0x1: b\n", "0x1"), ("true: a\nTrue: b\n", "True"),
        ("1.0: a\n1e0: b\n", "1e0"),
        ("\"a\": 1\n'a': 2\n", "'a'"), ("&x a: 1\n*x : 2\n", "*x"), ("{\"\\x61\": 1, a: 2}\n", "a"),
    ])
    func `keys with one value are one key to YAML`(text: String, second: String) {
        let reading = Reading(text, as: .plain)
        #expect(reading.codes == ["duplicate-key"])
        #expect(reading.findings.map { reading.text($0.span) } == [second])
    }

    @Test func `of many keys each repeated one is found`() {
        let keys = (0..<100).map { "k\($0): 1\n" }.joined() + "k3: 2\nK3: 2\nk99: 2\n"
        let reading = Reading(keys)
        #expect(reading.findings.map { reading.text($0.span) } == ["k3", "k99"])
        #expect(reading.findings.map { reading.text($0.related[0].span) } == ["k3", "k99"])
    }
}
