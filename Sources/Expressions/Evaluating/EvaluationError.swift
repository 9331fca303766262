package import Reporting

/// Why an expression has no value, and where in the expression it became so.
package struct EvaluationError: Error, Sendable, Equatable {
    package let failure: EvaluationFailure
    package let span: SourceSpan

    package init(failure: EvaluationFailure, span: SourceSpan) {
        self.failure = failure
        self.span = span
    }
}

/// Why an operation has no value. Functions throw these; the evaluator adds the place.
package enum EvaluationFailure: Error, Sendable, Equatable {
    case integerOverflow
    case divisionByZero
    case outOfRange(String)
    case noSuchKey(String)
    case indexOutOfRange(Int, count: Int)
    case repeatedKey(String)
    case badKey(type: String)
    case noSuchOverload(name: String, types: [String])
    case noFields(type: String)
    case notBoolean(type: String)
    case notIterable(type: String)
    case notOptional(type: String)
    case noValue
    case unknownName(String)
    case unknownFunction(String)
    case unknownMessage(String)
    case invalid(String)
    case costExceeded(limit: Int)
    case tooDeep

    package var message: String {
        switch self {
        case .integerOverflow: "the result does not fit in 64 bits"
        case .divisionByZero: "division by zero"
        case .outOfRange(let what): "\(what) is out of range"
        case .noSuchKey(let key): "there is no key \(key)"
        case .indexOutOfRange(let index, count: 0): "index \(index) is out of range: the list is empty"
        case .indexOutOfRange(let index, let count):
            "index \(index) is out of range: the list has \(count) element\(count == 1 ? "" : "s")"
        case .repeatedKey(let key): "the key \(key) stands in the map twice"
        case .badKey(let type): "\(type) cannot be a map's key"
        case .noSuchOverload(let name, let types):
            "\(name) does not take \(types.isEmpty ? "no arguments" : types.joined(separator: " and "))"
        case .noFields(let type): "\(type) has no fields"
        case .notBoolean(let type): "a condition must be bool, this is \(type)"
        case .notIterable(let type): "only lists and maps have elements, this is \(type)"
        case .notOptional(let type): "an optional value is needed here, this is \(type)"
        case .noValue: "the optional has no value"
        case .unknownName(let name): "there is no value named '\(name)'"
        case .unknownFunction(let name): "there is no function named '\(name)'"
        case .unknownMessage(let name): "there is no message type '\(name)'"
        case .invalid(let message): message
        case .costExceeded(let limit): "the expression costs more than \(limit) steps"
        case .tooDeep: "the value is nested too deeply"
        }
    }
}

extension String {
    /// In quotes, and no more of it than it takes to recognise it in a message.
    var shortened: String {
        guard
            let end = unicodeScalars.index(unicodeScalars.startIndex, offsetBy: 24, limitedBy: unicodeScalars.endIndex),
            end < unicodeScalars.endIndex
        else { return "'\(self)'" }
        return "'\(self[..<end])…'"
    }
}
