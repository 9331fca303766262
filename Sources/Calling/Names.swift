import Blueprint
import Expressions
import Values

/// The values that expressions know, by name.
typealias Names = ValueMap

extension EvaluationLimits {
    /// Answers carry pictures as text, which takes its steps to decode.
    static let answers = EvaluationLimits(cost: 64_000_000)
}

extension Template {
    /// Whether an expression of it uses a name or a function.
    func mentions(_ word: String) -> Bool {
        parts.contains { part in
            guard case .expression(let expression) = part else { return false }
            return expression.tree.nodes.contains { node in
                switch node.kind {
                case .name(let name, _): name == word
                case .call(let name, _, _): name == word
                default: false
                }
            }
        }
    }

    /// Whether its expressions use no other name.
    func namesOnly(_ word: String) -> Bool {
        parts.allSatisfy { part in
            guard case .expression(let expression) = part else { return true }
            return expression.tree.nodes.allSatisfy { node in
                if case .name(let name, _) = node.kind { name == word } else { true }
            }
        }
    }

    func value(_ names: Names) throws(EvaluationError) -> Value {
        try evaluate(names, limits: .answers).unwrapped
    }

    /// Text, or what can be written as text; nil for what is not there.
    func text(_ names: Names) throws(EvaluationError) -> String? {
        switch try value(names) {
        case .optional, .null: nil
        case let value: value.plainText ?? ((try? value.json()) ?? "")
        }
    }

    /// What it says, where that comes out at all.
    func perhaps(_ names: Names) -> Value? {
        switch try? value(names) {
        case .optional?, .null?, nil: nil
        case let value?: value
        }
    }
}

extension Value {
    /// As a parameter or a part of a request writes it; nil for what has no form as text.
    var plainText: String? {
        switch self {
        case .string(let text): text
        case .int(let number): String(number)
        case .uint(let number): String(number)
        case .double(let number): number.plainCELText
        case .bool(let flag): flag ? "true" : "false"
        case .timestamp(let time): time.description
        case .duration(let duration): duration.description
        default: nil
        }
    }

    var isMissing: Bool {
        switch self {
        case .null, .optional(nil): true
        default: false
        }
    }

    /// Whether a file stands in it, however deep.
    var holdsMedia: Bool {
        switch self {
        case .media: true
        case .list(let elements): elements.contains(where: \.holdsMedia)
        case .map(let map): map.entries.contains { $0.value.holdsMedia }
        case .optional(let value?): value.holdsMedia
        default: false
        }
    }

    /// Every file in it, in the order in which they stand there.
    var media: [Media] {
        switch self {
        case .media(let media): [media]
        case .list(let elements): elements.flatMap(\.media)
        case .map(let map): map.entries.flatMap(\.value.media)
        case .optional(let value?): value.media
        default: []
        }
    }

    /// The same with another value in the place of each file.
    func replacingMedia<Failing: Error>(
        _ replace: (Media) throws(Failing) -> Value
    ) throws(Failing) -> Value {
        switch self {
        case .media(let media): return try replace(media)
        case .list(let elements):
            var values: [Value] = []
            values.reserveCapacity(elements.count)
            for element in elements { values.append(try element.replacingMedia(replace)) }
            return .list(values)
        case .map(var map):
            for (key, value) in map where value.holdsMedia { map[key] = try value.replacingMedia(replace) }
            return .map(map)
        case .optional(let value?): return try value.replacingMedia(replace)
        default: return self
        }
    }
}
