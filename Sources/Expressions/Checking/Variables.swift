import Values

/// The variables that an expression may use. There are few, and every name of every expression is looked up among them:
/// going through them is quicker than hashing a name, and so is copying them.
package struct Variables: Sendable {
    private var entries: [(name: String, type: ValueType)] = []

    package var names: [String] { entries.map(\.name) }

    package subscript(name: String) -> ValueType? {
        place(of: name).map { entries[$0].type }
    }

    mutating func declare(_ name: String, _ type: ValueType) {
        if let place = place(of: name) {
            entries[place].type = type
        } else {
            entries.append((name, type))
        }
    }

    private func place(of name: String) -> Int? { entries.indices.first { entries[$0].name.sameCodePoints(as: name) } }
}
