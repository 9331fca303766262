import Blueprint
import Expressions
import Values

/// Values part by part, so that each difference is told where it is.
extension Judge {
    /// - Parameter isWhole: whether there must be nothing beside what is expected.
    mutating func compare(_ expected: ExpectedValue, _ seen: Value?, as subject: String, isWhole: Bool) {
        switch (expected, seen?.plain) {
        case (.single(let stated), let seen): single(stated, seen, as: subject)
        case (.list(let items, let span), .list(let elements)?):
            guard items.count == elements.count else {
                return miss(
                    at: span, subject, expected: items.count.elements, seen: elements.count.elements,
                    replacement: Value.list(elements).asYAML)
            }
            for (place, item) in items.enumerated() {
                compare(item, elements[place], as: "\(subject)[\(place)]", isWhole: isWhole)
            }
        case (.map(let entries, let span), .map(let map)?):
            for entry in entries {
                compare(entry.value, map[entry.key], as: "\(subject).\(entry.key)", isWhole: isWhole)
            }
            guard isWhole else { return }
            for (key, value) in map where !entries.contains(where: { $0.key == key.text }) {
                miss(
                    at: span, "\(subject).\(key.text)", expected: "nothing", seen: value.shown,
                    replacement: Value.map(map).asYAML)
            }
        case (.list(let items, let span), let seen):
            miss(
                at: span, subject, expected: "a list of \(items.count.elements)", seen: seen?.shown ?? "nothing",
                replacement: seen?.asYAML)
        case (.map(_, let span), let seen):
            miss(at: span, subject, expected: "a mapping", seen: seen?.shown ?? "nothing", replacement: seen?.asYAML)
        }
    }

    private mutating func single(_ stated: Stated<Computed>, _ seen: Value?, as subject: String) {
        do throws(EvaluationError) {
            let wanted = try stated.content.evaluate(variables)?.plain
            guard !(seen ?? .null).isSame(as: wanted ?? .null) else { return }
            miss(
                at: stated.span, subject, expected: wanted?.shown ?? "nothing", seen: seen?.shown ?? "nothing",
                replacement: seen?.asYAML)
        } catch {
            miss(at: stated.span, subject, expected: "a value", seen: error.failure.message)
        }
    }
}

extension Int {
    fileprivate var elements: String { self == 1 ? "1 element" : "\(self) elements" }
}

extension Value {
    /// As it could stand in a file: files as what is known of them, but for where they happen to be.
    fileprivate var plain: Value {
        switch self {
        case .media(let media):
            var facts = media.facts
            facts["path"] = nil
            return .map(facts)
        case .list(let elements): return .list(elements.map(\.plain))
        case .map(let map): return .map(ValueMap(map.entries.map { ($0.key, $0.value.plain) }))
        case .timestamp(let time): return .string(time.description)
        case .duration(let duration): return .string(duration.description)
        case .optional: return unwrapped
        default: return self
        }
    }

    /// Numbers by their value, and a little off, because sums of prices are.
    fileprivate func isSame(as other: Value) -> Bool {
        if let number, let another = other.number { return abs(number - another) <= 1e-9 * max(1, abs(number)) }
        return self == other
    }

    /// In flow style, which is JSON but for the sign of an expression.
    var asYAML: String { ((try? json()) ?? "null").replacing("${", with: "$${") }
}
