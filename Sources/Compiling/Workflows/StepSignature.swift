import Blueprint
import Expressions

/// What the steps after it can read of a step.
struct StepSignature: Sendable {
    let name: String
    /// Of one item.
    var outputs: [ObjectType.Field]
    var variables: [ObjectType.Field] = []
    var isFanOut = false
    /// Whether an item may fail without failing the step.
    var mayLackItems = false
    /// Whether there may be nothing to read: the step is skipped, or its one item may fail.
    var isCertain = true

    /// What stands under `steps.name`.
    var type: ValueType { .object("steps." + name, fields) }

    /// They are large: whoever asks often keeps them.
    var fields: [ObjectType.Field] {
        let single: ValueType = .object("outputs", outputs)
        let joined = isFanOut ? .object("outputs", outputs.map { .init($0.name, .list($0.type)) }) : single
        let failed = variables.isEmpty ? Self.failed : items(Self.error)
        return [
            .init("outputs", joined),
            .init("items", items(.init("outputs", single, isOptional: true), Self.possibleError)),
            .init("done", items(.init("outputs", single))), .init("failed", failed),
        ]
    }

    private func items(_ last: ObjectType.Field...) -> ValueType { Self.items(variables, last) }

    private static func items(_ variables: [ObjectType.Field], _ last: [ObjectType.Field]) -> ValueType {
        var item = item
        item.reserveCapacity(item.count + last.count)
        if !variables.isEmpty { item[placeOfVariables] = .init("vars", .object("vars", variables)) }
        item += last
        return .list(.object("item", item))
    }

    /// What every item tells, with a place for its variables.
    private static let item: [ObjectType.Field] = [
        .init("key", .string), .init("index", .int), .init("vars", .poison), .init("ok", .bool),
        .init("model", .string), .init("attempts", .int), .init("cost", .double), .init("cached", .bool),
    ]
    private static let placeOfVariables = 2
    /// Of a step without variables.
    private static let failed = items([], [error])
    private static let error = ObjectType.Field("error", errorType)
    private static let possibleError = ObjectType.Field("error", errorType, isOptional: true)
    private static let errorType: ValueType = .object(
        "error", [.init("class", .string), .init("message", .string), .init("model", .string)])
}
