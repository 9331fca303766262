import Values

/// What the conditions around a node have proved: which optional fields are there, which nullable values are not null.
struct Facts {
    private enum Fact: Hashable {
        case present(Path)
        case notNull(Path)
    }

    private var known: Set<Fact> = []

    func isPresent(_ path: Path) -> Bool { known.contains(.present(path)) }
    func isNotNull(_ path: Path) -> Bool { known.contains(.notNull(path)) }

    /// Learns what follows from a condition being true, or false.
    mutating func learn(from id: NodeID, being truth: Bool, in tree: SyntaxTree, _ resolution: Resolution) {
        switch tree.kind(of: id) {
        case .unary(.not, let operand):
            learn(from: operand, being: !truth, in: tree, resolution)
        case .and(let terms) where truth, .or(let terms) where !truth:
            for term in terms { learn(from: term, being: truth, in: tree, resolution) }
        case .has(let operand, let field) where truth:
            if let path = tree.path(of: operand, resolution) { known.insert(.present(path.appending(.string(field)))) }
        case .binary(.notEqual, let a, let b) where truth, .binary(.equal, let a, let b) where !truth:
            for (side, other) in [(a, b), (b, a)] {
                guard case .literal(.null) = tree.kind(of: other), let path = tree.path(of: side, resolution) else {
                    continue
                }
                known.insert(.notNull(path))
            }
        default: break
        }
    }
}

/// A place that an expression reads: a variable, and the fields and elements to go from there.
struct Path: Hashable {
    enum Root: Hashable {
        case variable(String)
        case local(slot: Int)
    }

    let root: Root
    var steps: [ValueMap.Key] = []

    func appending(_ step: ValueMap.Key) -> Path { Path(root: root, steps: steps + [step]) }
}

extension SyntaxTree {
    /// Nil for what is computed, which might be another value each time it is written.
    func path(of id: NodeID, _ resolution: Resolution) -> Path? {
        if case .local(let slot) = resolution[id] { return Path(root: .local(slot: slot)) }
        if case .variable(let name) = resolution[id] { return Path(root: .variable(name)) }
        switch kind(of: id) {
        case .select(let operand, let field, false): return path(of: operand, resolution)?.appending(.string(field))
        case .index(let operand, let index, false):
            guard case .literal(let value) = kind(of: index), let step = ValueMap.Key(lookingUp: value) else {
                return nil
            }
            return path(of: operand, resolution)?.appending(step)
        default: return nil
        }
    }
}
