import TestKit
import Testing

@Suite struct ConformanceTableTests {
    private func table(_ counts: [(name: String, total: Int, passed: Int)]) -> ConformanceTable {
        var table = ConformanceTable(title: "suite")
        for (name, total, passed) in counts {
            for number in 0..<total { table.count(name, passed: number < passed) }
        }
        return table
    }

    @Test func `each file is a line, and all together are one`() {
        #expect(
            table([("a.json", 3, 2), ("b.json", 1, 1)]).lines == [
                "conformance | suite | a.json | 3 | 2 | 66.6 %",
                "conformance | suite | b.json | 1 | 1 | 100.0 %",
                "conformance | suite | all | 4 | 3 | 75.0 %",
            ])
        #expect(table([("a.json", 2, 0)]).lines == ["conformance | suite | a.json | 2 | 0 | 0.0 %"])
        #expect(table([]).lines == [])
    }

    @Test func `nearly all is not all`() {
        #expect(table([("a.json", 10_000, 9_999)]).lines == ["conformance | suite | a.json | 10000 | 9999 | 99.9 %"])
    }

    @Test func `what was never counted has passed nothing`() {
        #expect(table([]).share(of: "a.json") == 0)
        #expect(table([("a.json", 4, 3)]).share(of: "a.json") == 0.75)
    }
}
