package import Values

extension ValueType {
    /// The type of a value that is at hand: maps become objects, and what a list's elements do not share is optional
    /// or nullable, as it is between the cases of an example.
    package init(of value: Value) { self = Self.observed(value).settled }

    /// The type a value shows; of the elements of an empty list it shows nothing, which is poison for now.
    private static func observed(_ value: Value) -> ValueType {
        switch value {
        case .null: .null
        case .bool: .bool
        case .int: .int
        case .uint: .uint
        case .double: .double
        case .string: .string
        case .bytes: .bytes
        case .timestamp: .timestamp
        case .duration: .duration
        case .list(let elements): .list(elements.reduce(.poison) { $0.merged(with: observed($1)) })
        case .map(let map): observed(map)
        case .media(let media): .media(media.kind)
        case .type: .type(.any)
        case .optional(let wrapped): .optional(wrapped.map(observed) ?? .poison)
        }
    }

    private static func observed(_ map: ValueMap) -> ValueType {
        var fields: [ObjectType.Field] = []
        for (key, value) in map {
            guard case .string(let name) = key else { return .map(.any, .any) }
            fields.append(.init(name, observed(value)))
        }
        return .object(nil, fields)
    }

    /// With `any` for what nothing was shown of.
    package var settled: ValueType { self == .poison ? .any : mapParts(\.settled) }

    /// One type for a value that is sometimes this and sometimes that.
    package func merged(with other: ValueType) -> ValueType {
        switch (self, other) {
        case _ where self == other: self
        case (.poison, let type), (let type, .poison): type
        case (.any, _), (_, .any): .any
        case (.null, .nullable): other
        case (.nullable, .null): self
        case (.null, let type), (let type, .null): .nullable(type)
        case (.nullable(let a), .nullable(let b)), (.nullable(let a), let b), (let a, .nullable(let b)):
            .nullable(a.merged(with: b))
        case (.int, .double), (.double, .int): .double
        case (.list(let a), .list(let b)): .list(a.merged(with: b))
        case (.object(let a), .object(let b)): .object(a.merged(with: b))
        default: .any
        }
    }
}

extension ObjectType {
    /// The fields of both; a field is certain where it is certain in both.
    fileprivate func merged(with other: ObjectType) -> ObjectType {
        var fields: [Field] = fields.map { field in
            guard let same = other.field(field.name) else { return Field(field.name, field.type, isOptional: true) }
            return Field(
                field.name, field.type.merged(with: same.type), isOptional: field.isOptional || same.isOptional)
        }
        for field in other.fields where self.field(field.name) == nil {
            fields.append(Field(field.name, field.type, isOptional: true))
        }
        return ObjectType(name == other.name ? name : nil, fields)
    }
}

extension ValueMap {
    /// The types of what stands under its names.
    package var types: [String: ValueType] {
        Dictionary(uniqueKeysWithValues: map { ($0.key.text, ValueType(of: $0.value)) })
    }
}
