import Foundation
import TestKit
import Testing
import Values

/// JSONTestSuite by Nicolas Seriot: what every JSON reader must accept, must reject, and may do as it likes with.
@Suite struct JSONConformanceTests {
    @Test func `what must be accepted is, and what must be rejected is`() throws {
        var table = ConformanceTable(title: "JSON test suite")
        for (prefix, name, isAccepted, count) in [("y_", "valid", true, 95), ("n_", "invalid", false, 188)] {
            let files = try SharedData.files(in: "json-suite", withPrefix: prefix)
            guard !files.isEmpty else { return }
            #expect(files.count == count)
            for file in files {
                let passed = accepts(file.content) == isAccepted
                #expect(passed, "\(file.name)")
                table.count(name, passed: passed)
            }
        }
        table.print()
    }

    /// Where the standard leaves a choice, an answer that was paid for is read as far as it can be understood.
    @Test func `of what is free, only text that is not UTF-8 is rejected`() throws {
        let files = try SharedData.files(in: "json-suite", withPrefix: "i_")
        guard !files.isEmpty else { return }
        #expect(files.count == 35)
        for file in files {
            #expect(accepts(file.content) == (String(data: file.content, encoding: .utf8) != nil), "\(file.name)")
        }
    }

    private func accepts(_ text: Data) -> Bool { (try? Value(json: [UInt8](text))) != nil }
}
