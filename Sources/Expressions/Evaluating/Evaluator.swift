import Values

/// Walks an expression's tree and computes its value; it never traps, and stops where it has cost too much.
struct Evaluator {
    let tree: SyntaxTree
    private let resolution: Resolution
    private let deduction: Deduction
    private let variables: ValueMap
    var locals: [Value]
    var evaluation: Evaluation

    init(
        _ tree: SyntaxTree, _ resolution: Resolution, _ deduction: Deduction, variables: ValueMap,
        evaluation: Evaluation
    ) {
        self.tree = tree
        self.resolution = resolution
        self.deduction = deduction
        self.variables = variables
        self.evaluation = evaluation
        locals = Array(repeating: .null, count: resolution.slotCount)
    }

    mutating func value(of id: NodeID) throws(EvaluationError) -> Value {
        try pay(1, at: id)
        switch tree.kind(of: id) {
        case .literal(let value): return value
        case .name, .select:
            if let value = try reference(id) { return value }
            return try selection(id)
        case .has(let operand, let field): return .bool(try isPresent(field, in: operand, at: id))
        case .index(let operand, let index, let isOptional):
            let (operand, index) = (try value(of: operand), try value(of: index))
            return try look(up: index, in: operand, isOptional: isOptional, at: id)
        case .call(let name, let receiver, let arguments): return try call(id, name, receiver, arguments)
        case .unary(let op, let operand):
            let operand = try value(of: operand)
            return try at(id) { (_) throws(EvaluationFailure) in try op.apply(operand) }
        case .binary(let op, let left, let right):
            let (left, right) = (try value(of: left), try value(of: right))
            return try at(id) { (evaluation) throws(EvaluationFailure) in try op.apply(left, right, &evaluation) }
        case .and(let terms): return .bool(try chain(terms, decidedBy: false))
        case .or(let terms): return .bool(try chain(terms, decidedBy: true))
        case .conditional(let condition, let then, let otherwise):
            let chosen = try value(of: try isTrue(condition) ? then : otherwise)
            return isWidened(id) ? chosen.widened : chosen
        case .list(let elements): return try list(elements)
        case .map(let entries): return try map(entries)
        case .message(let name, _): throw error(.unknownMessage(name), at: id)
        case .comprehension(let loop): return try comprehension(loop, id)
        case .bind(_, let bound, let body):
            locals[firstSlot(id)] = try value(of: bound)
            return try value(of: body)
        case .optionalMap(let operand, _, let body, let isFlat):
            return try optionalMap(operand, body, isFlat: isFlat, at: id)
        }
    }

    private func isWidened(_ id: NodeID) -> Bool { !deduction.widened.isEmpty && deduction.widened.contains(id) }

    // MARK: Places

    func error(_ failure: EvaluationFailure, at id: NodeID) -> EvaluationError {
        EvaluationError(failure: failure, span: tree.focus(of: id))
    }

    /// Runs an operation that may fail, and says where it did.
    private mutating func at(
        _ id: NodeID, _ operation: (inout Evaluation) throws(EvaluationFailure) -> Value
    ) throws(EvaluationError) -> Value {
        do { return try operation(&evaluation) } catch { throw self.error(error, at: id) }
    }

    mutating func pay(_ steps: Int, at id: NodeID) throws(EvaluationError) {
        do { try evaluation.pay(steps) } catch { throw self.error(error, at: id) }
    }

    // MARK: Names and fields

    func firstSlot(_ id: NodeID) -> Int {
        if case .scope(let slot) = resolution[id] { slot } else { 0 }
    }

    private func reference(_ id: NodeID) throws(EvaluationError) -> Value? {
        switch resolution[id] {
        case .local(let slot): return locals[slot]
        case .variable(let name):
            guard let value = variables[name] else { throw error(.unknownName(name), at: id) }
            return value
        case .type(let type): return .type(type.valueName)
        case .unknown: throw error(.unknownName(tree.text(of: id)), at: id)
        case .function, .scope, nil: return nil
        }
    }

    private mutating func selection(_ id: NodeID) throws(EvaluationError) -> Value {
        guard case .select(let operand, let field, let isOptional) = tree.kind(of: id) else { return .null }
        return try look(up: .string(field), in: try value(of: operand), isOptional: isOptional, isField: true, at: id)
    }

    private mutating func isPresent(_ field: String, in operand: NodeID, at id: NodeID) throws(EvaluationError) -> Bool
    {
        switch try value(of: operand) {
        case .map(let map): return map[field] != nil
        case .media(let media): return media.facts[field] != nil
        case .optional(.map(let map)?): return map[field] != nil
        case .optional(.media(let media)?): return media.facts[field] != nil
        case .optional(nil): return false
        case let other: throw error(.noFields(type: other.kindName), at: id)
        }
    }

