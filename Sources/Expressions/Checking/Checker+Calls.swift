import Values

/// Choosing overloads: all that fit are tried, and where their results differ the result is `any`.
extension Checker {
    mutating func call(_ id: NodeID, _ name: String, _ receiver: NodeID?, _ arguments: [NodeID]) -> ValueType {
        guard case .function(let function, let isNamespaced) = resolution[id] else {
            // The receiver too may hold a mistake worth telling.
            let receiverType = receiver.map { type(of: $0) }
            if !looksLikeMacro(receiver, arguments) { for argument in arguments { _ = type(of: argument) } }
            if receiverType == .poison { return .poison }
            return report(
                .unknownFunction(name, at: tree.focus(of: id), isMember: receiver != nil, known: environment.functions))
        }
        var operands = arguments
        if let receiver, !isNamespaced { operands.insert(receiver, at: 0) }
        let isMember = receiver != nil && !isNamespaced
        let types = operands.map { type(of: $0) }
        if let result = resolve(function.overloads, isMember: isMember, types) {
            return environment.dialect == .easel && hasMistake(in: operands, of: function) ? .poison : result
        }
        if types.contains(.poison) { return .poison }
        let shown = types.map { bindings.substituted($0) }
        if environment.dialect == .easel,
            let result = resolve(function.overloads, isMember: isMember, shown.map(\.widened))
        {
            widened.insert(id)
            return result
        }
        let candidates = function.overloads.filter { $0.isMember == isMember && $0.parameters(for: types.count) != nil }
        if candidates.isEmpty {
            return report(.wrongCall(function, isMember: isMember, count: arguments.count, at: tree.focus(of: id)))
        }
        return report(
            .noOverload(
                function, candidates, shown, at: tree.focus(of: id), operands: operands.map { tree.span(of: $0) }))
    }

    /// `xs.mpa(x, x.id)`: the name of a macro is misspelled, and its variable means nothing without it.
    private func looksLikeMacro(_ receiver: NodeID?, _ arguments: [NodeID]) -> Bool {
        guard receiver != nil, arguments.count > 1, case .name = tree[arguments[0]].kind,
            case .unknown = resolution[arguments[0]]
        else { return false }
        return true
    }

    mutating func overload(_ op: Operator, _ id: NodeID, _ operands: [NodeID]) -> ValueType {
        let types = operands.map { type(of: $0) }
        if let result = resolve(op.overloads, isMember: false, types) { return result }
        if environment.dialect == .easel, let result = op.result(ofMixed: types.map { bindings.substituted($0) }) {
            return result
        }
        if types.contains(.poison) { return .poison }
        return report(
            .operatorMismatch(
                op, types.map { bindings.substituted($0) }, at: tree.focus(of: id),
                operands: operands.map { tree.span(of: $0) }))
    }

    /// The result of the overloads that take arguments of these types; nil where none does. Where several do because
    /// an argument could be anything, so could the result; else the first declared is the one meant.
    private mutating func resolve(
        _ overloads: [Overload], isMember: Bool, _ arguments: [ValueType]
    ) -> ValueType? {
        var result: ValueType?
        // What arguments that are known to the last choose, no other overload can change.
        lazy var isDecided = arguments.allSatisfy { $0.isClosed && !$0.holdsAny }
        // By places: to take an overload out is to copy it.
        for place in overloads.indices where overloads[place].isMember == isMember {
            guard let parameters = overloads[place].parameters(for: arguments.count) else { continue }
            let isGeneric = overloads[place].isGeneric
            var names: [(name: String, variable: ValueType)] = []
            let wanted = isGeneric ? parameters.map { instantiate($0, &names) } : parameters
            guard bindings.assign(arguments, to: wanted) else { continue }
            var type = overloads[place].result
            if isGeneric {
                type = instantiate(type, &names)
                type = bounded(bindings.substituted(type))
            }
            guard let sofar = result else {
                if isDecided { return type }
                result = type
                continue
            }
            if sofar != type, arguments.contains(where: { bindings.substituted($0, isFinal: true).holdsAny }) {
                result = .any
            }
        }
        return result
    }

    /// A declared type with a fresh variable for each of its parameters.
    private mutating func instantiate(
        _ type: ValueType, _ names: inout [(name: String, variable: ValueType)]
    ) -> ValueType {
        if case .parameter(let name) = type {
            if let known = names.first(where: { $0.name == name }) { return known.variable }
            let variable = bindings.fresh()
            names.append((name, variable))
            return variable
        }
        return type.mapParts { instantiate($0, &names) }
    }

    mutating func optionalMap(_ id: NodeID, _ operand: NodeID, _ body: NodeID, isFlat: Bool) -> ValueType {
        let operandType = type(of: operand)
        let wrapped = bindings.fresh()
        guard bindings.assign(operandType, to: .optional(wrapped)) else {
            return report(.notOptional(bindings.substituted(operandType), at: tree.span(of: operand)))
        }
        let result = inScope(id, [bindings.substituted(wrapped)]) { $0.type(of: body) }
        guard isFlat else { return result == .poison ? .poison : .optional(result) }
        let inner = bindings.fresh()
        guard bindings.assign(result, to: .optional(inner)) else {
            return report(.notOptional(bindings.substituted(result), at: tree.span(of: body)))
        }
        return .optional(bindings.substituted(inner))
    }
}

extension ValueType {
    fileprivate var holdsAny: Bool { isAnyOrPoison || hasPart(where: \.holdsAny) }

    var isGeneric: Bool {
        if case .parameter = self { return true }
        return hasPart(where: \.isGeneric)
    }
}
