/// A map that keeps its insertion order, with the key types that CEL allows.
///
/// Look-up in a small map is a scan; a larger one carries an index.
package struct ValueMap: Sendable {
    /// One struct and no tuple: to copy and to destroy arrays of those is much faster.
    package struct Entry: Sendable {
        package let key: Key
        package fileprivate(set) var value: Value
    }

    package private(set) var entries: [Entry] = []
    /// Nil where the map is small.
    private var index: [Key: Int]?
    private static let indexedFrom = 12

    package init() {}

    package init(_ pairs: some Sequence<(String, Value)>) {
        reserveCapacity(pairs.underestimatedCount)
        for (key, value) in pairs { put(value, at: .string(key)) }
    }

    package init(_ pairs: some Sequence<(Key, Value)>) {
        reserveCapacity(pairs.underestimatedCount)
        for (key, value) in pairs { put(value, at: key) }
    }

    package init(_ pairs: KeyValuePairs<String, Value>) {
        reserveCapacity(pairs.count)
        for (key, value) in pairs { put(value, at: .string(key)) }
    }

    package var count: Int { entries.count }
    package var isEmpty: Bool { entries.isEmpty }

    /// Setting an existing key keeps its place; setting nil removes it.
    package subscript(key: Key) -> Value? {
        get { position(of: key).map { entries[$0].value } }
        set {
            if let newValue { return put(newValue, at: key) }
            if let place = position(of: key) { remove(at: place) }
        }
    }

    package subscript(key: String) -> Value? {
        get { self[.string(key)] }
        set { self[.string(key)] = newValue }
    }

    package mutating func put(_ value: Value, at key: Key) {
        if let place = position(of: key) { entries[place].value = value } else { append(key, value) }
    }

    /// With all that another map has; what both have is the other's.
    package func merging(_ other: ValueMap) -> ValueMap {
        var merged = self
        for entry in other.entries { merged.put(entry.value, at: entry.key) }
        return merged
    }

    /// Adds an entry unless its key is there already; says whether it did.
    package mutating func insert(_ key: Key, _ value: Value) -> Bool {
        guard position(of: key) == nil else { return false }
        append(key, value)
        return true
    }

    private func position(of key: Key) -> Int? {
        if let index { return index[key] }
        guard case .string(let name) = key else { return entries.firstIndex { $0.key == key } }
        for place in entries.indices {
            if case .string(let own) = entries[place].key, own.sameCodePoints(as: name) { return place }
        }
        return nil
    }

    package mutating func reserveCapacity(_ count: Int) { entries.reserveCapacity(count) }

    private mutating func append(_ key: Key, _ value: Value) {
        // Most maps have one entry or two, and are kept: whoever knows of more says so before.
        if entries.capacity == 0 { entries.reserveCapacity(2) }
        entries.append(Entry(key: key, value: value))
        if index != nil {
            index?[key] = entries.count - 1
        } else if entries.count >= Self.indexedFrom {
            reindex()
        }
    }

    private mutating func remove(at place: Int) {
        entries.remove(at: place)
        if index != nil { reindex() }
    }

    private mutating func reindex() {
        var index: [Key: Int] = [:]
        index.reserveCapacity(entries.count)
        for (place, entry) in entries.enumerated() { index[entry.key] = place }
        self.index = index
    }
}

extension ValueMap: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral pairs: (Key, Value)...) {
        reserveCapacity(pairs.count)
        for (key, value) in pairs { put(value, at: key) }
    }
}

extension ValueMap: Sequence {
    package struct Iterator: IteratorProtocol {
        fileprivate var entries: IndexingIterator<[Entry]>

        package mutating func next() -> (key: Key, value: Value)? { entries.next().map { ($0.key, $0.value) } }
    }

    package var first: (key: Key, value: Value)? { entries.first.map { ($0.key, $0.value) } }

    package func makeIterator() -> Iterator { Iterator(entries: entries.makeIterator()) }
}

extension ValueMap {
    /// A key of a map. Signed and unsigned integers are one number line, as CEL has it.
    package enum Key: Sendable, Hashable, ExpressibleByStringLiteral {
        case bool(Bool)
        case int(Int)
        case uint(UInt)
        case string(String)

        package init(stringLiteral value: String) { self = .string(value) }

        package static func == (a: Key, b: Key) -> Bool {
            switch (a, b) {
            case (.string(let a), .string(let b)): a.sameCodePoints(as: b)
            case (.int(let a), .int(let b)): a == b
            case (.uint(let a), .uint(let b)): a == b
            case (.int(let a), .uint(let b)), (.uint(let b), .int(let a)): UInt(exactly: a) == b
            case (.bool(let a), .bool(let b)): a == b
            default: false
            }
        }

        package func hash(into hasher: inout Hasher) {
            switch self {
            case .bool(let value): hasher.combine(value)
            case .int(let value): hasher.combine(UInt(bitPattern: value))
            case .uint(let value): hasher.combine(value)
            case .string(let value): hasher.combine(value)
            }
        }

        /// The key as JSON has it, where every key is text.
        package var text: String {
            switch self {
            case .bool(let value): value ? "true" : "false"
            case .int(let value): String(value)
            case .uint(let value): String(value)
            case .string(let value): value
            }
        }

        package var value: Value {
            switch self {
            case .bool(let value): .bool(value)
            case .int(let value): .int(value)
            case .uint(let value): .uint(value)
            case .string(let value): .string(value)
            }
        }
    }
}

extension ValueMap: Equatable {
    /// Order does not count, the types of keys and values do.
    package static func == (a: ValueMap, b: ValueMap) -> Bool {
        a.count == b.count
            && a.entries.allSatisfy { entry in
                guard let place = b.position(of: entry.key) else { return false }
                return b.entries[place].key.value == entry.key.value && b.entries[place].value == entry.value
            }
    }
}
