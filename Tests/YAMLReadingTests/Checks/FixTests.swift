import Reporting
import Testing
import YAMLReading

/// What a fix keeps: the value that the author meant.
@Suite struct FixTests {
    @Test(arguments: [
        ("a: ${ b ? c : d }\n", "${ b ? c : d }"), ("a: x ${xs.map(i, {'k': i})} y\n", "x ${xs.map(i, {'k': i})} y"),
        ("a: ${ b #c }\n", "${ b #c }"), ("a: ${ '#' + ' #' }\r\nb: 1\r\n", "${ '#' + ' #' }"), ("a: @home\n", "@home"),
        ("a: *.png\n", "*.png"), ("a: *.p\"n\"g\n", "*.p\"n\"g"), ("a: `it's\\x`\n", "`it's\\x`"),
        (#"a: "C:\path""# + "\n", #"C:\path"#), (#"a: "${x.matches('\d')}""#, #"${x.matches('\d')}"#),
        ("a: {{ x }}\n", "${ x }"), ("a: yes\n", "yes"), ("a: 12:30 # noon\n", "12:30"), ("a:1\nb: 2\n", "1"),
    ])
    func `a fixed text has the value that was meant`(text: String, value: String) throws {
        let reading = Reading(text)
        let fix = try #require(reading.findings.first?.fix)
        let fixed = Reading(reading.applying(fix))
        #expect(fixed.findings.isEmpty)
        #expect(fixed.root?["a"]?.scalar?.text == value)
    }

    @Test(arguments: [
        ("a: [${b}, 1]\n", "${b}"), ("a: [x${b ? 'c' : 'd'} , 1]\n", "x${b ? 'c' : 'd'}"),
        ("a: [${ {'k': \"v\"} }]\n", "${ {'k': \"v\"} }"), ("a: [yes]\n", "yes"),
    ])
    func `a fixed item of a list in brackets has the value that was meant`(text: String, value: String) throws {
        let reading = Reading(text)
        let fix = try #require(reading.findings.first?.fix)
        let fixed = Reading(reading.applying(fix))
        #expect(fixed.findings.isEmpty)
        #expect(fixed.root?["a", 0]?.scalar?.text == value)
    }
}
