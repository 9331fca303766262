import Values

/// The macros that walk a list or a map, in the order its elements stand.
extension Evaluator {
    mutating func comprehension(_ loop: Comprehension, _ id: NodeID) throws(EvaluationError) -> Value {
        switch loop.form {
        case .all: .bool(try quantify(loop, id, decidedBy: false))
        case .exists: .bool(try quantify(loop, id, decidedBy: true))
        case .existsOne: .bool(try countMatches(loop, id) == 1)
        case .filter:
            .list(
                try collect(loop, id) { (evaluator) throws(EvaluationError) in
                    try evaluator.isTrue(loop.body) ? evaluator.locals[evaluator.firstSlot(id)] : nil
                })
        case .map, .transformList:
            .list(
                try collect(loop, id) { (evaluator) throws(EvaluationError) in
                    try evaluator.passes(loop.filter) ? try evaluator.value(of: loop.body) : nil
                })
        case .transformMap: .map(try transformMap(loop, id))
        case .transformMapEntry: .map(try transformEntries(loop, id))
        case .sortBy: .list(try sort(loop, id))
        }
    }

    /// Sets the variables for one element after the other, until the body wants no more.
    private mutating func forEach(
        _ loop: Comprehension, _ id: NodeID, _ body: (inout Evaluator) throws(EvaluationError) -> Bool
    ) throws(EvaluationError) {
        let slot = firstSlot(id)
        let hasTwo = loop.variables.count == 2
        switch try value(of: loop.range) {
        case .list(let elements):
            for (index, element) in elements.enumerated() {
                locals[slot] = hasTwo ? .int(index) : element
                if hasTwo { locals[slot + 1] = element }
                guard try body(&self) else { return }
            }
        case .map(let map):
            for entry in map.entries {
                locals[slot] = entry.key.value
                if hasTwo { locals[slot + 1] = entry.value }
                guard try body(&self) else { return }
            }
        case let other: throw error(.notIterable(type: other.kindName), at: loop.range)
        }
    }

    private mutating func passes(_ filter: NodeID?) throws(EvaluationError) -> Bool {
        guard let filter else { return true }
        return try isTrue(filter)
    }

    /// `all` and `exists`: an element that decides wins over elements that fail, wherever they stand.
    private mutating func quantify(
        _ loop: Comprehension, _ id: NodeID, decidedBy decision: Bool
    ) throws(EvaluationError) -> Bool {
        var isDecided = false
        var failure: EvaluationError?
        try forEach(loop, id) { (evaluator) throws(EvaluationError) in
            do throws(EvaluationError) { isDecided = try evaluator.isTrue(loop.body) == decision } catch {
                if error.failure.endsEvaluation { throw error }
                failure = failure ?? error
            }
            return !isDecided
        }
        if isDecided { return decision }
        if let failure { throw failure }
        return !decision
    }

    private mutating func countMatches(_ loop: Comprehension, _ id: NodeID) throws(EvaluationError) -> Int {
        var count = 0
        try forEach(loop, id) { (evaluator) throws(EvaluationError) in
            if try evaluator.isTrue(loop.body) { count += 1 }
            return true
        }
        return count
    }

    private mutating func collect(
        _ loop: Comprehension, _ id: NodeID, _ element: (inout Evaluator) throws(EvaluationError) -> Value?
    ) throws(EvaluationError) -> [Value] {
        var result: [Value] = []
        try forEach(loop, id) { (evaluator) throws(EvaluationError) in
            if let value = try element(&evaluator) { result.append(value) }
            return true
        }
        return result
    }

    private mutating func transformMap(_ loop: Comprehension, _ id: NodeID) throws(EvaluationError) -> ValueMap {
        var result = ValueMap()
        let slot = firstSlot(id)
        try forEach(loop, id) { (evaluator) throws(EvaluationError) in
            guard try evaluator.passes(loop.filter) else { return true }
            let key = evaluator.locals[slot]
            let value = try evaluator.value(of: loop.body)
            do throws(EvaluationFailure) { result[try ValueMap.Key(key)] = value } catch {
                throw evaluator.error(error, at: id)
            }
            return true
        }
        return result
    }

    private mutating func transformEntries(_ loop: Comprehension, _ id: NodeID) throws(EvaluationError) -> ValueMap {
        var result = ValueMap()
        try forEach(loop, id) { (evaluator) throws(EvaluationError) in
            guard try evaluator.passes(loop.filter) else { return true }
            let value = try evaluator.value(of: loop.body)
            guard case .map(let entries) = value else {
                throw evaluator.error(.invalid("the body must be a map, this is \(value.kindName)"), at: loop.body)
            }
            try evaluator.pay(entries.count, at: loop.body)
            for entry in entries.entries where !result.insert(entry.key, entry.value) {
                throw evaluator.error(.repeatedKey(entry.key.quotedText), at: loop.body)
            }
            return true
        }
        return result
    }

    private mutating func sort(_ loop: Comprehension, _ id: NodeID) throws(EvaluationError) -> [Value] {
        let slot = firstSlot(id)
        var keyed: [(key: Value, value: Value)] = []
        try forEach(loop, id) { (evaluator) throws(EvaluationError) in
            keyed.append((try evaluator.value(of: loop.body), evaluator.locals[slot]))
            return true
        }
        do { return try evaluation.sorted(keyed) } catch { throw self.error(error, at: id) }
    }
}
