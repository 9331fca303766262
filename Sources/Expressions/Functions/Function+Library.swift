/// The functions that every expression knows.
extension Function {
    package static let library: [String: Function] = Dictionary(
        uniqueKeysWithValues: groups.flatMap(\.functions).map { ($0.name, $0) })

    /// The library by theme, in the order of the documentation.
    package static let groups: [(title: String, functions: [Function])] = [
        ("Values and types", conversions),
        ("Text", text),
        ("Lists", lists),
        ("Optionals", optionals),
        ("Numbers", math),
        ("Time", time),
        ("Encodings", encodings),
        ("Media and workflows", easel),
    ]
}
