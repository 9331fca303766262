import Values

/// What makes two keys of a mapping the same.
///
/// For YAML that is their value. In a configuration a key is text in the end, as in JSON: `1` and `"1"` are the same.
enum KeyIdentity: Hashable {
    case key(ValueMap.Key)
    case double(UInt64)
    case null

    init(_ text: String, _ typing: CoreSchema, dialect: YAMLDialect) {
        let value = typing.value(of: text)
        self =
            switch (dialect, value) {
            case (_, .string(let text)): .key(.string(text))
            case (.configuration, .null): .key("null")
            case (.configuration, .bool(let bool)): .key(bool ? "true" : "false")
            case (.configuration, .int(let int)): .key(.string(String(int)))
            case (.plain, .null): .null
            case (.plain, .bool(let bool)): .key(.bool(bool))
            case (.plain, .int(let int)): .key(.int(int))
            case (.plain, .uint(let uint)): .key(.uint(uint))
            case (.plain, .double(let double)): .double(double.bitPattern)
            default: .key(.string(text))
            }
    }
}

/// The keys of one mapping so far, and the nodes that brought them.
struct SeenKeys {
    private var few: [(key: KeyIdentity, node: YAMLTree.Index)] = []
    private var many: [KeyIdentity: YAMLTree.Index] = [:]
    private static let indexedFrom = 16

    /// Begins with another mapping.
    mutating func removeAll() {
        few.removeAll(keepingCapacity: true)
        if !many.isEmpty { many = [:] }
    }

    /// Enters a key, or gives the node of an earlier one that is the same.
    mutating func insert(_ key: KeyIdentity, at node: YAMLTree.Index) -> YAMLTree.Index? {
        if few.count == Self.indexedFrom {
            if many.isEmpty { for (key, node) in few { many[key] = node } }
            if let earlier = many[key] { return earlier }
            many[key] = node
        } else {
            if let earlier = few.first(where: { $0.key == key }) { return earlier.node }
            few.append((key, node))
        }
        return nil
    }
}
