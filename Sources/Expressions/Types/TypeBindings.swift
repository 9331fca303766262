import Values

/// What the type variables of one expression stand for so far, and whether one type fits where another is wanted.
struct TypeBindings {
    private var bound: [ValueType?] = []
    /// What each binding replaced, so that one that leads nowhere can be undone.
    private var replaced: [(variable: Int32, before: ValueType?)] = []

    mutating func fresh() -> ValueType {
        bound.append(nil)
        return .variable(Int32(bound.count - 1))
    }

    /// The type a variable stands for; itself where it is still free.
    func resolved(_ type: ValueType) -> ValueType {
        var type = type
        while case .variable(let index) = type, let next = bound[Int(index)] { type = next }
        return type
    }

    /// The type with all its variables replaced; free ones are `any` where the expression is done.
    func substituted(_ type: ValueType, isFinal: Bool = false) -> ValueType {
        if type.isClosed { return type }
        let type = resolved(type)
        if case .variable = type { return isFinal ? .any : type }
        return type.mapParts { substituted($0, isFinal: isFinal) }
    }

    // MARK: Fitting

    /// Whether a value of type `from` may stand where `to` is wanted. Binds variables when it may, changes nothing when not.
    mutating func assign(_ from: ValueType, to: ValueType) -> Bool {
        let start = replaced.count
        if fit(from, to) { return true }
        undo(from: start)
        return false
    }

    mutating func assign(_ from: [ValueType], to: [ValueType]) -> Bool {
        guard from.count == to.count else { return false }
        let start = replaced.count
        for place in from.indices where !fit(from[place], to[place]) {
            undo(from: start)
            return false
        }
        return true
    }

    private mutating func undo(from start: Int) {
        while replaced.count > start {
            let (variable, before) = replaced.removeLast()
            bound[Int(variable)] = before
        }
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
        case (.nullable(let from), .nullable(let to)), (let from, .nullable(let to)): return fit(from, to)
        case (.nullable, _): return false
        case (.list(let from), .list(let to)), (.optional(let from), .optional(let to)): return fit(from, to)
        case (.map(let fromKey, let fromValue), .map(let toKey, let toValue)):
            return fit(fromKey, toKey) && fit(fromValue, toValue)
        case (.object(let from), .object(let to)): return fit(from, to)
        case (.object(let object), .map(let key, let value)):
            return fit(.string, key) && fit(joined(object.fields.map(\.type)), value)
        case (.map(let key, let value), .object(let object)):
            return fit(key, .string) && object.fields.allSatisfy { $0.isOptional && fit(value, $0.type) }
        case (.media(let from), .media(let to)): return from == to || from == nil || to == nil || to == .file
        case (.inspected(let kind), .media): return fit(.media(kind), to)
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

    private mutating func bind(_ variable: Int32, to type: ValueType) -> Binding {
        var free = variable
        while case .variable(let next)? = bound[Int(free)] { free = next }
        let type = resolved(type)
        if type == .variable(free) { return .bound }
        guard let current = bound[Int(free)] else {
            // Of two free variables the one that was here stays, so that many do not make a chain.
            if case .variable(let other) = type {
                set(other, .variable(free))
                return .bound
            }
            guard !occurs(free, in: type) else { return .circular }
            set(free, type)
            return .bound
        }
        guard type == current || assign(type, to: current) || assign(current, to: type) else { return .refused }
        let general = moreGeneral(current, type)
        if general != current, !occurs(free, in: general) { set(free, general) }
        return .bound
    }

    private mutating func set(_ variable: Int32, _ type: ValueType) {
        replaced.append((variable, bound[Int(variable)]))
        bound[Int(variable)] = type
    }

    private func occurs(_ variable: Int32, in type: ValueType) -> Bool {
        // Most types hold no variable at all.
        if type.isClosed { return false }
        let type = resolved(type)
        return type == .variable(variable) || type.hasPart { occurs(variable, in: $0) }
    }

    /// Whether a type has more parts than anybody would write: sharing alone can make one that no memory could hold.
    func isHuge(_ type: ValueType) -> Bool {
        var rest = ObjectType.heaviest
        func exhausts(_ type: ValueType) -> Bool {
            rest -= 1
            if case .object(let object) = type, object.isClosed {
                rest -= object.weight
                return rest < 0
            }
            return rest < 0 || resolved(type).hasPart(where: exhausts)
        }
        return exhausts(type)
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

    /// Of two types of which one fits the other: what both have in common. Of two types of types, the first.
    private mutating func moreGeneral(_ a: ValueType, _ b: ValueType) -> ValueType {
        let (a, b) = (resolved(a), resolved(b))
        if a == b || a.isAnyOrPoison || a.isFreeVariable { return a }
        if b.isAnyOrPoison || b.isFreeVariable { return b }
        switch (a, b) {
        case (.null, _), (.object, .map): return b
        case (.nullable(let a), .nullable(let b)), (.nullable(let a), let b), (let a, .nullable(let b)):
            return .nullable(b == .null ? a : moreGeneral(a, b))
        case (.list(let a), .list(let b)): return .list(moreGeneral(a, b))
        case (.optional(let a), .optional(let b)): return .optional(moreGeneral(a, b))
        case (.map(let aKey, let aValue), .map(let bKey, let bValue)):
            return .map(moreGeneral(aKey, bKey), moreGeneral(aValue, bValue))
        case (.object(let a), .object(let b)): return join(a, b)
        case (.media(let a), .media(let b)): return .media(a == nil || b == nil ? nil : .file)
        case (.inspected, .media): return b
        case (.opaque(let name, let aParts), .opaque(_, let bParts)):
            var parts: [ValueType] = []
            for (a, b) in zip(aParts, bParts) { parts.append(moreGeneral(a, b)) }
            return .opaque(name, parts)
        default: return a
        }
    }
}

extension ValueType {
    fileprivate var isFreeVariable: Bool { if case .variable = self { true } else { false } }

    /// CEL lets null stand for what its messages would wrap.
    fileprivate var takesNull: Bool {
        switch self {
        case .null, .nullable, .optional, .timestamp, .duration, .media, .inspected, .opaque: true
        default: false
        }
    }

    /// Whether something holds for one of the types that this type is made of.
    func hasPart(where holds: (ValueType) -> Bool) -> Bool {
        switch self {
        case .list(let part), .optional(let part), .nullable(let part), .type(let part): holds(part)
        case .map(let key, let value): holds(key) || holds(value)
        case .opaque(_, let parts): parts.contains(where: holds)
        case .object(let object): object.fields.contains { holds($0.type) }
        default: false
        }
    }

    /// The same type made of other parts.
    package func mapParts(_ transform: (ValueType) -> ValueType) -> ValueType {
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

extension ValueType {
    /// Whether a value of the type may stand where another is wanted.
    package func assignable(to wanted: ValueType) -> Bool {
        var bindings = TypeBindings()
        return bindings.assign(self, to: wanted)
    }
}
