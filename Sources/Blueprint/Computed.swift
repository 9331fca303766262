package import Expressions
package import Values

/// A value as the configuration writes it: constant where it can be, with expressions wherever they stand.
package indirect enum Computed: Sendable {
    case constant(Value)
    case template(Template)
    case list([Computed])
    case map([Entry])
    /// There only where the condition holds.
    case conditional(Template, Computed)

    package struct Entry: Sendable {
        package let key: String
        package let value: Computed

        package init(_ key: String, _ value: Computed) {
            self.key = key
            self.value = value
        }
    }
}

extension Computed {
    /// The value; nil where it is an optional that is none, which drops its key from the mapping around it.
    package func evaluate(
        _ variables: ValueMap, limits: EvaluationLimits = .standard, zones: ZoneDatabase = .utcOnly
    ) throws(EvaluationError) -> Value? {
        switch self {
        case .constant(let value): return value
        case .template(let template):
            let value = try template.evaluate(variables, limits: limits, zones: zones)
            if case .optional(nil) = value { return nil }
            return value.unwrapped
        case .list(let elements):
            var values: [Value] = []
            for element in elements {
                if let value = try element.evaluate(variables, limits: limits, zones: zones) { values.append(value) }
            }
            return .list(values)
        case .map(let entries):
            var map = ValueMap()
            map.reserveCapacity(entries.count)
            for entry in entries {
                guard let value = try entry.value.evaluate(variables, limits: limits, zones: zones) else { continue }
                map[entry.key] = value
            }
            return .map(map)
        case .conditional(let condition, let value):
            let holds = try condition.evaluate(variables, limits: limits, zones: zones)
            return holds == .bool(true) ? try value.evaluate(variables, limits: limits, zones: zones) : nil
        }
    }

    /// The value where no expression decides it.
    package var constant: Value? {
        switch self {
        case .constant(let value): return value
        case .template, .conditional: return nil
        case .list(let elements):
            let values = elements.compactMap(\.constant)
            return values.count == elements.count ? .list(values) : nil
        case .map(let entries):
            var map = ValueMap()
            for entry in entries {
                guard let value = entry.value.constant else { return nil }
                map[entry.key] = value
            }
            return .map(map)
        }
    }
}
