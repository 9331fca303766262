import Blueprint
import Expressions
import Values

/// What later steps may read of a step before it has run: that its items succeed, and not what they give.
extension Survey {
    func view(of step: Step, _ items: Items, _ options: [PlannedOption], _ variables: ValueMap) -> Value? {
        guard let values = items.values else { return nil }
        if case .values(let entries) = step.work { return computed(entries, step, values, variables) }
        guard step.isFanOut else { return nil }
        var view = ValueMap()
        var outputs = ValueMap()
        // A place for each, so that they can be counted; reading one of them finds nothing.
        for name in options.first?.outputs ?? [] { outputs[name] = .list(Array(repeating: .null, count: values.count)) }
        view["outputs"] = .map(outputs)
        let done = values.enumerated().map { index, values -> Value in
            var item = ValueMap()
            item["index"] = .int(index)
            item["vars"] = .map(vars(step, values))
            item["ok"] = .bool(true)
            return .map(item)
        }
        view["items"] = .list(done)
        view["done"] = .list(done)
        return .map(view)
    }

    func computed(
        _ entries: [Computed.Entry], _ step: Step, _ values: [[Value]], _ variables: ValueMap
    ) -> Value? {
        var variables = variables
        var columns = entries.map { _ in [Value]() }
        for row in values {
            for (variable, value) in zip(step.variables, row) { variables[variable.name] = value }
            for (place, entry) in entries.enumerated() {
                columns[place].append((try? entry.value.evaluate(variables, zones: planner.zones)) ?? .null)
            }
        }
        var outputs = ValueMap()
        for (entry, column) in zip(entries, columns) {
            if step.isFanOut {
                outputs[entry.key] = .list(column)
            } else if let value = column.first, value != .null {
                outputs[entry.key] = value
            }
        }
        return .map(ValueMap([("outputs", Value.map(outputs))]))
    }

    private func vars(_ step: Step, _ values: [Value]) -> ValueMap {
        ValueMap(zip(step.variables.map(\.name), values).map { ($0, $1) })
    }
}
