import Planning
import Values

extension Plan {
    /// What programs read.
    var json: ValueMap {
        var map = ValueMap()
        map["workflow_id"] = .string(workflow)
        map["steps"] = .list(steps.map { .map($0.json) })
        map["calls"] = .map(calls.json)
        map["estimated_cost"] = .map(cost.json("usd"))
        map["estimated_time"] = .map(time.json("seconds"))
        map["critical_path"] = .list(steps.filter(\.isCritical).map { .string($0.name) })
        map["budget"] = budget.map { .double($0) }
        map["within_budget"] = .bool(!isOverBudget)
        map["unpriced"] = .list(unpriced.map { .string($0) })
        map["untimed"] = .list(untimed.map { .string($0) })
        return map
    }
}

extension Plan.Step {
    fileprivate var json: ValueMap {
        var map = ValueMap()
        map["step"] = .string(name)
        map["uses"] = uses.map { .string($0) }
        map["models"] = .list(models.map { .string($0) })
        map["items"] = .map(items.json)
        map["calls"] = .map(calls.json)
        map["estimated_cost"] = .map(cost.json("usd"))
        map["estimated_time"] = .map(time.json("seconds"))
        map["limits"] = .list(limits.map { .string($0) })
        return map
    }
}

extension Count {
    fileprivate var json: ValueMap {
        var map: ValueMap = ValueMap([("least", Value.int(least)), ("expected", .int(expected))])
        map["worst"] = most.map { .int($0) } ?? .null
        return map
    }
}

extension Extent {
    /// Rounded to a millionth, so that a sum reads like one.
    fileprivate func json(_ unit: String) -> ValueMap {
        func rounded(_ number: Double) -> Value { .double((number * 1e6).rounded() / 1e6) }
        var map: ValueMap = ValueMap([("least", rounded(least)), ("expected", rounded(expected))])
        map["worst"] = most.map(rounded) ?? .null
        map["unit"] = .string(unit)
        return map
    }
}
