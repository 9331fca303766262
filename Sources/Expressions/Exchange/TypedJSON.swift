import Values

/// Values and types in the JSON form of CEL's conformance data, where every value names its type: `{"int": "1"}`.
enum TypedJSON {
    struct Malformed: Error { let what: String }

    // MARK: Values

    static func value(_ json: Value) throws(Malformed) -> Value {
        guard case .map(let map) = json, let (key, content) = map.first, case .string(let kind) = key else {
            throw Malformed(what: "a value is an object with one key, its type")
        }
        switch (kind, content) {
        case ("null", _): return .null
        case ("bool", .bool): return content
        case ("int", .string(let digits)):
            if let value = Int(digits) { return .int(value) }
        case ("uint", .string(let digits)):
            if let value = UInt(digits) { return .uint(value) }
        case ("double", .double): return content
        case ("double", .int(let value)): return .double(Double(value))
        case ("double", .uint(let value)): return .double(Double(value))
        case ("double", .string("NaN")): return .double(.nan)
        case ("double", .string("Infinity")): return .double(.infinity)
        case ("double", .string("-Infinity")): return .double(-.infinity)
        case ("string", .string): return content
        case ("bytes", .string(let text)):
            if let bytes = Base64.decode(text) { return .bytes(bytes) }
        case ("list", .list(let elements)): return .list(try elements.map(value))
        case ("map", .list(let entries)): return .map(try pairs(entries))
        case ("type", .string(let name)): return .type(name)
        case ("timestamp", _):
            let (seconds, nanoseconds) = try instant(content)
            if let timestamp = Timestamp(seconds: seconds, nanoseconds: nanoseconds) { return .timestamp(timestamp) }
        case ("duration", _):
            let (seconds, nanoseconds) = try instant(content)
            let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
            let (sum, carry) = whole.addingReportingOverflow(nanoseconds)
            if !overflow, !carry { return .duration(Duration(nanoseconds: sum)) }
        default: break
        }
        throw Malformed(what: "no value of type '\(kind)' can be read here")
    }

    private static func pairs(_ entries: [Value]) throws(Malformed) -> ValueMap {
        var map = ValueMap()
        for entry in entries {
            guard case .list(let pair) = entry, pair.count == 2, let key = try? ValueMap.Key(try value(pair[0])) else {
                throw Malformed(what: "a map's entry is a key and a value")
            }
            map[key] = try value(pair[1])
        }
        return map
    }

    private static func instant(_ json: Value) throws(Malformed) -> (seconds: Int, nanoseconds: Int) {
        guard case .map(let map) = json, case .string(let text)? = map["s"], let seconds = Int(text),
            case .int(let nanoseconds)? = map["n"]
        else { throw Malformed(what: "a time is {\"s\": \"seconds\", \"n\": nanoseconds}") }
        return (seconds, nanoseconds)
    }

    static func json(_ value: Value) -> Value {
        switch value {
        case .null: ["null": true]
        case .bool: ["bool": value]
        case .int(let number): ["int": .string(String(number))]
        case .uint(let number): ["uint": .string(String(number))]
        case .double(let number): ["double": number.isFinite ? value : .string(nonFinite(number))]
        case .string: ["string": value]
        case .bytes: ["bytes": value]
        case .list(let elements): ["list": .list(elements.map(json))]
        case .map(let map): ["map": .list(map.entries.map { [json($0.key.value), json($0.value)] })]
        case .timestamp(let timestamp):
            ["timestamp": ["s": .string(String(timestamp.seconds)), "n": .int(timestamp.nanoseconds)]]
        case .duration(let duration):
            [
                "duration": [
                    "s": .string(String(duration.nanoseconds / 1_000_000_000)),
                    "n": .int(duration.nanoseconds % 1_000_000_000),
                ]
            ]
        case .type(let name): ["type": .string(name)]
        case .optional(let wrapped): ["optional": wrapped.map(json) ?? .null]
        case .media: ["media": value]
        }
    }

    private static func nonFinite(_ number: Double) -> String {
        number.isNaN ? "NaN" : number > 0 ? "Infinity" : "-Infinity"
    }

    // MARK: Types

    static func type(_ json: Value) throws(Malformed) -> ValueType {
        switch json {
        case .string(let name):
            guard let type = names[name] else { throw Malformed(what: "there is no type '\(name)'") }
            return type
        case .map(let map):
            guard let (key, content) = map.first, case .string(let kind) = key else { break }
            switch (kind, content) {
            case ("list", _): return .list(try type(content))
            case ("map", .list(let parts)) where parts.count == 2: return .map(try type(parts[0]), try type(parts[1]))
            case ("type", _): return .type(try type(content))
            case ("param", .string(let name)): return .parameter(name)
            case ("wrapper", _): return .nullable(try type(content))
            case ("abstract", .map(let abstract)):
                guard case .string(let name)? = abstract["name"] else { break }
                var parts: [ValueType] = []
                if case .list(let list)? = abstract["params"] { for part in list { parts.append(try type(part)) } }
                return name == "optional_type" && parts.count == 1 ? .optional(parts[0]) : .opaque(name, parts)
            default: break
            }
        default: break
        }
        throw Malformed(what: "this is no type")
    }

    private static let names: [String: ValueType] = [
        "int": .int, "uint": .uint, "double": .double, "bool": .bool, "string": .string, "bytes": .bytes, "null": .null,
        "dyn": .any, "any": .any, "timestamp": .timestamp, "duration": .duration, "type": .type(.any), "error": .poison,
    ]

    static func json(_ type: ValueType) -> Value {
        switch type {
        case .any, .numeric, .variable: "dyn"
        case .poison: "error"
        case .double: "double"
        case .null: "null"
        case .bool, .int, .uint, .string, .bytes, .timestamp, .duration: .string(type.description)
        case .list(let element): ["list": json(element)]
        case .map(let key, let value): ["map": [json(key), json(value)]]
        case .object(let object):
            [
                "object": .map(
                    ValueMap(object.fields.map { ($0.name + ($0.isOptional ? "?" : ""), json($0.type)) }))
            ]
        case .type(.any): "type"
        case .type(let type): ["type": json(type)]
        case .nullable(let wrapped): ["wrapper": json(wrapped)]
        case .optional(let wrapped): abstract("optional_type", [wrapped])
        case .media, .inspected: abstract(type.description, [])
        case .opaque(let name, let parts): abstract(name, parts)
        case .parameter(let name): ["param": .string(name)]
        }
    }

    private static func abstract(_ name: String, _ parts: [ValueType]) -> Value {
        ["abstract": ["name": .string(name), "params": .list(parts.map(json))]]
    }
}
