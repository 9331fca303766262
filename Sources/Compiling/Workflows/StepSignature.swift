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

    /// What stands under `steps.name`. It is large: whoever asks often keeps it.
    var type: ValueType {
        .object(
            "steps." + name,
            [
                .init("outputs", outputsType),
                .init("items", .list(item(outputs: .init("outputs", single, isOptional: true), error: true))),
                .init("done", .list(item(outputs: .init("outputs", single), error: nil))),
                .init("failed", .list(item(outputs: nil, error: false))),
            ])
    }

    private var single: ValueType { .object("outputs", outputs) }

    private var outputsType: ValueType {
        guard isFanOut else { return single }
        return .object(
            "outputs", outputs.map { .init($0.name, .list($0.type)) })
    }

    /// - Parameter error: whether there may be none; nil where there never is one.
    private func item(outputs: ObjectType.Field?, error isOptional: Bool?) -> ValueType {
        var fields: [ObjectType.Field] = [
            .init("key", .string), .init("index", .int),
            .init("vars", variables.isEmpty ? .poison : .object("vars", variables)),
            .init("ok", .bool), .init("model", .string), .init("attempts", .int), .init("cost", .double),
            .init("cached", .bool),
        ]
        if let outputs { fields.append(outputs) }
        if let isOptional { fields.append(.init("error", Self.error, isOptional: isOptional)) }
        return .object("item", fields)
    }

    private static let error: ValueType = .object(
        "error", [.init("class", .string), .init("message", .string), .init("model", .string)])
}
