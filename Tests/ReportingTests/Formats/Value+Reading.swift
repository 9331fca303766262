import Values

/// Reading a report again, step by step.
extension Value {
    subscript(key: String) -> Value? {
        guard case .map(let map) = self else { return nil }
        return map[key]
    }

    var list: [Value]? {
        guard case .list(let list) = self else { return nil }
        return list
    }

    var string: String? {
        guard case .string(let string) = self else { return nil }
        return string
    }

    var int: Int? {
        guard case .int(let int) = self else { return nil }
        return int
    }
}
