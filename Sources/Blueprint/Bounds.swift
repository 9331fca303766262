package import Expressions
package import Values

/// How far a value may go, beyond its type.
package struct Bounds: Sendable {
    package var allowed: [Value]?
    package var least: Double?
    package var greatest: Double?
    package var shortest: Int?
    package var longest: Int?
    package var fewest: Int?
    package var most: Int?
    package var pattern: Pattern?
    package var isUnique = false
    package var contentTypes: [String]?
    package var maxBytes: Int?

    package init() {}

    /// Whether they leave but one value.
    package var isFixed: Bool { allowed?.count == 1 || least != nil && least == greatest }
}

extension Bounds {
    /// What is wrong with a value, in words that go on after it: `is more than 10`; nil where it keeps all bounds.
    package func violation(by value: Value) -> String? {
        if let allowed, !allowed.contains(where: { $0.isSameNumber(as: value) }) {
            let names = allowed.map(\.shown).joined(separator: ", ")
            return allowed.count == 1 ? "is not \(names)" : "is none of \(names)"
        }
        switch value {
        case .int(let number): return violation(by: Double(number))
        case .uint(let number): return violation(by: Double(number))
        case .double(let number): return violation(by: number)
        case .string(let text): return violation(by: text)
        case .list(let elements): return violation(by: elements)
        case .media(let media): return violation(by: media)
        default: return nil
        }
    }

    private func violation(by number: Double) -> String? {
        if let least, number < least { return "is less than \(Value.double(least).shown)" }
        if let greatest, number > greatest { return "is more than \(Value.double(greatest).shown)" }
        return nil
    }

    private func violation(by text: String) -> String? {
        if let shortest, text.unicodeScalars.count < shortest {
            return text.isEmpty ? "is empty" : "is shorter than \(characters(shortest))"
        }
        // There are never more characters than bytes, which need not be counted.
        if let longest, text.utf8.count > longest, text.unicodeScalars.count > longest {
            return "is longer than \(characters(longest))"
        }
        if let pattern, !pattern.matches(text) { return "does not match '\(pattern.text)'" }
        return nil
    }

    private func violation(by elements: [Value]) -> String? {
        if let fewest, elements.count < fewest { return "has fewer than \(self.elements(fewest))" }
        if let most, elements.count > most { return "has more than \(self.elements(most))" }
        if isUnique, elements.indices.contains(where: { elements[..<$0].contains(elements[$0]) }) {
            return "has an element twice"
        }
        return nil
    }

    private func violation(by media: Media) -> String? {
        if let contentTypes, let type = media.contentType, !contentTypes.contains(type) {
            return "is \(type), and only \(contentTypes.joined(separator: ", ")) may be given"
        }
        if let maxBytes, let bytes = media.bytes, bytes > maxBytes { return "has more than \(maxBytes) bytes" }
        return nil
    }

    private func characters(_ count: Int) -> String { count == 1 ? "1 character" : "\(count) characters" }
    private func elements(_ count: Int) -> String { count == 1 ? "1 element" : "\(count) elements" }
}

extension Bounds {
    /// Both bounds at once: what each of the two allows.
    package func narrowed(by other: Bounds) -> Bounds {
        var result = self
        if let others = other.allowed {
            result.allowed =
                allowed.map { own in own.filter { value in others.contains { $0.isSameNumber(as: value) } } }
                ?? others
        }
        result.least = narrower(least, other.least, max)
        result.greatest = narrower(greatest, other.greatest, min)
        result.shortest = narrower(shortest, other.shortest, max)
        result.longest = narrower(longest, other.longest, min)
        result.fewest = narrower(fewest, other.fewest, max)
        result.most = narrower(most, other.most, min)
        result.pattern = other.pattern ?? pattern
        result.isUnique = isUnique || other.isUnique
        result.contentTypes = other.contentTypes ?? contentTypes
        result.maxBytes = narrower(maxBytes, other.maxBytes, min)
        return result
    }

    private func narrower<Limit>(_ a: Limit?, _ b: Limit?, _ choose: (Limit, Limit) -> Limit) -> Limit? {
        if let a, let b { choose(a, b) } else { a ?? b }
    }
}

extension Bounds {
    /// The whole numbers of a range that is not long, and else its ends, as far as it has any.
    package func samples(of type: ValueType) -> [Value] {
        if type == .int, let least = least.flatMap({ Int(exactly: $0) }),
            let greatest = greatest.flatMap({ Int(exactly: $0) }),
            least <= greatest, greatest - least < 100
        {
            return (least...greatest).map { .int($0) }
        }
        return [least, greatest].compactMap(\.self).map { number in
            Int(exactly: number).map { .int($0) } ?? .double(number)
        }
    }

    /// What may be given where values in between are rounded up.
    package var beforeRounding: Bounds {
        var bounds = self
        bounds.allowed = nil
        bounds.least = nil
        bounds.greatest = allowed.map { $0.compactMap(\.number).max() } ?? greatest
        return bounds
    }

    /// The next greater value that is allowed, or the value itself; nil where there is none.
    package func roundingUp(_ value: Value) -> Value? {
        guard let number = value.number else { return nil }
        if let allowed {
            let greater = allowed.filter { ($0.number ?? -.infinity) >= number && violation(by: $0) == nil }
            return greater.min { ($0.number ?? 0) < ($1.number ?? 0) }
        }
        guard let least, number < least else { return violation(by: value) == nil ? value : nil }
        if case .int = value { return Int(exactly: least.rounded(.up)).map { .int($0) } }
        return .double(least)
    }
}

extension Value {
    /// As a message shows it: text in quotes, numbers without a needless fraction.
    package var shown: String {
        switch self {
        case .string(let text): "'\(text)'"
        case .double(let number): Int(exactly: number).map(String.init) ?? "\(number)"
        case .int(let number): String(number)
        case .uint(let number): String(number)
        case .bool(let value): String(value)
        case .null: "null"
        case .duration(let duration): duration.description
        default: (try? json()) ?? "a value"
        }
    }

    /// Equality in which `1` and `1.0` are one number.
    package func isSameNumber(as other: Value) -> Bool { self == other || (number != nil && number == other.number) }

    package var number: Double? {
        switch self {
        case .int(let number): Double(number)
        case .uint(let number): Double(number)
        case .double(let number): number
        default: nil
        }
    }
}
