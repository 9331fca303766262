import Reporting
import TestKit
import Testing
import YAMLReading

@Suite struct CheckTests {
    @Test func `every check has a case, and its code is its own`() {
        let codes = YAMLChecks.all.map(\.code)
        #expect(Set(codes).count == codes.count)
        let cases = Set(CheckCase.all.map(\.check.code))
        for code in codes { #expect(cases.contains(code), "\(code)") }
        #expect(cases.isSubset(of: codes))
    }

    @Test(arguments: CheckCase.all)
    func `a mistake is told once, where it is`(_ example: CheckCase) throws {
        let reading = example.reading
        #expect(reading.codes == [example.check.code])
        let finding = try #require(reading.findings.first)
        #expect(reading.text(finding.span) == example.place)
        #expect(finding.message == example.message)
        #expect(finding.help == example.help)
        #expect(finding.fix.map { reading.applying($0) } == example.fixed)
    }

    @Test(arguments: CheckCase.all)
    func `a fix leaves nothing to find`(_ example: CheckCase) throws {
        guard let fixed = example.fixed else { return }
        #expect(Reading(fixed).findings.isEmpty)
    }

    /// A person reads them aloud when they change.
    @Test func `findings look as recorded`() throws {
        let pages = CheckCase.all.map { HumanRenderer().render($0.reading.findings, in: $0.reading.sources) }
        try Golden.expect(pages.joined(separator: "\n"), matches: "checks.txt")
    }

    @Test(arguments: YAMLChecks.all)
    func `a summary is one sentence in lower case`(check: Check) throws {
        let first = try #require(check.summary.unicodeScalars.first)
        #expect(first.properties.isLowercase && !check.summary.hasSuffix("."))
    }
}
