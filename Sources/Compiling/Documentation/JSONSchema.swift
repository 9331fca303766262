package import Values

/// The language as a JSON Schema (draft 2020-12), for editors that complete and check YAML while it is typed.
package enum JSONSchema {
    package static let document: Value = [
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Easel",
        "description": "A document of an Easel project.",
        "type": "object",
        "required": ["easel"],
        "anyOf": .list(DocumentKind.all.map { reference($0.key + "_document") }),
        "$defs": .map(
            ValueMap(
                DocumentKind.all.map { ($0.key + "_document", schema(of: $0)) }
                    + DocumentKind.records.filter { !isDocument($0) }.map { ($0.name, schema(of: $0)) })),
    ]

    private static func isDocument(_ record: Record) -> Bool {
        DocumentKind.all.contains { $0.record.name == record.name && $0.key == record.name }
    }

    private static func reference(_ name: String) -> Value { ["$ref": .string("#/$defs/\(name)")] }

    // MARK: Mappings

    private static func schema(of kind: DocumentKind) -> Value {
        var properties = ValueMap([
            ("easel", described(["const": .int(DocumentKind.version)], "The version of the language."))
        ])
        properties[kind.key] = described(schema(of: kind.head), kind.summary)
        for field in kind.record.fields { properties[field.key] = property(field) }
        let required = ["easel", kind.key] + kind.record.fields.filter(\.isRequired).map(\.key)
        return object(kind.summary, properties, required, of: kind.record)
    }

    private static func schema(of record: Record) -> Value {
        object(
            record.summary, ValueMap(record.fields.map { ($0.key, property($0)) }),
            record.fields.filter(\.isRequired).map(\.key), of: record)
    }

    private static func object(
        _ summary: String, _ properties: ValueMap, _ required: [String], of record: Record
    ) -> Value {
        var schema = ValueMap([
            ("description", .string(summary)), ("type", "object"), ("properties", .map(properties)),
            ("additionalProperties", record.others.map(schema(of:)) ?? false),
        ])
        if !required.isEmpty { schema["required"] = .list(required.map(Value.string)) }
        let rules = record.exactlyOne.map(exactlyOne) + record.atMostOne.map(atMostOne)
        if !rules.isEmpty { schema["allOf"] = .list(rules) }
        return .map(schema)
    }

    private static func has(_ key: String) -> Value { ["required": [.string(key)]] }
    private static func exactlyOne(_ keys: [String]) -> Value { ["oneOf": .list(keys.map(has))] }
    private static func atMostOne(_ keys: [String]) -> Value {
        ["oneOf": .list(keys.map(has) + [["not": ["anyOf": .list(keys.map(has))]]])]
    }

    private static func property(_ field: Field) -> Value {
        described(schema(of: field.shape), field.summary + (field.standard.map { " Without it: \($0)." } ?? ""))
    }

    private static func described(_ schema: Value, _ text: String) -> Value {
        guard case .map(let entries) = schema else { return ["description": .string(text)] }
        return .map(ValueMap([(.string("description"), .string(text))] + entries.entries.map { ($0.key, $0.value) }))
    }

    // MARK: Values

    private static func schema(of shape: Shape) -> Value {
        switch shape {
        case .text: ["type": "string"]
        case .template: ["type": ["string", "number", "boolean"]]
        case .value, .literal: true
        case .expression(let kind): expression(kind)
        case .bool: ["type": "boolean"]
        case .int: ["type": "integer"]
        case .count(let least): ["type": "integer", "minimum": .int(least)]
        case .number: ["type": "number"]
        case .quantity(let quantity): quantity.pattern.map(text) ?? ["type": "number"]
        case .choice(let choices): ["enum": .list(choices.map { .string($0.word) })]
        case .name: text(Shape.Key.name.pattern)
        case .reference(let reference): text(reference == .interface ? Shape.Key.interface.pattern : nil)
        case .type: ["anyOf": [["type": "string"], reference("type")]]
        case .list(let element): ["type": "array", "items": schema(of: element)]
        case .map(let key, let value):
            key.pattern == nil
                ? ["type": "object", "additionalProperties": schema(of: value)]
                : ["type": "object", "propertyNames": text(key.pattern), "additionalProperties": schema(of: value)]
        case .mapping(let record): reference(record().name)
        case .either(let shapes): ["anyOf": .list(shapes.map(schema(of:)))]
        }
    }

    private static func text(_ pattern: String?) -> Value {
        pattern.map { ["type": "string", "pattern": .string($0)] } ?? ["type": "string"]
    }

    /// A constant of the kind, or text with the expression in it.
    private static func expression(_ kind: Shape.ExpressionKind) -> Value {
        switch kind {
        case .bool: ["type": ["boolean", "string"]]
        case .number: ["type": ["number", "string"]]
        case .list: ["type": ["array", "string"]]
        case .string, .duration: ["type": "string"]
        case .any: true
        }
    }
}
