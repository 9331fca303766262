import Values

/// What the macros over lists and maps give their variables, and what they make of the body.
extension Checker {
    mutating func comprehension(_ loop: Comprehension, _ id: NodeID) -> ValueType {
        let rangeType = type(of: loop.range)
        let (key, element) = elements(of: rangeType, loop)
        let variables =
            loop.variables.count == 2 ? [key, element] : [bindings.resolved(rangeType).isMapLike ? key : element]
        return inScope(id, variables) { checker in
            if let filter = loop.filter {
                checker.condition(filter)
                checker.facts.learn(from: filter, being: true, in: checker.tree, checker.resolution)
            }
            return checker.result(of: loop, key: key, element: variables[0])
        }
    }

    private mutating func result(of loop: Comprehension, key: ValueType, element: ValueType) -> ValueType {
        switch loop.form {
        case .all, .exists, .existsOne:
            condition(loop.body)
            return .bool
        case .filter:
            condition(loop.body)
            return .list(element)
        case .map, .transformList: return .list(type(of: loop.body))
        case .transformMap: return .map(key, type(of: loop.body))
        case .transformMapEntry: return entries(type(of: loop.body), loop)
        case .sortBy:
            let sortKey = type(of: loop.body)
            if !bindings.substituted(sortKey).isOrdered {
                return report(.notSortable(bindings.substituted(sortKey), at: tree.span(of: loop.body)))
            }
            return .list(element)
        }
    }

    private mutating func entries(_ body: ValueType, _ loop: Comprehension) -> ValueType {
        let (key, value) = (bindings.fresh(), bindings.fresh())
        guard bindings.assign(body, to: .map(key, value)) else {
            return report(.notAMap(bindings.substituted(body), at: tree.span(of: loop.body)))
        }
        return .map(bindings.substituted(key), bindings.substituted(value))
    }

    /// What a range yields: index and element of a list, key and value of a map.
    private mutating func elements(of range: ValueType, _ loop: Comprehension) -> (key: ValueType, element: ValueType) {
        switch bindings.resolved(range) {
        case .list(let element): return (.int, element)
        case .map(let key, let value): return (key, value)
        case .object(let object): return (.string, joined(object.fields.map(\.type)))
        case .any: return (.any, .any)
        case .poison: return (.poison, .poison)
        case .nullable:
            _ = report(.mayBeNull(tree.text(of: loop.range), at: tree.span(of: loop.range)))
            return (.poison, .poison)
        case .variable(let index):
            _ = bindings.assign(.any, to: .variable(index))
            return (.any, .any)
        case let other:
            _ = report(.notIterable(bindings.substituted(other), at: tree.span(of: loop.range)))
            return (.poison, .poison)
        }
    }
}

extension ValueType {
    fileprivate var isMapLike: Bool {
        switch self {
        case .map, .object: true
        default: false
        }
    }

    /// Whether values of the type have an order among each other.
    var isOrdered: Bool {
        switch self {
        case .any, .poison, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration: true
        case .nullable(let wrapped): wrapped.isOrdered
        default: false
        }
    }
}
