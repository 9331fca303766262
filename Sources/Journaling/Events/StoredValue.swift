import Values

/// Any value as JSON that leads back to the very same value: what JSON has no word for stands in a mapping under `$`.
enum StoredValue {
    private static let mark = ValueMap.Key.string("$")

    static func encode(_ value: Value) -> Value {
        switch value {
        case .null, .bool, .int, .double, .string: return value
        case .uint(let number): return number > UInt(Int.max) ? value : marked("uint", .int(Int(number)))
        case .bytes(let bytes): return marked("bytes", .string(Base64.encode(bytes)))
        case .list(let elements): return .list(elements.map(encode))
        case .map(let map):
            let isPlain = map.allSatisfy { key, _ in
                if case .string(let text) = key { text != "$" } else { false }
            }
            guard isPlain else {
                return marked("map", .list(map.entries.map { [encode($0.key.value), encode($0.value)] }))
            }
            return .map(encode(map))
        case .timestamp(let time): return marked("timestamp", .string(time.description))
        case .duration(let duration): return marked("duration", .int(duration.nanoseconds))
        case .media(let media): return marked("media", media.stored)
        case .type(let name): return marked("type", .string(name))
        case .optional(let inner): return marked("optional", inner.map { .list([encode($0)]) } ?? [])
        }
    }

    static func encode(_ map: ValueMap) -> ValueMap {
        isPlain(map) ? map : ValueMap(map.entries.map { ($0.key, encode($0.value)) })
    }

    static func decode(_ value: Value) -> Value {
        switch value {
        case .list(let elements): return .list(elements.map(decode))
        case .map(let map):
            guard case .string(let kind)? = map[mark] else { return .map(decode(map)) }
            return decode(kind, map["v"] ?? .null) ?? .null
        default: return value
        }
    }

    static func decode(_ map: ValueMap) -> ValueMap {
        isPlain(map) ? map : ValueMap(map.entries.map { ($0.key, decode($0.value)) })
    }

    /// Whether JSON has words for all of it: most maps are kept as they are.
    private static func isPlain(_ map: ValueMap) -> Bool {
        map.allSatisfy { key, value in
            guard case .string(let text) = key, text != "$" else { return false }
            return isPlain(value)
        }
    }

    private static func isPlain(_ value: Value) -> Bool {
        switch value {
        case .null, .bool, .int, .double, .string: true
        case .list(let elements): elements.allSatisfy(isPlain)
        case .map(let map): isPlain(map)
        default: false
        }
    }

    private static func marked(_ kind: String, _ value: Value) -> Value {
        .map(ValueMap(["$": .string(kind), "v": value]))
    }

    private static func decode(_ kind: String, _ value: Value) -> Value? {
        switch (kind, value) {
        case ("uint", .int(let number)): .uint(UInt(number))
        case ("bytes", .string(let text)): Base64.decode(text).map { .bytes($0) }
        case ("map", .list(let pairs)): .map(ValueMap(pairs.compactMap(pair)))
        case ("timestamp", .string(let text)): Timestamp(text).map { .timestamp($0) }
        case ("duration", .int(let nanoseconds)): .duration(Duration(nanoseconds: nanoseconds))
        case ("media", .map(let facts)): Media(stored: facts).map { .media($0) }
        case ("type", .string(let name)): .type(name)
        case ("optional", .list(let inner)): .optional(inner.first.map(decode))
        default: nil
        }
    }

    private static func pair(_ value: Value) -> (ValueMap.Key, Value)? {
        guard case .list(let pair) = value, pair.count == 2 else { return nil }
        switch decode(pair[0]) {
        case .bool(let key): return (.bool(key), decode(pair[1]))
        case .int(let key): return (.int(key), decode(pair[1]))
        case .uint(let key): return (.uint(key), decode(pair[1]))
        case .string(let key): return (.string(key), decode(pair[1]))
        default: return nil
        }
    }
}

extension Media {
    fileprivate var stored: Value {
        var map = ValueMap()
        map.reserveCapacity(8)
        map["kind"] = .string(kind.rawValue)
        map["url"] = url.map { .string($0) }
        map["path"] = path.map { .string($0) }
        map["content"] = content.map { .string(Base64.encode($0)) }
        map["name"] = name.map { .string($0) }
        map["content_type"] = contentType.map { .string($0) }
        map["bytes"] = bytes.map { .int($0) }
        map["sha256"] = sha256.map { .string($0) }
        map["width"] = width.map { .int($0) }
        map["height"] = height.map { .int($0) }
        map["seconds"] = seconds.map { .double($0) }
        map["fps"] = fps.map { .double($0) }
        map["codec"] = codec.map { .string($0) }
        return .map(map)
    }

    fileprivate init?(stored map: ValueMap) {
        guard let kind = map.text("kind").flatMap(Kind.init) else { return nil }
        self.init(kind: kind)
        url = map.text("url")
        path = map.text("path")
        content = map.text("content").flatMap { Base64.decode($0) }
        name = map.text("name")
        contentType = map.text("content_type")
        bytes = map.int("bytes")
        sha256 = map.text("sha256")
        width = map.int("width")
        height = map.int("height")
        seconds = map.double("seconds")
        fps = map.double("fps")
        codec = map.text("codec")
    }
}

extension ValueMap {
    func text(_ key: String) -> String? { if case .string(let text)? = self[key] { text } else { nil } }
    func int(_ key: String) -> Int? { if case .int(let number)? = self[key] { number } else { nil } }
    func bool(_ key: String) -> Bool { self[key] == .bool(true) }
    func map(_ key: String) -> ValueMap? { if case .map(let map)? = self[key] { map } else { nil } }

    func double(_ key: String) -> Double? {
        switch self[key] {
        case .int(let number)?: Double(number)
        case .double(let number)?: number
        default: nil
        }
    }
}
