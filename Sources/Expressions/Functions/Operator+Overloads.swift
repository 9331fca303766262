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
