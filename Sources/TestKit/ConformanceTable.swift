/// Counts what passed, by file or kind, and prints the lines that `script/conformance` shows as a table.
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

    /// In one piece, as other tests print at the same time.
    package func print() { Swift.print(lines.joined(separator: "\n")) }

    /// A line for each row and, where there are several, one for all: `conformance | title | name | total | passed | percent`.
    package var lines: [String] {
        let sum = ("all", rows.reduce(0) { $0 + $1.total }, rows.reduce(0) { $0 + $1.passed })
        return (rows.count > 1 ? rows + [sum] : rows).map { name, total, passed in
            // Rounded down, so that only what is complete is called 100.0 %.
            let thousandths = passed * 1000 / total
            return "conformance | \(title) | \(name) | \(total) | \(passed) | \(thousandths / 10).\(thousandths % 10) %"
        }
    }
}
