import Values

/// What the type variables of one expression stand for so far, and whether one type fits where another is wanted.
struct TypeBindings {
    private var bound: [ValueType?] = []

    mutating func fresh() -> ValueType {
        bound.append(nil)
        return .variable(bound.count - 1)
    }

    /// The type a variable stands for; itself where it is still free.
    func resolved(_ type: ValueType) -> ValueType {
        var type = type
        while case .variable(let index) = type, let next = bound[index] { type = next }
        return type
    }

    /// The type with all its variables replaced; free ones are `any` where the expression is done.
    func substituted(_ type: ValueType, isFinal: Bool = false) -> ValueType {
        let type = resolved(type)
        if case .variable = type { return isFinal ? .any : type }
        return type.mapParts { substituted($0, isFinal: isFinal) }
    }

    // MARK: Fitting

    /// Whether a value of type `from` may stand where `to` is wanted. Binds variables when it may, changes nothing when not.
    mutating func assign(_ from: ValueType, to: ValueType) -> Bool {
        var trial = self
        guard trial.fit(from, to) else { return false }
        self = trial
        return true
    }

    mutating func assign(_ from: [ValueType], to: [ValueType]) -> Bool {
        guard from.count == to.count else { return false }
        var trial = self
        for (from, to) in zip(from, to) where !trial.fit(from, to) { return false }
        self = trial
        return true
    }

    private mutating func fit(_ from: ValueType, _ to: ValueType) -> Bool {
        if case .variable(let index) = to {
            switch bind(index, to: from) {
            case .bound: return true
            case .refused: return false
            case .circular: break
            }
        }
        if case .variable(let index) = from { return bind(index, to: to) == .bound }
        if from.isAnyOrPoison || to.isAnyOrPoison { return true }
        switch (from, to) {
        case (.null, _): return to.takesNull
        case (_, .null): return from.takesNull
        case (.nullable(let from), .nullable(let to)), (.nullable(let from), let to), (let from, .nullable(let to)):
            return fit(from, to)
        case (.list(let from), .list(let to)), (.optional(let from), .optional(let to)): return fit(from, to)
        case (.map(let fromKey, let fromValue), .map(let toKey, let toValue)):
            return fit(fromKey, toKey) && fit(fromValue, toValue)
        case (.object(let from), .object(let to)): return fit(from, to)
        case (.object(let object), .map(let key, let value)):
            return fit(.string, key) && fit(joined(object.fields.map(\.type)), value)
        case (.map(let key, let value), .object(let object)):
            return fit(key, .string) && object.fields.allSatisfy { $0.isOptional && fit(value, $0.type) }
        case (.media(let from), .media(let to)): return from == to || from == nil || to == nil || to == .file
        case (.type, .type): return true
        case (.opaque(let from, let fromParts), .opaque(let to, let toParts)):
            return from == to && fromParts.count == toParts.count && zip(fromParts, toParts).allSatisfy { fit($0, $1) }
        case (.int, .numeric), (.uint, .numeric), (.double, .numeric): return true
        default: return from == to
        }
    }

    private mutating func fit(_ from: ObjectType, _ to: ObjectType) -> Bool {
        if from == to { return true }
        for field in to.fields {
            guard let given = from.field(field.name) else {
                if field.isOptional { continue }
                return false
            }
            guard field.isOptional || !given.isOptional, fit(given.type, field.type) else { return false }
        }
        return from.fields.allSatisfy { to.field($0.name) != nil }
    }

    private enum Binding { case bound, refused, circular }

    private mutating func bind(_ index: Int, to type: ValueType) -> Binding {
        let variable = ValueType.variable(index)
        let type = resolved(type)
        let current = resolved(variable)
        if type == current { return .bound }
        guard current.isFreeVariable else {
            guard fit(type, current) else { return .refused }
            let general = moreGeneral(type, current)
            if !occurs(variable, in: general) { bound[index] = general }
            return .bound
        }
        guard !occurs(current, in: type), case .variable(let free) = current else { return .circular }
        bound[free] = type
        return .bound
    }

