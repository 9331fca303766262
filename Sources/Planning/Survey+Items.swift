import Blueprint
import Expressions
import Values

/// The items of a step: how many, and what their variables are, where that is known.
struct Items {
    var count: Count
    /// For each that is known, the values of the variables, in their order.
    var values: [[Value]]?
}

extension Survey {
    /// More than that are counted, and not gone through one by one.
    static let mostLookedAt = 1_000_000

    func items(of step: Step, _ variables: ValueMap) -> Items {
        var items = fanOut(of: step, variables)
        guard let condition = step.condition else { return items }
        switch try? condition.evaluate(variables, zones: planner.zones) {
        case .bool(true): return items
        case .bool(false): return Items(count: .zero, values: [])
        default:
            items.count.least = 0
            return items
        }
    }

    private func fanOut(of step: Step, _ variables: ValueMap) -> Items {
        guard step.isFanOut else { return Items(count: Count(1), values: [[]]) }
        var count = Count(1)
        var lists: [[Value]] = []
        for variable in step.variables {
            if case .list(let elements)? = try? variable.list.evaluate(variables, zones: planner.zones) {
                lists.append(elements)
                let fewest = mayLack(step) ? 0 : elements.count
                count = count * Count(least: fewest, expected: elements.count, most: elements.count)
            } else {
                count = count * Count(least: 0, expected: 1, most: nil)
            }
        }
        guard lists.count == step.variables.count, let total = count.most, total <= Self.mostLookedAt else {
            if step.filter != nil { count.least = 0 }
            return Items(count: count, values: nil)
        }
        let product = product(lists)
        guard let filter = step.filter else { return Items(count: count, values: product) }
        var variables = variables
        var (kept, uncertain): ([[Value]], Int) = ([], 0)
        for values in product {
            for (variable, value) in zip(step.variables, values) { variables[variable.name] = value }
            switch try? filter.evaluate(variables, zones: planner.zones) {
            case .bool(false): continue
            case .bool(true): break
            default: uncertain += 1
            }
            kept.append(values)
        }
        let least = count.least < total ? 0 : kept.count - uncertain
        return Items(count: Count(least: least, expected: kept.count, most: kept.count), values: kept)
    }

    /// Whether each combination of a step's variables is an item, or nil where nobody knows that; nil where nobody knows
    /// the combinations.
    func verdicts(on step: Step, at place: Int) -> [Bool?]? {
        var variables = base
        var known = ValueMap()
        for edge in step.edges where !edge.isOrderOnly { known[workflow.steps[edge.step].name] = views[edge.step] }
        variables["steps"] = .map(known)
        var lists: [[Value]] = []
        for variable in step.variables {
            guard case .list(let elements)? = try? variable.list.evaluate(variables, zones: planner.zones) else {
                return nil
            }
            lists.append(elements)
        }
        let rows = product(lists)
        guard let filter = step.filter else { return rows.map { _ in true } }
        return rows.map { values in
            for (variable, value) in zip(step.variables, values) { variables[variable.name] = value }
            guard case .bool(let isWanted)? = try? filter.evaluate(variables, zones: planner.zones) else { return nil }
            return isWanted
        }
    }

    /// Whether a step that this one reads may give less than it has items.
    private func mayLack(_ step: Step) -> Bool {
        step.edges.contains { edge in
            let other = workflow.steps[edge.step]
            return !edge.isOrderOnly && (other.quorum.allowsFailure || other.condition != nil)
        }
    }

    /// The first list is the outermost.
    private func product(_ lists: [[Value]]) -> [[Value]] {
        guard let last = lists.last else { return [[]] }
        if lists.count == 1 { return last.map { [$0] } }
        var rows: [[Value]] = [[]]
        for list in lists { rows = rows.flatMap { row in list.map { row + [$0] } } }
        return rows
    }
}
