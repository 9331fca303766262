/// What the operators take and give, for the checker; `Operator+Apply` does the work.
extension Operator {
    var overloads: [Overload] {
        switch self {
        case .not: Self.negation
        case .negate: Self.opposite
        case .multiply, .divide: Self.product
        case .modulo: Self.remainder
        case .add: Self.sum
        case .subtract: Self.difference
        case .equal, .notEqual: Self.equality
        case .less, .lessEqual, .greater, .greaterEqual: Self.order
        case .contained: Self.membership
        }
    }

    private static let negation = [Overload.global(.bool, returns: .bool)]
    private static let opposite = [Overload.global(.int, returns: .int), .global(.double, returns: .double)]
    private static let product = same(.int, .uint, .double)
    private static let remainder = same(.int, .uint)
    private static let sum =
        same(.int, .uint, .double, .string, .bytes, .list(t), .duration) + [
            .global(.timestamp, .duration, returns: .timestamp),
            .global(.duration, .timestamp, returns: .timestamp),
        ]
    private static let difference =
        same(.int, .uint, .double, .duration) + [
            .global(.timestamp, .duration, returns: .timestamp),
            .global(.timestamp, .timestamp, returns: .duration),
        ]
    private static let equality = [Overload.global(t, t, returns: .bool)]
    private static let order = [ValueType.bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration].map {
        Overload.global($0, $0, returns: .bool)
    }
    private static let membership = [
        Overload.global(t, .list(t), returns: .bool), .global(t, .map(t, .parameter("V")), returns: .bool),
    ]

    private static let t = ValueType.parameter("T")

    private static func same(_ types: ValueType...) -> [Overload] {
        types.map { Overload(isMember: false, parameters: [$0, $0], result: $0) }
    }
}

/// Easel's own expressions mix whole numbers and others as everybody does on paper: `0.04 * inputs.count`.
extension Operator {
    /// What the operator gives for numbers of several types; nil where it does not take them.
    func result(ofMixed types: [ValueType]) -> ValueType? {
        guard types.count == 2 else { return nil }
        switch self {
        case .add, .subtract, .multiply, .divide: return ValueType.mix(types) ? .double : nil
        case .less, .lessEqual, .greater, .greaterEqual, .equal, .notEqual: return ValueType.mix(types) ? .bool : nil
        case .contained:
            guard case .list(let element) = types[1] else { return nil }
            return ValueType.mix([types[0], element]) ? .bool : nil
        case .not, .negate, .modulo: return nil
        }
    }
}

extension ValueType {
    /// Whether all are numbers and one of them is not whole: two kinds of whole numbers never mix.
    static func mix(_ types: [ValueType]) -> Bool {
        types.contains(.double) && types.allSatisfy { $0.widened == .double }
    }

    /// A whole number as the number it is where a number is wanted.
    var widened: ValueType { self == .int || self == .uint ? .double : self }
}
