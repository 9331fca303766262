import Values

/// Looking into lists, maps and media.
extension Value {
    /// `container[key]`, or `container.key` where `isField`.
    func element(_ key: Value, isField: Bool) throws(EvaluationFailure) -> Value {
        switch self {
        case .map(let map):
            if let key = ValueMap.Key(lookingUp: key) {
                guard let value = map[key] else { throw .noSuchKey(key.quotedText) }
                return value
            }
            guard case .double(let number) = key else { throw .badKey(type: key.kindName) }
            throw .noSuchKey("\(number)")
        case .media(let media) where isField:
            guard case .string(let field) = key else { throw .badKey(type: key.kindName) }
            guard let value = media.facts[field] else { throw .noSuchKey("'\(field)'") }
            return value
        case .list(let list) where !isField:
            guard let index = key.asIndex else { throw .noSuchOverload(name: "an index", types: [key.kindName]) }
            guard list.indices.contains(index) else { throw .indexOutOfRange(index, count: list.count) }
            return list[index]
        default: throw isField ? .noFields(type: kindName) : .noSuchOverload(name: "'[…]'", types: [kindName])
        }
    }

    private var asIndex: Int? {
        switch self {
        case .int(let value): value
        case .uint(let value): Int(exactly: value)
        case .double(let value): Int(exactly: value)
        default: nil
        }
    }
}

extension ValueMap.Key {
    /// The key a value makes in a new map.
    init(_ value: Value) throws(EvaluationFailure) {
        switch value {
        case .string(let value): self = .string(value)
        case .int(let value): self = .int(value)
        case .uint(let value): self = .uint(value)
        case .bool(let value): self = .bool(value)
        default: throw .badKey(type: value.kindName)
        }
    }
}

extension EvaluationFailure {
    /// The failures that asking with `?` turns into a missing value.
    var isAbsence: Bool {
        switch self {
        case .noSuchKey, .indexOutOfRange: true
        default: false
        }
    }

    /// What no other term of a condition may hide.
    var endsEvaluation: Bool {
        if case .costExceeded = self { true } else { false }
    }
}
