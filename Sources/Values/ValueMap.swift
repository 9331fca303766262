/// A map that keeps its insertion order, with the key types that CEL allows.
///
/// Look-up in a small map is a scan; a larger one carries an index.
package struct ValueMap: Sendable {
    package typealias Entry = (key: Key, value: Value)

    package private(set) var entries: [Entry] = []
    private var index: [Key: Int] = [:]
    private static let indexedFrom = 12

    package init() {}

    package init(_ pairs: some Sequence<(String, Value)>) {
        for (key, value) in pairs { self[key] = value }
    }

    package init(_ pairs: some Sequence<(Key, Value)>) {
        for (key, value) in pairs { self[key] = value }
    }

    package init(_ pairs: KeyValuePairs<String, Value>) {
        for (key, value) in pairs { self[key] = value }
    }

    package var count: Int { entries.count }
    package var isEmpty: Bool { entries.isEmpty }

    /// Setting an existing key keeps its place; setting nil removes it.
    package subscript(key: Key) -> Value? {
        get { position(of: key).map { entries[$0].value } }
        set {
            switch (position(of: key), newValue) {
            case (let place?, let value?): entries[place].value = value
            case (nil, let value?): append(key, value)
            case (let place?, nil): remove(at: place)
            case (nil, nil): break
            }
        }
    }

    package subscript(key: String) -> Value? {
        get { self[.string(key)] }
        set { self[.string(key)] = newValue }
    }

    /// Adds an entry unless its key is there already; says whether it did.
    package mutating func insert(_ key: Key, _ value: Value) -> Bool {
        guard position(of: key) == nil else { return false }
        append(key, value)
        return true
    }

    private func position(of key: Key) -> Int? {
        index.isEmpty ? entries.firstIndex { $0.key == key } : index[key]
    }

    private mutating func append(_ key: Key, _ value: Value) {
        // Most maps have a few entries, and would grow with each of them.
        if entries.isEmpty { entries.reserveCapacity(4) }
        entries.append((key, value))
        if !index.isEmpty {
            index[key] = entries.count - 1
        } else if entries.count >= Self.indexedFrom {
            reindex()
        }
    }

    private mutating func remove(at place: Int) {
        entries.remove(at: place)
        if !index.isEmpty { reindex() }
    }

    private mutating func reindex() {
        index.removeAll(keepingCapacity: true)
        for (place, entry) in entries.enumerated() { index[entry.key] = place }
    }
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
