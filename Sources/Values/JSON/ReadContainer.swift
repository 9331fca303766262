/// A list or a map whose closing bracket has not been read yet.
struct ReadContainer {
    let kind: Kind
    /// Of a map's entry that is being read.
    private var key = ""
    /// Whether a value of it is being read, and not what stands between two.
    private var isInElement = false
    private var list: [Value] = []
    private var map = ValueMap()

    init(_ kind: Kind) { self.kind = kind }

    mutating func startElement() { isInElement = true }

    mutating func startElement(key: String) {
        self.key = key
        isInElement = true
    }

    mutating func put(_ value: Value) {
        switch kind {
        case .list: list.append(value)
        case .map: map.put(value, at: .string(key))
        }
        isInElement = false
    }

    /// Where the value goes that is being read; nil between two values.
    var step: ValuePath.Step? {
        guard isInElement else { return nil }
        return switch kind {
        case .list: .index(list.count)
        case .map: .key(key)
        }
    }

    var value: Value {
        switch kind {
        case .list: .list(list)
        case .map: .map(map)
        }
    }
}

extension ReadContainer {
    enum Kind {
        case list, map

        var closingBracket: Unicode.Scalar { self == .list ? "]" : "}" }
    }
}
