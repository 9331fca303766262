/// A list or a map on its way into JSON, and how much of it is written.
struct WrittenContainer {
    enum Content {
        case list([Value])
        case map(ValueMap)

        var openingBracket: UInt8 { if case .list = self { UInt8(ascii: "[") } else { UInt8(ascii: "{") } }
        var closingBracket: UInt8 { if case .list = self { UInt8(ascii: "]") } else { UInt8(ascii: "}") } }

        var count: Int {
            switch self {
            case .list(let list): list.count
            case .map(let map): map.count
            }
        }
    }

    let content: Content
    /// How many elements have been given out.
    private var count = 0

    init(_ content: Content) { self.content = content }

    var isEmpty: Bool { content.count == 0 }

    /// The place of the next element; nil after the last.
    mutating func next() -> Int? {
        guard count < content.count else { return nil }
        defer { count += 1 }
        return count
    }

    /// Where the element stands that was given out last.
    var step: ValuePath.Step? {
        guard count > 0 else { return nil }
        return switch content {
        case .list: .index(count - 1)
        case .map(let map): .key(map.entries[count - 1].key.text)
        }
    }
}
