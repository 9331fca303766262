import Reporting
import Values

/// Deduces the type of every node. A mistake is reported once: what contains it is poisoned and stays silent.
struct Checker: ~Copyable {
    let tree: SyntaxTree
    let environment: Environment
    let resolution: Resolution
    var bindings = TypeBindings()
    var locals: [ValueType]
    var facts = Facts()
    /// The types of calls, by the indexes of their nodes; empty where there are none.
    private var results: [ValueType] = []
    var widened: Set<NodeID> = []
    private(set) var diagnostics: Diagnostics

    static func check(
        _ tree: SyntaxTree, _ resolution: Resolution, in environment: Environment, into diagnostics: inout Diagnostics
    ) -> Deduction {
        var checker = Checker(tree, resolution, environment, diagnostics)
        let type = checker.type(of: tree.root)
        diagnostics = checker.diagnostics
        // Few types have variables in them; the others stay where they are.
        for place in checker.results.indices where !checker.results[place].isClosed {
            checker.results[place] = checker.bindings.substituted(checker.results[place], isFinal: true)
        }
        return Deduction(
            type: checker.bindings.substituted(type, isFinal: true), results: checker.results, widened: checker.widened)
    }

    private init(
        _ tree: SyntaxTree, _ resolution: Resolution, _ environment: Environment, _ diagnostics: Diagnostics
    ) {
        self.tree = tree
        self.resolution = resolution
        self.environment = environment
        self.diagnostics = diagnostics
        facts = environment.facts
        // `Array(repeating:)` is not specialised for these, and takes longer than to check a short expression.
        locals = (0..<resolution.slotCount).map { _ in .any }
    }

    mutating func report(_ diagnostic: Diagnostic) -> ValueType {
        diagnostics.report(diagnostic)
        return .poison
    }

    mutating func type(of id: NodeID) -> ValueType {
        let deduced = deduce(id)
        return narrowed(deduced, id)
    }

    private mutating func enter(_ type: ValueType, ofCall id: NodeID) -> ValueType {
        if results.isEmpty { results = tree.nodes.indices.map { _ in .poison } }
        results[Int(id.index)] = type
        return type
    }

    /// What has been shown not to be null has its type without null.
    private func narrowed(_ type: ValueType, _ id: NodeID) -> ValueType {
        guard case .nullable(let wrapped) = type, let path = tree.path(of: id, resolution), facts.isNotNull(path)
        else { return type }
        return wrapped
    }

    /// A type made of others, or `any` where nobody could follow it.
    func bounded(_ type: ValueType) -> ValueType { bindings.isHuge(type) ? .any : type }

    mutating func resolvedType(of id: NodeID) -> ValueType {
        let type = type(of: id)
        return bindings.resolved(type)
    }

    private mutating func deduce(_ id: NodeID) -> ValueType {
        switch tree.kind(of: id) {
        case .literal(let value): return ValueType(of: value)
        case .name(let name, _): return reference(id) ?? unknownName(name, id)
        case .select(let operand, let field, let isOptional):
            return reference(id) ?? selection(id, operand, field, isOptional: isOptional)
        case .has(let operand, let field): return presence(id, operand, field)
        case .index(let operand, let index, let isOptional): return indexing(id, operand, index, isOptional: isOptional)
        case .call(let name, let receiver, let arguments):
            let type = call(id, name, receiver, arguments)
            return enter(type, ofCall: id)
        case .unary(let op, let operand): return overload(op, id, [operand])
        case .binary(let op, let left, let right): return overload(op, id, [left, right])
        case .and(let terms): return logic(terms, holding: true)
        case .or(let terms): return logic(terms, holding: false)
        case .conditional(let condition, let then, let otherwise): return conditional(id, condition, then, otherwise)
        case .list(let elements): return list(elements)
        case .map(let entries): return map(entries)
        case .message(let name, let values):
            for value in values { _ = type(of: value) }
            return report(.unknownMessage(name, at: tree.focus(of: id)))
        case .comprehension(let loop): return comprehension(loop, id)
        case .bind(_, let value, let body): return inScope(id, [type(of: value)]) { $0.type(of: body) }
        case .optionalMap(let operand, _, let body, let isFlat): return optionalMap(id, operand, body, isFlat: isFlat)
        }
    }

    // MARK: Names

    private func reference(_ id: NodeID) -> ValueType? {
        switch resolution[id] {
        case .local(let slot): locals[slot]
        case .variable(let name): environment.variables[name]
        case .type(let type): .type(type)
        case .unknown, .function, .scope, nil: nil
        }
    }

