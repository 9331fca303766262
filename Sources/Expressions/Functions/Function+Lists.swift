import Values

extension Function {
    /// Lists made, cut and ordered.
    static let lists: [Function] = [
        Function(
            "lists.range", "the ints from 0, or from a first one, up to but not including a last one",
            [.global(.int, returns: .list(.int)), .global(.int, .int, returns: .list(.int))]
        ) { (a, evaluation) throws(Failure) in
            let lower = a.count == 1 ? 0 : try a.int(0)
            let upper = try a.int(a.count - 1)
            guard lower < upper else { return .list([]) }
            let (count, overflow) = upper.subtractingReportingOverflow(lower)
            try evaluation.pay(overflow ? .max : count)
            return .list((lower..<upper).map(Value.int))
        },
        Function(
            "slice", "the elements from one index up to but not including another",
            [.member(list, .int, .int, returns: list)]
        ) { (a, evaluation) throws(Failure) in
            let (elements, lower, upper) = (try a.list(0), try a.int(1), try a.int(2))
            guard lower >= 0, lower <= upper, upper <= elements.count else {
                throw .invalid("cannot cut \(lower) to \(upper) out of a list of \(elements.count)")
            }
            try evaluation.pay(upper - lower)
            return .list(Array(elements[lower..<upper]))
        },
        Function(
            "flatten", "the elements of the lists in a list, one level deep or as many as are asked for",
            [.member(.list(list), returns: list), .member(.list(.any), .int, returns: .list(.any))]
        ) { (a, evaluation) throws(Failure) in
            let depth = a.count == 2 ? try a.int(1) : 1
            guard depth >= 0 else { throw .invalid("a list cannot be flattened to depth \(depth)") }
            var result: [Value] = []
            try flatten(try a.list(0), depth, into: &result, &evaluation)
            return .list(result)
        },
        Function(
            "distinct", "the elements without repetitions, the first of each kept", [.member(list, returns: list)]
        ) { (a, evaluation) throws(Failure) in .list(try distinct(try a.list(0), &evaluation)) },
        Function("sort", "the elements from least to greatest", [.member(list, returns: list)]) {
            (a, evaluation) throws(Failure) in
            let elements = try a.list(0)
            return .list(try evaluation.sorted(elements.map { ($0, $0) }))
        },
        Function("first", "the first element, none of an empty list", [.member(list, returns: .optional(t))]) {
            (a, _) throws(Failure) in
            .optional(try a.list(0).first)
        },
        Function("last", "the last element, none of an empty list", [.member(list, returns: .optional(t))]) {
            (a, _) throws(Failure) in
            .optional(try a.list(0).last)
        },
        Function(
            "sum", "the elements added up, 0 for none",
            [ValueType.int, .uint, .double, .duration].map { .global(.list($0), returns: $0) }
        ) { (a, evaluation) throws(Failure) in
            let elements = try a.list(0)
            guard var total = elements.first else { return evaluation.resultType.zero }
            guard total.isSummable else { throw a.mismatch }
            try evaluation.pay(elements.count)
            for element in elements.dropFirst() { total = try Operator.add.apply(total, element, &evaluation) }
            return total
        },
        Function(
            "pairs", "each element with the one after it, as 'first' and 'second'",
            [.member(list, returns: .list(.object(nil, [.init("first", t), .init("second", t)])))]
        ) { (a, evaluation) throws(Failure) in
            let elements = try a.list(0)
            try evaluation.pay(elements.count)
            return .list(zip(elements, elements.dropFirst()).map { .map(ValueMap([("first", $0), ("second", $1)])) })
        },
    ]

    private static let t = ValueType.parameter("T")
    private static let list = ValueType.list(t)

    private static func flatten(
        _ list: [Value], _ depth: Int, into result: inout [Value], _ evaluation: inout Evaluation
    ) throws(Failure) {
        try evaluation.pay(1 + list.count)
        for element in list {
            if depth > 0, case .list(let inner) = element {
                try flatten(inner, depth - 1, into: &result, &evaluation)
            } else {
                result.append(element)
            }
        }
    }

    /// What could be a map's key is compared by hash, everything else one by one.
    private static func distinct(_ list: [Value], _ evaluation: inout Evaluation) throws(Failure) -> [Value] {
        var result: [Value] = []
        var keys: Set<ValueMap.Key> = []
        var others: [Value] = []
        each: for element in list {
            try evaluation.pay(lookingUp: element)
            if let key = ValueMap.Key(lookingUp: element) {
                guard keys.insert(key).inserted else { continue }
            } else {
                for other in others {
                    try evaluation.pay(1)
                    if try evaluation.equal(other, element) { continue each }
                }
                others.append(element)
            }
            result.append(element)
        }
        return result
    }
}

extension Value {
    fileprivate var isSummable: Bool {
        switch self {
        case .int, .uint, .double, .duration: true
        default: false
        }
    }
}

extension ValueType {
    /// The sum of no values of the type.
    fileprivate var zero: Value {
        switch self {
        case .uint: .uint(0)
        case .double: .double(0)
        case .duration: .duration(Duration(nanoseconds: 0))
        default: .int(0)
        }
    }
}
