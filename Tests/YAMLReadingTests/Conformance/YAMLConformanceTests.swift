import Reporting
import TestKit
import Testing
import Values
import YAMLReading

/// The YAML test suite, held against what libyaml 0.2.5 can do: it is the parser below, right in 330 of 402 cases.
@Suite struct YAMLConformanceTests {
    @Test func `what libyaml reads right has the tree that the suite gives`() throws {
        let cases = try SuiteCase.all().filter { $0.verdict == .ok }
        guard !cases.isEmpty else { return }
        #expect(cases.count == 330)
        var table = ConformanceTable(title: "YAML test suite")
        for suiteCase in cases {
            let reading = Reading(suiteCase.yaml, as: .plain)
            let isJudgedRight = reading.hasErrors == suiteCase.error
            #expect(isJudgedRight, "\(suiteCase): \(reading.findings.map(\.message))")
            if suiteCase.error {
                table.count("invalid", passed: isJudgedRight)
                continue
            }
            let hasSameTree = EventLines(reading.stream).lines == EventLines.comparable(suiteCase.tree)
            #expect(hasSameTree, "\(suiteCase): \(EventLines(reading.stream).lines)")
            table.count("valid", passed: isJudgedRight && hasSameTree)
        }
        table.print()
    }

    @Test func `what libyaml reads right has the values that the suite gives`() throws {
        let cases = try SuiteCase.all().filter { $0.verdict == .ok && !$0.error && $0.json != nil }
        guard !cases.isEmpty else { return }
        #expect(cases.count == 234)
        var table = ConformanceTable(title: "YAML test suite, values")
        for suiteCase in cases {
            let expected = try (suiteCase.json ?? []).map { try Value(json: $0) }
            let actual = Reading(suiteCase.yaml, as: .plain).stream.documents.map {
                $0.root.map(JSONView.value) ?? .null
            }
            #expect(actual == expected, "\(suiteCase)")
            table.count("valid", passed: actual == expected)
        }
        table.print()
    }

    /// Of what libyaml reads wrong, a valid text that it rejects must be reported; nothing may crash, or be found
    /// outside of the file.
    @Test(arguments: [YAMLDialect.plain, .configuration])
    func `every case is read to an end, with all findings within the file`(dialect: YAMLDialect) throws {
        for suiteCase in try SuiteCase.all() {
            let reading = Reading(suiteCase.yaml, as: dialect)
            #expect(reading.findings.allSatisfy { reading.isInside($0) }, "\(suiteCase)")
            if suiteCase.verdict == .rejectsValid { #expect(reading.hasErrors, "\(suiteCase)") }
        }
    }
}
