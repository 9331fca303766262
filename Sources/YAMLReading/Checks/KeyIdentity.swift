import Values

/// What makes two keys of a mapping the same.
///
/// For YAML that is their value. In a configuration a key is text in the end, as in JSON: `1` and `"1"` are the same.
struct KeyIdentity: Hashable {
    private enum Kind { case text, null, bool, number }

    private let kind: Kind
    private let text: String

    init(_ text: String, _ typing: CoreSchema, dialect: YAMLDialect) {
        let kind: Kind
        switch typing.value(of: text) {
        case .null: (kind, self.text) = (.null, "null")
        case .bool(let bool): (kind, self.text) = (.bool, bool ? "true" : "false")
        case .int(let int): (kind, self.text) = (.number, String(int))
        case .uint(let uint): (kind, self.text) = (.number, String(uint))
        case .double(let double) where dialect == .plain: (kind, self.text) = (.number, double.description)
        default: (kind, self.text) = (.text, text)
        }
        self.kind = dialect == .plain ? kind : .text
    }

    /// By code points: Swift's own `==` calls some texts the same that are not.
    static func == (a: Self, b: Self) -> Bool {
        a.kind == b.kind && a.text.sameCodePoints(as: b.text)
    }
}

/// The keys of one mapping so far, and the nodes that brought them.
struct SeenKeys {
    /// Of these so many are of this mapping; the others wait to be written over.
    private var few: [(key: KeyIdentity, node: YAMLTree.Index)] = []
    private var count = 0
    private var many: [KeyIdentity: YAMLTree.Index] = [:]
    private static let indexedFrom = 16

    /// Begins with another mapping.
    mutating func removeAll() {
        count = 0
        if !many.isEmpty { many = [:] }
    }

    /// Enters a key, or gives the node of an earlier one that is the same.
    mutating func insert(_ key: KeyIdentity, at node: YAMLTree.Index) -> YAMLTree.Index? {
        if count == Self.indexedFrom {
            if many.isEmpty { for (key, node) in few { many[key] = node } }
            if let earlier = many[key] { return earlier }
            many[key] = node
            return nil
        }
        for place in 0..<count where few[place].key == key { return few[place].node }
        if count < few.count { few[count] = (key, node) } else { few.append((key, node)) }
        count += 1
        return nil
    }
}