    private mutating func unknownName(_ name: String, _ id: NodeID) -> ValueType {
        if let help = environment.elsewhere[name] {
            return report(.outOfPlace(name, at: tree.span(of: id), instead: help))
        }
        var known = environment.variables.names
        if case .unknown(let locals) = resolution[id] { known += locals }
        return report(.unknownName(name, at: tree.span(of: id), known: known))
    }

    // MARK: Logic

    /// The terms of `&&` (or `||`), each knowing that those before it held (or did not).
    private mutating func logic(_ terms: [NodeID], holding: Bool) -> ValueType {
        let outer = facts
        for term in terms {
            condition(term)
            facts.learn(from: term, being: holding, in: tree, resolution)
        }
        facts = outer
        return .bool
    }

    mutating func condition(_ id: NodeID) {
        let type = type(of: id)
        if !bindings.assign(type, to: .bool) {
            _ = report(.notACondition(bindings.substituted(type), at: tree.span(of: id)))
        }
    }

    private mutating func conditional(
        _ id: NodeID, _ condition: NodeID, _ then: NodeID, _ otherwise: NodeID
    ) -> ValueType {
        self.condition(condition)
        let outer = facts
        facts.learn(from: condition, being: true, in: tree, resolution)
        let thenType = type(of: then)
        facts = outer
        facts.learn(from: condition, being: false, in: tree, resolution)
        let otherwiseType = type(of: otherwise)
        facts = outer
        // One variable for both, as in CEL: here a mix of types is a mistake, while in a list it is not.
        let result = bindings.fresh()
        guard bindings.assign([thenType, otherwiseType], to: [result, result]) else {
            if environment.dialect == .easel, ValueType.mix([thenType, otherwiseType]) {
                widened.insert(id)
                return .double
            }
            return report(
                .branchesDiffer(
                    (bindings.substituted(thenType), tree.span(of: then)),
                    (bindings.substituted(otherwiseType), tree.span(of: otherwise)), at: tree.focus(of: id)))
        }
        return bindings.substituted(result)
    }

    // MARK: Literals

    private mutating func list(_ elements: [Node.Element]) -> ValueType {
        .list(joined(elements.map { part($0.value, isOptional: $0.isOptional) }))
    }

    private mutating func map(_ entries: [Node.Entry]) -> ValueType {
        var keys: [ValueType] = []
        var values: [ValueType] = []
        for entry in entries {
            keys.append(type(of: entry.key))
            values.append(part(entry.value, isOptional: entry.isOptional))
        }
        if environment.dialect == .easel, let object = object(entries, values) { return bounded(.object(object)) }
        let (key, value) = (joined(keys), joined(values))
        return bounded(.map(key, value))
    }

    /// A map literal whose keys are all constant texts has fields.
    private func object(_ entries: [Node.Entry], _ values: [ValueType]) -> ObjectType? {
        guard !entries.isEmpty else { return nil }
        var fields: [ObjectType.Field] = []
        for (entry, type) in zip(entries, values) {
            guard case .literal(.string(let name)) = tree.kind(of: entry.key) else { return nil }
            fields.append(.init(name, type, isOptional: entry.isOptional))
        }
        return ObjectType(nil, fields)
    }

    mutating func joined(_ types: [ValueType]) -> ValueType {
        let joined = bindings.joined(types)
        return bindings.substituted(joined)
    }

    /// The type a part of a literal adds; written with `?` it must be an optional.
    private mutating func part(_ id: NodeID, isOptional: Bool) -> ValueType {
        let type = type(of: id)
        guard isOptional else { return type }
        let wrapped = bindings.fresh()
        guard bindings.assign(type, to: .optional(wrapped)) else {
            return report(.notOptional(bindings.substituted(type), at: tree.span(of: id)))
        }
        return bindings.substituted(wrapped)
    }

    // MARK: Scopes

    mutating func inScope(_ id: NodeID, _ variables: [ValueType], _ body: (inout Checker) -> ValueType) -> ValueType {
        guard case .scope(let slot) = resolution[id] else { return .poison }
        for (offset, type) in variables.enumerated() { locals[slot + offset] = type }
        let outer = facts
        defer { facts = outer }
        return body(&self)
    }
}

/// What is known of a tree once it is checked.
struct Deduction: Sendable {
    /// The type of the whole.
    var type = ValueType.any
    /// The types of calls, by the indexes of their nodes: an evaluator asks for no others, and those of names hold on to
    /// all that stands in scope, which is much. Empty where the tree was not checked.
    var results: [ValueType] = []
    /// The choices between kinds of numbers, and the calls that want numbers and are given whole ones.
    var widened: Set<NodeID> = []
}
