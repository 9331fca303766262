package import Values

extension YAMLScalar {
    /// What the scalar stands for by YAML 1.2's core schema.
    package var value: Value { typing.value(of: text) }

    package var isNull: Bool { typing.isNull(text) }
}

extension YAMLNode {
    /// The whole tree as a value. Of repeated keys the first wins; a key that is neither text, integer nor boolean
    /// is its text, and one that is a list or a mapping is left out.
    package var value: Value {
        switch content {
        case .scalar(let scalar): scalar.value
        case .sequence(let sequence): .list(sequence.map(\.value))
        case .mapping(let mapping): .map(mapping.value)
        case .invalid: .null
        }
    }
}

extension YAMLMapping {
    fileprivate var value: ValueMap {
        var map = ValueMap()
        for entry in self {
            guard let key = entry.key.scalar?.key else { continue }
            _ = map.insert(key, entry.value.value)
        }
        return map
    }
}

extension YAMLScalar {
    fileprivate var key: ValueMap.Key {
        switch value {
        case .bool(let value): .bool(value)
        case .int(let value): .int(value)
        case .uint(let value): .uint(value)
        default: .string(text)
        }
    }
}
