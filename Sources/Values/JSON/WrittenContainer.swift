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
    var isAtFirst: Bool { count == 1 }

    /// The next element, with its key in a map; nil after the last.
    mutating func next() -> (key: ValueMap.Key?, value: Value)? {
        guard count < content.count else { return nil }
        defer { count += 1 }
        switch content {
        case .list(let list): return (nil, list[count])
        case .map(let map): return (map.entries[count].key, map.entries[count].value)
        }
    }

    /// Whether another key has the same text. Only a key that is no string can have such a double.
    func repeats(_ key: ValueMap.Key) -> Bool {
        guard case .map(let map) = content else { return false }
        if case .string = key { return false }
        return map[key.text] != nil
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
