package import Values

/// The values a function was called with, a member's receiver first.
package struct Arguments {
    let name: String
    let values: [Value]

    package var count: Int { values.count }
    package subscript(place: Int) -> Value { values[place] }

    /// The failure of a body that got values no overload takes.
    package var mismatch: EvaluationFailure { .noSuchOverload(name: "'\(name)'", types: values.map(\.kindName)) }

    package func list(_ place: Int) throws(EvaluationFailure) -> [Value] {
        guard case .list(let list) = values[place] else { throw mismatch }
        return list
    }

    package func string(_ place: Int) throws(EvaluationFailure) -> String {
        guard case .string(let string) = values[place] else { throw mismatch }
        return string
    }

    package func int(_ place: Int) throws(EvaluationFailure) -> Int {
        guard case .int(let int) = values[place] else { throw mismatch }
        return int
    }

    package func double(_ place: Int) throws(EvaluationFailure) -> Double {
        guard case .double(let double) = values[place] else { throw mismatch }
        return double
    }

    package func bytes(_ place: Int) throws(EvaluationFailure) -> [UInt8] {
        guard case .bytes(let bytes) = values[place] else { throw mismatch }
        return bytes
    }

    package func optional(_ place: Int) throws(EvaluationFailure) -> Value? {
        guard case .optional(let wrapped) = values[place] else { throw mismatch }
        return wrapped
    }
}
