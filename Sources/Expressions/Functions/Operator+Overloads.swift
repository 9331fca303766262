/// What the operators take and give, for the checker; `Operator+Apply` does the work.
extension Operator {
    var overloads: [Overload] { Self.table[self] ?? [] }

    private static let table: [Operator: [Overload]] = {
        func same(_ types: ValueType...) -> [Overload] {
            types.map { Overload(isMember: false, parameters: [$0, $0], result: $0) }
        }
        let t = ValueType.parameter("T")
        let equality: [Overload] = [.global(t, t, returns: .bool)]
        let ordered: [ValueType] = [.bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration]
        let order = ordered.map { Overload.global($0, $0, returns: .bool) }
        return [
            .not: [.global(.bool, returns: .bool)],
            .negate: [.global(.int, returns: .int), .global(.double, returns: .double)],
            .multiply: same(.int, .uint, .double),
            .divide: same(.int, .uint, .double),
            .modulo: same(.int, .uint),
            .add: same(.int, .uint, .double, .string, .bytes, .list(t), .duration) + [
                .global(.timestamp, .duration, returns: .timestamp),
                .global(.duration, .timestamp, returns: .timestamp),
            ],
            .subtract: same(.int, .uint, .double, .duration) + [
                .global(.timestamp, .duration, returns: .timestamp),
                .global(.timestamp, .timestamp, returns: .duration),
            ],
            .equal: equality, .notEqual: equality,
            .less: order, .lessEqual: order, .greater: order, .greaterEqual: order,
            .contained: [.global(t, .list(t), returns: .bool), .global(t, .map(t, .parameter("V")), returns: .bool)],
        ]
    }()
}

/// Easel's own expressions mix whole numbers and others as everybody does on paper: `0.04 * inputs.count`.
extension Operator {
    /// What the operator gives for numbers of several types; nil where it does not take them.
    func result(ofMixed types: [ValueType]) -> ValueType? {
        guard types.count == 2 else { return nil }
        switch self {
        case .add, .subtract, .multiply, .divide: return types.allSatisfy(\.isNumber) ? .double : nil
        case .less, .lessEqual, .greater, .greaterEqual, .equal, .notEqual:
            return types.allSatisfy(\.isNumber) ? .bool : nil
        case .contained:
            guard case .list(let element) = types[1] else { return nil }
            return types[0].isNumber && element.isNumber ? .bool : nil
        case .not, .negate, .modulo: return nil
        }
    }
}

extension ValueType {
    var isNumber: Bool { self == .int || self == .uint || self == .double || self == .numeric }
}
