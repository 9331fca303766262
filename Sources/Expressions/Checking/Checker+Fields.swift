import Values

/// Selections, indexes and tests of presence.
extension Checker {
    mutating func selection(_ id: NodeID, _ operand: NodeID, _ field: String, isOptional: Bool) -> ValueType {
        let operandType = resolvedType(of: operand)
        let (owner, isOptional) = opened(operandType, isOptional: isOptional)
        let found = self.field(field, of: owner, id, operand, isOptional: isOptional)
        return isOptional && found != .poison ? .optional(found) : found
    }

    /// What a look into a value goes into, and whether it gives an optional: looking into an optional does, and so does
    /// asking with `?`, which null may answer too.
    private func opened(_ type: ValueType, isOptional: Bool) -> (ValueType, isOptional: Bool) {
        var (type, isWithin) = (type, false)
        if case .optional(let wrapped) = type { (type, isWithin) = (bindings.resolved(wrapped), true) }
        if isOptional, case .nullable(let wrapped) = type { type = bindings.resolved(wrapped) }
        return (type, isOptional || isWithin)
    }

    private mutating func field(
        _ name: String, of type: ValueType, _ id: NodeID, _ operand: NodeID, isOptional: Bool
    ) -> ValueType {
        switch bindings.resolved(type) {
        case .any: return .any
        case .poison: return .poison
        case .map(_, let value): return value
        case .object(let object): return self.field(name, of: object, id, operand, isOptional: isOptional)
        case .media, .inspected:
            let fields = bindings.resolved(type).fileFields ?? ValueType.mediaFields
            return self.field(name, of: fields, id, operand, isOptional: isOptional)
        case .nullable: return report(.mayBeNull(tree.text(of: operand), field: name, at: tree.span(of: operand)))
        case .variable:
            // Nothing is known of it yet, and nothing shall be: the selection would guess.
            _ = bindings.assign(.any, to: type)
            return .any
        case let other: return report(.noFields(bindings.substituted(other), field: name, at: tree.focus(of: id)))
        }
    }

    private mutating func field(
        _ name: String, of object: ObjectType, _ id: NodeID, _ operand: NodeID, isOptional: Bool
    ) -> ValueType {
        guard let field = object.field(name) else {
            return report(.unknownField(name, of: object, at: tree.focus(of: id)))
        }
        guard field.isOptional, !isOptional else { return field.type }
        if let path = tree.path(of: operand, resolution), facts.isPresent(path.appending(.string(name))) {
            return field.type
        }
        return report(
            .maybeMissing(
                name, of: tree.text(of: operand), type: field.type, at: tree.focus(of: id),
                canBeOptional: takesOptional(id)))
    }

    /// Whether an optional in the place of a value would do: it is all there is, is looked into at most, or is asked for
    /// what holds without it.
    private func takesOptional(_ id: NodeID) -> Bool {
        var node = tree.root
        while node != id {
            switch tree.kind(of: node) {
            case .select(let operand, _, _), .index(let operand, _, _): node = operand
            default:
                return tree.nodes.contains { other in
                    if case .call("orValue", let receiver, _) = other.kind { receiver == id } else { false }
                }
            }
        }
        return true
    }

    mutating func presence(_ id: NodeID, _ operand: NodeID, _ field: String) -> ValueType {
        var operandType = resolvedType(of: operand)
        if case .optional(let wrapped) = operandType { operandType = bindings.resolved(wrapped) }
        switch operandType {
        case .any, .poison, .map: return .bool
        case .variable:
            _ = bindings.assign(.any, to: operandType)
            return .bool
        case .object(let object):
            return object.field(field) == nil ? report(.unknownField(field, of: object, at: tree.focus(of: id))) : .bool
        case .media, .inspected:
            return ValueType.mediaFields.field(field) == nil
                ? report(.unknownField(field, of: ValueType.mediaFields, at: tree.focus(of: id))) : .bool
        case .nullable: return report(.mayBeNull(tree.text(of: operand), field: field, at: tree.span(of: operand)))
        case let other: return report(.noFields(bindings.substituted(other), field: field, at: tree.span(of: operand)))
        }
    }

    mutating func indexing(_ id: NodeID, _ operand: NodeID, _ index: NodeID, isOptional: Bool) -> ValueType {
        let indexType = type(of: index)
        let operandType = resolvedType(of: operand)
        let (owner, isOptional) = opened(operandType, isOptional: isOptional)
        let found: ValueType
        switch owner {
        case .any: found = .any
        case .poison: return .poison
        case .variable:
            found = bindings.fresh()
            if !bindings.assign([indexType, owner], to: [.int, .list(found)]) {
                _ = bindings.assign(owner, to: .map(indexType, found))
            }
        case .list(let element):
            guard bindings.assign(indexType, to: .int) else {
                return report(
                    .badIndex(bindings.substituted(indexType), into: "a list", wanted: .int, at: tree.span(of: index)))
            }
            found = element
        case .map(let key, let value):
            guard bindings.assign(indexType, to: key) else {
                return report(
                    .badIndex(
                        bindings.substituted(indexType), into: "this map", wanted: bindings.substituted(key),
                        at: tree.span(of: index)))
            }
            found = value
        case .object(let object):
            if case .literal(.string(let name)) = tree.kind(of: index) {
                found = field(name, of: object, index, operand, isOptional: isOptional)
            } else {
                guard bindings.assign(indexType, to: .string) else {
                    return report(
                        .badIndex(
                            bindings.substituted(indexType), into: "an object", wanted: .string,
                            at: tree.span(of: index)))
                }
                found = joined(object.fields.map(\.type))
            }
        case .nullable: return report(.mayBeNull(tree.text(of: operand), at: tree.span(of: operand)))
        case let other: return report(.noElements(bindings.substituted(other), at: tree.span(of: operand)))
        }
        return isOptional && found != .poison ? .optional(found) : found
    }
}
