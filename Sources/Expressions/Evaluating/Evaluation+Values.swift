import Values

/// Walks over whole values are paid for step by step: values that share their parts can be far larger than the memory
/// they take, so that no walk may finish before it is known to be affordable.
extension Evaluation {
    /// CEL's equality: all numbers are on one line, everything else equals only its own kind.
    mutating func equal(_ a: Value, _ b: Value) throws(EvaluationFailure) -> Bool {
        switch (a, b) {
        case (.string(let a), .string(let b)):
            try pay(min(a.utf8.count, b.utf8.count) / 16)
            return a.sameCodePoints(as: b)
        case (.bytes(let a), .bytes(let b)):
            try pay(min(a.count, b.count) / 16)
            return a == b
        case (.list(let a), .list(let b)):
            guard a.count == b.count else { return false }
            for (a, b) in zip(a, b) {
                try pay(1)
                guard try equal(a, b) else { return false }
            }
            return true
        case (.map(let a), .map(let b)):
            guard a.count == b.count else { return false }
            for entry in a.entries {
                try pay(lookingUp: entry.key.value)
                guard let other = b[entry.key], try equal(entry.value, other) else { return false }
            }
            return true
        case (.optional(let a?), .optional(let b?)): return try equal(a, b)
        default: return a.numericOrder(b).map { $0 == .same } ?? (a == b)
        }
    }

    /// Pays for everything in a value, as writing it out will read it.
    mutating func pay(forAllOf value: Value) throws(EvaluationFailure) {
        switch value {
        case .string(let text): try pay(forBytes: text.utf8.count)
        case .bytes(let bytes): try pay(forBytes: bytes.count)
        case .list(let list):
            try pay(1)
            for element in list { try pay(forAllOf: element) }
        case .map(let map):
            try pay(1)
            for entry in map.entries {
                try pay(lookingUp: entry.key.value)
                try pay(forAllOf: entry.value)
            }
        case .optional(let wrapped?): try pay(forAllOf: wrapped)
        default: try pay(1)
        }
    }

    /// Pays for finding a key or an element.
    mutating func pay(lookingUp key: Value) throws(EvaluationFailure) {
        if case .string(let text) = key { try pay(forBytes: text.utf8.count) } else { try pay(1) }
    }

    /// Elements by their keys, stable where keys are equal.
    mutating func sorted(_ keyed: [(key: Value, value: Value)]) throws(EvaluationFailure) -> [Value] {
        guard let first = keyed.first else { return [] }
        let rounds = Int.bitWidth - keyed.count.leadingZeroBitCount
        for pair in keyed {
            guard first.key.order(pair.key) != nil else {
                throw .invalid("cannot sort \(first.key.kindName) and \(pair.key.kindName) among each other")
            }
            for _ in 0..<rounds { try pay(lookingUp: pair.key) }
        }
        return keyed.enumerated().sorted { a, b in
            switch a.element.key.order(b.element.key) {
            case .before: true
            case .same: a.offset < b.offset
            default: false
            }
        }.map(\.element.value)
    }
}
