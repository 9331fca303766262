import Values

/// What the conditions around a node have proved: which optional fields are there, which nullable values are not null.
struct Facts {
    private var present: Set<String> = []
    private var notNull: Set<String> = []

    func isPresent(_ path: String) -> Bool { present.contains(path) }
    func isNotNull(_ path: String) -> Bool { notNull.contains(path) }

    /// Learns what follows from a condition being true, or false.
    mutating func learn(from id: NodeID, being truth: Bool, in tree: SyntaxTree, _ resolution: Resolution) {
        switch tree[id].kind {
        case .unary(.not, let operand):
            learn(from: operand, being: !truth, in: tree, resolution)
        case .and(let terms) where truth, .or(let terms) where !truth:
            for term in terms { learn(from: term, being: truth, in: tree, resolution) }
        case .has(let operand, let field) where truth:
            if let path = tree.path(of: operand, resolution) { present.insert(path + "." + field) }
        case .binary(.notEqual, let a, let b) where truth, .binary(.equal, let a, let b) where !truth:
            for (side, other) in [(a, b), (b, a)] {
                guard case .literal(.null) = tree[other].kind, let path = tree.path(of: side, resolution) else {
                    continue
                }
                notNull.insert(path)
            }
        default: break
        }
    }

    /// New variables in a slot know nothing of what stood there before.
    mutating func forget(slots: Range<Int>) {
        for slot in slots {
            let isOfSlot: (String) -> Bool = {
                $0 == "#\(slot)" || $0.hasPrefix("#\(slot).") || $0.hasPrefix("#\(slot)[")
            }
            present = present.filter { !isOfSlot($0) }
            notNull = notNull.filter { !isOfSlot($0) }
        }
    }
}

extension SyntaxTree {
    /// A text that is the same for two nodes that read the same place; nil for what is computed.
    func path(of id: NodeID, _ resolution: Resolution) -> String? {
        if case .local(let slot) = resolution[id] { return "#\(slot)" }
        if case .variable(let name) = resolution[id] { return name }
        switch self[id].kind {
        case .select(let operand, let field, false): return path(of: operand, resolution).map { $0 + "." + field }
        case .index(let operand, let index, false):
            guard case .literal(let value) = self[index].kind, let path = path(of: operand, resolution) else {
                return nil
            }
            switch value {
            case .string(let field): return path + "." + field
            case .int(let place): return path + "[\(place)]"
            default: return nil
            }
        default: return nil
        }
    }
}
