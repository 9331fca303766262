import Blueprint
import Expressions
import Values

/// What is known at one point of a call: the names with their types, and values made up for them, on which examples are
/// tried out.
struct Attempt {
    private(set) var scope: Scope
    private(set) var values: ValueMap
    private var job: [ObjectType.Field] = []
    private var jobValues = ValueMap()
    /// Whether there is a value for every name: else nobody can tell what an expression would come to.
    private(set) var isMadeUp = true

    init(_ scope: Scope, _ values: ValueMap) {
        self.scope = scope
        self.values = values
        self.scope.declare("job", .object("job", []))
        self.values["job"] = .map(jobValues)
    }

    mutating func declare(_ name: String, _ type: ValueType, _ value: Value?) {
        scope.declare(name, type)
        values[name] = value
        if value == nil { isMadeUp = false }
    }

    /// Puts a value into `job`.
    mutating func keep(_ name: String, _ type: ValueType, _ value: Value?) {
        job.removeAll { $0.name == name }
        job.append(.init(name, type.certain, isOptional: type.isOptional))
        scope.declare("job", .object("job", job))
        switch value {
        case nil: isMadeUp = isMadeUp && type.isOptional
        case .optional(nil)?: break
        case let value?: jobValues[name] = value.unwrapped
        }
        values["job"] = .map(jobValues)
    }

    mutating func mint(_ name: String, _ kind: Call.Minted) {
        switch kind {
        case .uuid: keep(name, .string, "00000000-0000-4000-8000-000000000000")
        case .timestamp: keep(name, .timestamp, .sampleTime)
        case .random: keep(name, .int, 4711)
        }
    }

    var keptNames: [String] { job.map(\.name) }
}
