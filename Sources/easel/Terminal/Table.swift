import Reporting

/// Rows whose columns stand below each other.
struct Table {
    private var rows: [[String]] = []

    init(_ head: String...) { rows = [head] }

    mutating func add(_ row: [String]) { rows.append(row) }

    var isEmpty: Bool { rows.count < 2 }

    /// - Parameter style: dresses a cell that has been padded already, as with colour.
    func text(_ style: (_ column: Int, _ cell: String, _ padded: String) -> String = { $2 }) -> String {
        // A column that says nothing takes no space.
        let columns = rows[0].indices.filter { column in rows.dropFirst().contains { !$0[column].isEmpty } || isEmpty }
        let widths = rows[0].indices.map { column in rows.map { $0[column].columns }.max() ?? 0 }
        return rows.enumerated().map { place, row in
            var line = ""
            for column in columns {
                let cell = row[column]
                let last = column == columns.last
                let padded = last ? cell : cell.padded(toColumns: widths[column] + 2)
                line += place == 0 ? padded : style(column, cell, padded)
            }
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }.joined()
    }
}
