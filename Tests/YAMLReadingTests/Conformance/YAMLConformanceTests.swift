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
        for suiteCase in cases {
            let reading = Reading(suiteCase.yaml, as: .plain)
            #expect(reading.hasErrors == suiteCase.error, "\(suiteCase): \(reading.findings.map(\.message))")
            if suiteCase.error { continue }
            #expect(EventLines(reading.stream).lines == EventLines.comparable(suiteCase.tree), "\(suiteCase)")
        }
    }

    @Test func `what libyaml reads right has the values that the suite gives`() throws {
        let cases = try SuiteCase.all().filter { $0.verdict == .ok && !$0.error && $0.json != nil }
        guard !cases.isEmpty else { return }
        #expect(cases.count == 234)
        for suiteCase in cases {
            let expected = try (suiteCase.json ?? []).map { try Value(json: $0) }
            let actual = Reading(suiteCase.yaml, as: .plain).stream.documents.map {
                $0.root.map(JSONView.value) ?? .null
            }
            #expect(actual == expected, "\(suiteCase)")
        }
    }

    /// None of these may crash or hang, and what is valid must be read or be reported.
    @Test func `what libyaml reads wrong fails cleanly`() throws {
        let cases = try SuiteCase.all().filter { $0.verdict != .ok }
        var table: [String: [String]] = [:]
        for suiteCase in cases {
            let reading = Reading(suiteCase.yaml, as: .plain)
            let isRight =
                suiteCase.error
                ? reading.hasErrors
                : !reading.hasErrors && EventLines(reading.stream).lines == EventLines.comparable(suiteCase.tree)
            if suiteCase.verdict == .rejectsValid { #expect(reading.hasErrors, "\(suiteCase)") }
            table[isRight ? "right all the same" : suiteCase.verdict.rawValue, default: []].append(suiteCase.id)
        }
        for (verdict, ids) in table.sorted(by: { $0.key < $1.key }) {
            print("yaml-suite, \(verdict): \(ids.count): \(ids.joined(separator: " "))")
        }
    }
}
