import Blueprint
import Expressions
import Reporting
import Values
import YAMLReading

/// The bounds of a type: which of them its values can have, and whether any value keeps them all.
extension TypeReader {
    mutating func bounds(_ fields: Fields, of type: ValueType) -> Bounds {
        var bounds = Bounds()
        for (key, isPossible) in Self.bounded {
            guard let span = fields.span(of: key), !isPossible(type) else { continue }
            diagnostics.report(.boundOfOther(key, of: type, at: span))
        }
        if let node = fields["enum"], let allowed = node.sequence {
            bounds.allowed = values(allowed, of: type, at: node.span)
        }
        bounds.least = fields["min"]?.number
        bounds.greatest = fields["max"]?.number
        bounds.shortest = count(fields, "min_length")
        bounds.longest = count(fields, "max_length")
        bounds.fewest = count(fields, "min_items")
        bounds.most = count(fields, "max_items")
        bounds.isUnique = fields["unique"]?.bool ?? false
        bounds.contentTypes = fields["types"].map { $0.elements.compactMap(\.text) }
        bounds.maxBytes = fields["max_bytes"]?.size
        if let scalar = fields["pattern"]?.scalar { bounds.pattern = pattern(scalar) }
        // Bounds that nothing keeps are told of here, and not at every value.
        if isReversed(bounds.least, bounds.greatest, "min", "max", fields) {
            (bounds.least, bounds.greatest) = (nil, nil)
        }
        if isReversed(bounds.shortest, bounds.longest, "min_length", "max_length", fields) {
            (bounds.shortest, bounds.longest) = (nil, nil)
        }
        if isReversed(bounds.fewest, bounds.most, "min_items", "max_items", fields) {
            (bounds.fewest, bounds.most) = (nil, nil)
        }
        return bounds
    }

    private mutating func values(_ allowed: YAMLSequence, of type: ValueType, at span: SourceSpan) -> [Value]? {
        guard !allowed.items.isEmpty else {
            diagnostics.report(.emptyEnum(at: span))
            return nil
        }
        var values: [Value] = []
        for (place, node) in allowed.enumerated() {
            guard
                let value = constant(node, as: TypeDeclaration(type), check: TypeChecks.badEnum, "a value of the enum")
            else { continue }
            if values.contains(value) {
                diagnostics.report(.repeatedEnum(value, at: node.span, fix: allowed.removal(of: place)))
            }
            values.append(value)
        }
        return values
    }

    private mutating func count(_ fields: Fields, _ key: String) -> Int? {
        guard let node = fields[key], let count = node.int else { return nil }
        if count < 0 { diagnostics.report(.negativeBound(key, at: node.span)) }
        return max(count, 0)
    }

    private mutating func pattern(_ scalar: YAMLScalar) -> Pattern? {
        do throws(PatternError) { return try Pattern(scalar.text) } catch {
            diagnostics.report(.badPattern(error, at: scalar.source.span(error.range)))
            return nil
        }
    }

    private mutating func isReversed<Bound: Comparable>(
        _ least: Bound?, _ greatest: Bound?, _ low: String, _ high: String, _ fields: Fields
    ) -> Bool {
        guard let least, let greatest, least > greatest, let place = fields[high]?.span, let other = fields[low]?.span
        else { return false }
        diagnostics.report(.impossibleBounds(low, high, at: place, other: other))
        return true
    }

    /// Which types a bound is for; the type may not be known.
    private static let bounded: [(key: String, isPossible: @Sendable (ValueType) -> Bool)] = [
        ("min", { $0.isNumeric }), ("max", { $0.isNumeric }),
        ("min_length", { $0.isText }), ("max_length", { $0.isText }), ("pattern", { $0.isText }),
        ("min_items", { $0.isList }), ("max_items", { $0.isList }), ("unique", { $0.isList }),
        ("types", { $0.isMedia }), ("max_bytes", { $0.isMedia }),
    ]
}

extension ValueType {
    fileprivate var isUnknown: Bool { self == .any || self == .poison }
    var isNumeric: Bool { self == .int || self == .double || isUnknown }
    var isText: Bool { self == .string || isUnknown }
    var isList: Bool { if case .list = self { true } else { isUnknown } }
    var isMedia: Bool { if case .media = self { true } else { isUnknown } }
}
