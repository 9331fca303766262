/// The text of a recording in its parts. Answers come in another order each time; put in order by who asked, two
/// recordings of the same differ in nothing.
struct RecordingText {
    private let head: Substring
    private(set) var entries: [Substring] = []

    static let first = "exchanges:\n"
    private static let lead = "  - item: "

    init(_ text: String) {
        guard let start = text.firstRange(of: "\n" + Self.first) else {
            head = text[...]
            return
        }
        head = text[..<start.upperBound]
        var rest = text[start.upperBound...]
        while !rest.isEmpty {
            let next = rest.dropFirst().firstRange(of: "\n" + Self.lead)
            let end = next.map { rest.index(after: $0.lowerBound) } ?? rest.endIndex
            entries.append(rest[..<end])
            rest = rest[end...]
        }
    }

    /// Item by item, each with its exchanges as they were asked for; nil where not all of them are known.
    ///
    /// - Parameter numbers: when each was asked for, the first first.
    func arranged(by numbers: [Int]) -> String? {
        guard numbers.count == entries.count else { return nil }
        var starts: [Substring: Int] = [:]
        let items = entries.map { $0.prefix { !$0.isNewline } }
        for (item, number) in zip(items, numbers) { starts[item] = min(starts[item] ?? number, number) }
        let places = entries.indices.sorted {
            (starts[items[$0]] ?? 0, numbers[$0]) < (starts[items[$1]] ?? 0, numbers[$1])
        }
        return head + places.map { entries[$0] }.joined()
    }
}
