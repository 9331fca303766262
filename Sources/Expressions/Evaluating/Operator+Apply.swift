import Values

/// Arithmetic and comparison: never mixed between kinds of numbers but in Easel's dialect, never wrapping around.
extension Operator {
    func apply(_ operand: Value) throws(EvaluationFailure) -> Value {
        switch (self, operand) {
        case (.not, .bool(let value)): return .bool(!value)
        case (.negate, .int(let value)): return .int(try checked(Int(0).subtractingReportingOverflow(value)))
        case (.negate, .double(let value)): return .double(-value)
        default: throw mismatch(operand)
        }
    }

    func apply(_ a: Value, _ b: Value, _ evaluation: inout Evaluation) throws(EvaluationFailure) -> Value {
        switch self {
        case .equal, .notEqual: return .bool(try evaluation.equal(a, b) == (self == .equal))
        case .less, .lessEqual, .greater, .greaterEqual: return .bool(try compare(a, b, &evaluation))
        case .contained: return .bool(try isContained(a, in: b, &evaluation))
        case .not, .negate: throw mismatch(a, b)
        case .add, .subtract, .multiply, .divide, .modulo: break
        }
        let (a, b) = evaluation.dialect == .easel ? Self.leveled(a, b) : (a, b)
        switch (a, b) {
        case (.int(let a), .int(let b)): return .int(try integer(a, b))
        case (.uint(let a), .uint(let b)): return .uint(try integer(a, b))
        case (.double(let x), .double(let y)):
            switch self {
            case .add: return .double(x + y)
            case .subtract: return .double(x - y)
            case .multiply: return .double(x * y)
            case .divide: return .double(x / y)
            default: throw mismatch(a, b)
            }
        case (.timestamp, _), (.duration, _): return try time(a, b)
        default: return try concatenated(a, b, &evaluation)
        }
    }

    // MARK: Numbers

    /// A whole number beside another kind of number becomes one of that kind.
    private static func leveled(_ a: Value, _ b: Value) -> (Value, Value) {
        switch (a, b) {
        case (.double, _), (_, .double): (a.widened, b.widened)
        default: (a, b)
        }
    }

    private func integer<Number: FixedWidthInteger>(_ a: Number, _ b: Number) throws(EvaluationFailure) -> Number {
        switch self {
        case .add: return try checked(a.addingReportingOverflow(b))
        case .subtract: return try checked(a.subtractingReportingOverflow(b))
        case .multiply: return try checked(a.multipliedReportingOverflow(by: b))
        case .divide, .modulo:
            guard b != 0 else { throw .divisionByZero }
            return try checked(
                self == .divide ? a.dividedReportingOverflow(by: b) : a.remainderReportingOverflow(dividingBy: b))
        default: throw .invalid("\(text) is no arithmetic")
        }
    }

    private func checked<Number>(_ result: (partialValue: Number, overflow: Bool)) throws(EvaluationFailure) -> Number {
        guard !result.overflow else { throw .integerOverflow }
        return result.partialValue
    }

    // MARK: Time

    private func time(_ a: Value, _ b: Value) throws(EvaluationFailure) -> Value {
        func inRange<Result>(_ result: Result?, _ what: String) throws(EvaluationFailure) -> Result {
            guard let result else { throw .outOfRange("the \(what)") }
            return result
        }
        switch (self, a, b) {
        case (.add, .timestamp(let instant), .duration(let span)), (.add, .duration(let span), .timestamp(let instant)):
            return .timestamp(try inRange(instant.adding(span), "timestamp"))
        case (.subtract, .timestamp(let instant), .duration(let span)):
            return .timestamp(try inRange(instant.subtracting(span), "timestamp"))
        case (.subtract, .timestamp(let a), .timestamp(let b)):
            return .duration(try inRange(a.since(b), "duration"))
        case (.add, .duration(let a), .duration(let b)): return .duration(try inRange(a.adding(b), "duration"))
        case (.subtract, .duration(let a), .duration(let b)):
            return .duration(try inRange(a.subtracting(b), "duration"))
        default: throw mismatch(a, b)
        }
    }

    // MARK: Sequences

    private func concatenated(
        _ a: Value, _ b: Value, _ evaluation: inout Evaluation
    ) throws(EvaluationFailure) -> Value {
        switch (self, a, b) {
        case (.add, .string(let a), .string(let b)):
            try evaluation.pay(forBytes: a.utf8.count + b.utf8.count)
            return .string(a + b)
        case (.add, .bytes(let a), .bytes(let b)):
            try evaluation.pay(forBytes: a.count + b.count)
            return .bytes(a + b)
        case (.add, .list(let a), .list(let b)):
            try evaluation.pay(1 + a.count + b.count)
            return .list(a + b)
        default: throw mismatch(a, b)
        }
    }

    private func isContained(_ a: Value, in b: Value, _ evaluation: inout Evaluation) throws(EvaluationFailure) -> Bool
    {
        switch b {
        case .list(let list):
            for element in list {
                try evaluation.pay(1)
                if try evaluation.equal(element, a) { return true }
            }
            return false
        case .map(let map):
            try evaluation.pay(lookingUp: a)
            if let key = ValueMap.Key(lookingUp: a) { return map[key] != nil }
            guard case .double = a else { throw .badKey(type: a.kindName) }
            return false
        default: throw mismatch(a, b)
        }
    }

    private func compare(_ a: Value, _ b: Value, _ evaluation: inout Evaluation) throws(EvaluationFailure) -> Bool {
        switch (a, b) {
        case (.string(let a), .string(let b)): try evaluation.pay(min(a.utf8.count, b.utf8.count) / 16)
        case (.bytes(let a), .bytes(let b)): try evaluation.pay(min(a.count, b.count) / 16)
        default: break
        }
        guard let order = a.order(b) else { throw mismatch(a, b) }
        return switch self {
        case .less: order == .before
        case .lessEqual: order == .before || order == .same
        case .greater: order == .after
        default: order == .after || order == .same
        }
    }

    private func mismatch(_ operands: Value...) -> EvaluationFailure {
        .noSuchOverload(name: "'\(text)'", types: operands.map(\.kindName))
    }
}

extension Value {
    /// A whole number as the number it is where any number may stand.
    var widened: Value {
        switch self {
        case .int(let whole): .double(Double(whole))
        case .uint(let whole): .double(Double(whole))
        default: self
        }
    }
}
