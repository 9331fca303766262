/// Counts what passed, by file or kind, and prints the table that `script/conformance` shows.
package struct ConformanceTable {
    private let title: String
    private var rows: [(name: String, total: Int, passed: Int)] = []

    package init(title: String) { self.title = title }

    package mutating func count(_ name: String, passed: Bool) {
        let place = rows.firstIndex { $0.name == name } ?? rows.count
        if place == rows.count { rows.append((name, 0, 0)) }
        rows[place].total += 1
        if passed { rows[place].passed += 1 }
    }

    /// From 0 to 1; 0 where nothing was counted, so that an empty file passes nothing.
    package func share(of name: String) -> Double {
        guard let row = rows.first(where: { $0.name == name }) else { return 0 }
        return Double(row.passed) / Double(row.total)
    }

    package func print() {
        for row in rows {
            let percent = (Double(row.passed) / Double(row.total) * 1000).rounded() / 10
            Swift.print("conformance | \(title) | \(row.name) | \(row.passed) of \(row.total) | \(percent) %")
        }
    }
}
