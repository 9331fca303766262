/// What the names in an expression can mean: the variables in scope, the functions, and how literals are typed.
package struct Environment: Sendable {
    /// How much the checker finds: what is computed is the same in both.
    package enum Dialect: Sendable {
        /// CEL as its definition has it: `{'a': 1}` is a map, and what only evaluation can refuse is well typed.
        case cel
        /// `{'a': 1}` is an object with the field `a`, so that a misspelled field of one's own is found; constant
        /// patterns and formats are read when they are checked.
        case easel
    }

    package private(set) var variables: [String: ValueType] = [:]
    /// Names that stand for something in other places, with what to tell those who use them here.
    package var elsewhere: [String: String] = [:]
    package private(set) var functions: [String: Function]
    /// What holds wherever the environment does.
    private(set) var facts = Facts()
    package let dialect: Dialect
    /// CEL's name space in which names are looked up first; Easel's own expressions have none.
    package let containers: [String]
    /// Whether a selection could be a dotted name; where none is declared, nobody looks for one.
    private(set) var hasDottedNames: Bool

    package init(
        variables: [String: ValueType] = [:], functions: [String: Function] = Function.library, container: String = "",
        dialect: Dialect = .easel
    ) {
        self.functions = functions
        self.dialect = dialect
        var containers = [""]
        for part in container.split(separator: ".") {
            containers.append(containers[containers.count - 1] + part + ".")
        }
        self.containers = containers.reversed()
        hasDottedNames = containers.count > 1
        for (name, type) in variables { declare(name, type) }
    }

    package mutating func declare(_ name: String, _ type: ValueType) {
        variables[name] = type
        hasDottedNames = hasDottedNames || name.utf8.contains(UInt8(ascii: "."))
    }

    package mutating func declare(_ function: Function) {
        functions[function.name] = function
    }

    /// Takes a condition, already checked, as true: what it proves holds in every expression.
    package mutating func assume(_ condition: SyntaxTree) {
        let resolution = Resolver.resolve(condition, in: self)
        facts.learn(from: condition.root, being: true, in: condition, resolution)
    }

    /// The types that have names of their own, as values.
    static let types: [String: ValueType] = [
        "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string, "bytes": .bytes,
        "null_type": .null, "list": .list(.any), "map": .map(.any, .any), "type": .type(.any),
        "optional_type": .optional(.any), "timestamp": .timestamp, "duration": .duration, "media": .media(nil),
        "google.protobuf.Timestamp": .timestamp, "google.protobuf.Duration": .duration,
    ]
}
