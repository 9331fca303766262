/// A list or a map whose closing bracket has not been read yet.
struct ReadContainer {
    let kind: Kind
    /// Where the value goes that is being read; nil between two values.
    private(set) var step: ValuePath.Step?
    private var list: [Value] = []
    private var map = ValueMap()

    init(_ kind: Kind) { self.kind = kind }

    /// - Parameter key: nil in a list.
    mutating func startElement(key: String?) { step = key.map(ValuePath.Step.key) ?? .index(list.count) }

    mutating func put(_ value: Value) {
        if case .key(let key)? = step { map[key] = value } else { list.append(value) }
        step = nil
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