    private func occurs(_ variable: ValueType, in type: ValueType) -> Bool {
        let type = resolved(type)
        return type == variable || type.parts.contains { occurs(variable, in: $0) }
    }

    // MARK: Joining

    /// The one type that values of several types share, as the elements of a list do; `any` where they share none.
    mutating func joined(_ types: [ValueType]) -> ValueType {
        guard var result = types.first else { return fresh() }
        for type in types.dropFirst() { result = join(result, type) }
        return result
    }

    private mutating func join(_ a: ValueType, _ b: ValueType) -> ValueType {
        if case .object(let a) = resolved(a), case .object(let b) = resolved(b), a != b { return join(a, b) }
        if assign(b, to: a) { return moreGeneral(a, b) }
        return assign(a, to: b) ? moreGeneral(b, a) : .any
    }

    /// Fields of either, optional unless they are certain in both.
    private mutating func join(_ a: ObjectType, _ b: ObjectType) -> ValueType {
        var fields: [ObjectType.Field] = []
        for field in a.fields {
            let other = b.field(field.name)
            fields.append(
                .init(
                    field.name, other.map { join(field.type, $0.type) } ?? field.type,
                    isOptional: field.isOptional || other?.isOptional ?? true))
        }
        for field in b.fields where a.field(field.name) == nil {
            fields.append(.init(field.name, field.type, isOptional: true))
        }
        return .object(nil, fields)
    }

    /// Of two types of which one fits the other: the one that says less.
    func moreGeneral(_ a: ValueType, _ b: ValueType) -> ValueType {
        isAtLeastAsGeneral(a, as: b) ? a : b
    }

    private func isAtLeastAsGeneral(_ a: ValueType, as b: ValueType) -> Bool {
        let (a, b) = (resolved(a), resolved(b))
        if a.isAnyOrPoison || a.isFreeVariable { return true }
        if b.isAnyOrPoison || b.isFreeVariable { return false }
        switch (a, b) {
        case (.null, _): return b == .null
        case (_, .null): return true
        case (.nullable, .nullable): return true
        case (.nullable, _): return true
        case (_, .nullable): return false
        case (.map, .object): return true
        case (.media(let a), .media(let b)): return a == nil || a == b || a == .file && b != nil
        case (.opaque(let a, let aParts), .opaque(let b, let bParts)):
            return a == b && zip(aParts, bParts).allSatisfy { isAtLeastAsGeneral($0, as: $1) }
        default:
            let (aParts, bParts) = (a.parts, b.parts)
            guard !aParts.isEmpty, aParts.count == bParts.count else { return a == b }
            return zip(aParts, bParts).allSatisfy { isAtLeastAsGeneral($0, as: $1) }
        }
    }
}

extension ValueType {
    fileprivate var isFreeVariable: Bool { if case .variable = self { true } else { false } }

    /// CEL lets null stand for what its messages would wrap.
    fileprivate var takesNull: Bool {
        switch self {
        case .null, .nullable, .optional, .timestamp, .duration, .media, .opaque: true
        default: false
        }
    }

    /// The types this type is made of.
    var parts: [ValueType] {
        switch self {
        case .list(let part), .optional(let part), .nullable(let part), .type(let part): [part]
        case .map(let key, let value): [key, value]
        case .opaque(_, let parts): parts
        case .object(let object): object.fields.map(\.type)
        default: []
        }
    }

    /// The same type made of other parts.
    func mapParts(_ transform: (ValueType) -> ValueType) -> ValueType {
        switch self {
        case .list(let part): .list(transform(part))
        case .optional(let part): .optional(transform(part))
        case .nullable(let part): .nullable(transform(part))
        case .type(let part): .type(transform(part))
        case .map(let key, let value): .map(transform(key), transform(value))
        case .opaque(let name, let parts): .opaque(name, parts.map(transform))
        case .object(let object):
            .object(
                object.name,
                object.fields.map { .init($0.name, transform($0.type), isOptional: $0.isOptional) })
        default: self
        }
    }
}