    /// A field or an element. Looking into an optional gives an optional; so does asking with `?`.
    private mutating func look(
        up key: Value, in operand: Value, isOptional: Bool, isField: Bool = false, at id: NodeID
    ) throws(EvaluationError) -> Value {
        do { try evaluation.pay(lookingUp: key) } catch { throw self.error(error, at: id) }
        guard case .optional(let wrapped) = operand else {
            if isOptional, case .null = operand { return .optional(nil) }
            do {
                let found = try operand.element(key, isField: isField)
                return isOptional ? .optional(found) : found
            } catch {
                if isOptional, error.isAbsence { return .optional(nil) }
                throw self.error(error, at: id)
            }
        }
        guard let wrapped else { return .optional(nil) }
        if isOptional, case .null = wrapped { return .optional(nil) }
        do { return .optional(try wrapped.element(key, isField: isField)) } catch {
            if error.isAbsence { return .optional(nil) }
            throw self.error(error, at: id)
        }
    }

    // MARK: Logic

    /// `&&` and `||`: a term that decides wins over terms that fail, wherever they stand.
    private mutating func chain(_ terms: [NodeID], decidedBy decision: Bool) throws(EvaluationError) -> Bool {
        var failure: EvaluationError?
        for term in terms {
            do { if try isTrue(term) == decision { return decision } } catch {
                if error.failure.endsEvaluation { throw error }
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
        return !decision
    }

    mutating func isTrue(_ id: NodeID) throws(EvaluationError) -> Bool {
        let condition = try value(of: id)
        guard case .bool(let holds) = condition else { throw error(.notBoolean(type: condition.kindName), at: id) }
        return holds
    }

    // MARK: Calls

    private mutating func call(
        _ id: NodeID, _ name: String, _ receiver: NodeID?, _ arguments: [NodeID]
    ) throws(EvaluationError) -> Value {
        guard case .function(let function, let isNamespaced) = resolution[id] else {
            throw error(.unknownFunction(name), at: id)
        }
        let isMember = receiver != nil && !isNamespaced
        // Bodies count on as many arguments as an overload declares; the checker, where it was asked, has seen to that.
        let isChecked = !deduction.results.isEmpty
        let isDeclared = isChecked || function.takes(arguments.count + (isMember ? 1 : 0), isMember: isMember)
        var values: [Value] = []
        values.reserveCapacity(arguments.count + 1)
        if let receiver, isMember {
            let receiver = try value(of: receiver)
            if isDeclared, let decided = function.shortcut?(receiver) { return decided }
            values.append(receiver)
        }
        for argument in arguments { values.append(try value(of: argument)) }
        if isWidened(id) { values = values.map(\.widened) }
        evaluation.resultType = isChecked ? deduction.results[Int(id.index)] : .any
        let given = Arguments(name: function.name, values: values)
        guard isDeclared else { throw error(given.mismatch, at: id) }
        do { return try function.body(given, &evaluation) } catch { throw self.error(error, at: id) }
    }

    private mutating func optionalMap(
        _ operand: NodeID, _ body: NodeID, isFlat: Bool, at id: NodeID
    ) throws(EvaluationError) -> Value {
        let optional = try value(of: operand)
        guard case .optional(let wrapped) = optional else {
            throw error(.notOptional(type: optional.kindName), at: id)
        }
        guard let wrapped else { return .optional(nil) }
        locals[firstSlot(id)] = wrapped
        let result = try value(of: body)
        if !isFlat { return .optional(result) }
        guard case .optional = result else { throw error(.notOptional(type: result.kindName), at: body) }
        return result
    }

    // MARK: Literals

    private mutating func list(_ elements: [Node.Element]) throws(EvaluationError) -> Value {
        var values: [Value] = []
        values.reserveCapacity(elements.count)
        for element in elements {
            if let value = try part(element.value, isOptional: element.isOptional) { values.append(value) }
        }
        return .list(values)
    }

    private mutating func map(_ entries: [Node.Entry]) throws(EvaluationError) -> Value {
        var map = ValueMap()
        for entry in entries {
            let key = try key(entry.key)
            guard let value = try part(entry.value, isOptional: entry.isOptional) else { continue }
            guard map.insert(key, value) else { throw error(.repeatedKey(key.quotedText), at: entry.key) }
        }
        return .map(map)
    }

    /// The value of a literal's part; nil where it was written with `?` and has none.
    private mutating func part(_ id: NodeID, isOptional: Bool) throws(EvaluationError) -> Value? {
        let value = try value(of: id)
        guard isOptional else { return value }
        guard case .optional(let wrapped) = value else { throw error(.notOptional(type: value.kindName), at: id) }
        return wrapped
    }

    mutating func key(_ id: NodeID) throws(EvaluationError) -> ValueMap.Key {
        let value = try value(of: id)
        do {
            try evaluation.pay(lookingUp: value)
            return try ValueMap.Key(value)
        } catch { throw self.error(error, at: id) }
    }
}
