package import Values

/// CEL's order: all numbers on one line, everything else only with its own kind.
extension Value {
    enum Order { case before, same, after, unordered }

    /// Nil where the two have no order.
    func order(_ other: Value) -> Order? {
        switch (self, other) {
        case (.string(let a), .string(let b)):
            a.sameCodePoints(as: b) ? .same : a.precedesByCodePoints(b) ? .before : .after
        case (.bytes(let a), .bytes(let b)): a == b ? .same : a.lexicographicallyPrecedes(b) ? .before : .after
        case (.bool(let a), .bool(let b)): a == b ? .same : b ? .before : .after
        case (.timestamp(let a), .timestamp(let b)):
            Self.order((a.seconds, a.nanoseconds), (b.seconds, b.nanoseconds))
        case (.duration(let a), .duration(let b)): Self.order((a.nanoseconds, 0), (b.nanoseconds, 0))
        default: numericOrder(other)
        }
    }

    private static func order(_ a: (Int, Int), _ b: (Int, Int)) -> Order { a == b ? .same : a < b ? .before : .after }

    func numericOrder(_ other: Value) -> Order? {
        switch (self, other) {
        case (.int(let a), .int(let b)): Self.order((a, 0), (b, 0))
        case (.uint(let a), .uint(let b)): a == b ? .same : a < b ? .before : .after
        case (.int(let a), .uint(let b)): Self.order(a, b)
        case (.uint(let a), .int(let b)): Self.order(b, a).reversed
        case (.double(let a), .double(let b)): Self.order(a, b)
        case (.int(let a), .double(let b)): Self.order(Double(a), b)
        case (.double(let a), .int(let b)): Self.order(a, Double(b))
        case (.uint(let a), .double(let b)): Self.order(Double(a), b)
        case (.double(let a), .uint(let b)): Self.order(a, Double(b))
        default: nil
        }
    }

    private static func order(_ a: Int, _ b: UInt) -> Order {
        guard let a = UInt(exactly: a) else { return .before }
        return a == b ? .same : a < b ? .before : .after
    }

    private static func order(_ a: Double, _ b: Double) -> Order {
        a == b ? .same : a < b ? .before : a > b ? .after : .unordered
    }
}

extension Value.Order {
    fileprivate var reversed: Value.Order {
        switch self {
        case .before: .after
        case .after: .before
        default: self
        }
    }
}

extension Value {
    /// The name that `type(x)` gives.
    package var typeName: String {
        switch self {
        case .null: "null_type"
        case .bool: "bool"
        case .int: "int"
        case .uint: "uint"
        case .double: "double"
        case .string: "string"
        case .bytes: "bytes"
        case .list: "list"
        case .map: "map"
        case .timestamp: "google.protobuf.Timestamp"
        case .duration: "google.protobuf.Duration"
        case .media: "media"
        case .type: "type"
        case .optional: "optional_type"
        }
    }

    /// The kind of value in the words that messages use.
    var kindName: String {
        switch self {
        case .null: "null"
        case .double: "number"
        case .timestamp: "timestamp"
        case .duration: "duration"
        case .optional: "optional"
        default: typeName
        }
    }

    /// Whether the value is what its type starts from: empty, zero, false or null.
    var isZero: Bool {
        switch self {
        case .null: true
        case .bool(let value): !value
        case .int(let value): value == 0
        case .uint(let value): value == 0
        case .double(let value): value == 0
        case .string(let value): value.isEmpty
        case .bytes(let value): value.isEmpty
        case .list(let value): value.isEmpty
        case .map(let value): value.isEmpty
        case .duration(let value): value.nanoseconds == 0
        case .timestamp(let value): value.seconds == 0 && value.nanoseconds == 0
        case .optional, .media, .type: false
        }
    }
}

extension ValueMap.Key {
    /// The key that a value looks up; a double finds the integer it equals. Nil where no key could equal the value.
    init?(lookingUp value: Value) {
        switch value {
        case .string(let value): self = .string(value)
        case .int(let value): self = .int(value)
        case .uint(let value): self = .uint(value)
        case .bool(let value): self = .bool(value)
        case .double(let value):
            if let int = Int(exactly: value) {
                self = .int(int)
            } else if let uint = UInt(exactly: value) {
                self = .uint(uint)
            } else {
                return nil
            }
        default: return nil
        }
    }

    /// As it stands in messages.
    var quotedText: String {
        switch self {
        case .string(let value): value.shortened
        case .int(let value): "\(value)"
        case .uint(let value): "\(value)"
        case .bool(let value): "\(value)"
        }
    }
}
