package import Values

/// A function of the expression language: its overloads for the checker and its body for the evaluator.
///
/// The body chooses by the values it gets, never by what the checker deduced, so that an expression means the same
/// checked and unchecked. A member's receiver is the first of its arguments.
///
/// Every call in every expression refers to its function, which is shared.
package final class Function: Sendable {
    package typealias Failure = EvaluationFailure
    package typealias Body = @Sendable (Arguments, inout Evaluation) throws(Failure) -> Value

    package let name: String
    /// One sentence for the documentation.
    package let summary: String
    package let overloads: [Overload]
    /// The result where the receiver alone decides it: then the arguments are not looked at.
    let shortcut: (@Sendable (_ receiver: Value) -> Value?)?
    package let body: Body

    package init(
        _ name: String, _ summary: String, _ overloads: [Overload],
        shortcut: (@Sendable (_ receiver: Value) -> Value?)? = nil, body: @escaping Body
    ) {
        self.name = name
        self.summary = summary
        self.overloads = overloads
        self.shortcut = shortcut
        self.body = body
    }
}

extension Function {
    /// Whether some overload takes that many arguments, a receiver included, when it is called in this style.
    func takes(_ count: Int, isMember: Bool) -> Bool {
        overloads.contains { $0.isMember == isMember && $0.parameters(for: count) != nil }
    }
}

package struct Overload: Sendable, Hashable {
    /// Called as `receiver.name(…)`, the receiver being the first parameter.
    package let isMember: Bool
    package let parameters: [ValueType]
    package let result: ValueType
    /// The last parameter may be given any number of times, but at least once.
    package let isVariadic: Bool
    /// Whether it has parameters of types that the arguments decide.
    let isGeneric: Bool

    /// `name(parameters)`
    package static func global(_ parameters: ValueType..., returns result: ValueType) -> Overload {
        Overload(isMember: false, parameters: parameters, result: result, isVariadic: false)
    }

    /// `receiver.name(parameters)`
    package static func member(_ receiver: ValueType, _ parameters: ValueType..., returns result: ValueType) -> Overload
    {
        Overload(isMember: true, parameters: [receiver] + parameters, result: result, isVariadic: false)
    }

    /// `name(parameter, parameter, …)`
    package static func variadic(_ parameter: ValueType, returns result: ValueType) -> Overload {
        Overload(isMember: false, parameters: [parameter], result: result, isVariadic: true)
    }

    package init(isMember: Bool, parameters: [ValueType], result: ValueType, isVariadic: Bool = false) {
        self.isMember = isMember
        self.parameters = parameters
        self.result = result
        self.isVariadic = isVariadic
        isGeneric = result.isGeneric || parameters.contains(where: \.isGeneric)
    }

    /// The parameters for a number of arguments; nil where it does not take that many.
    func parameters(for count: Int) -> [ValueType]? {
        if isVariadic, let last = parameters.last, count >= parameters.count {
            return parameters + Array(repeating: last, count: count - parameters.count)
        }
        return count == parameters.count ? parameters : nil
    }
}
