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

    package private(set) var variables = Variables()
    /// What holds wherever the environment does.
    private(set) var facts = Facts()
    /// Whether a selection could be a dotted name; where none is declared, nobody looks for one.
    private(set) var hasDottedNames: Bool
    private var language: Language

    /// What hardly changes from one place to the next, and so is shared by the environments of all of them.
    private final class Language: Sendable {
        let dialect: Dialect
        let functions: [String: Function]
        let containers: [String]
        let elsewhere: [String: String]

        init(
            _ dialect: Dialect, _ functions: [String: Function], _ containers: [String], _ elsewhere: [String: String]
        ) {
            self.dialect = dialect
            self.functions = functions
            self.containers = containers
            self.elsewhere = elsewhere
        }
    }

    package init(
        variables: [String: ValueType] = [:], functions: [String: Function] = Function.library, container: String = "",
        dialect: Dialect = .easel, elsewhere: [String: String] = [:]
    ) {
        var containers = [""]
        for part in container.split(separator: ".") {
            containers.append(containers[containers.count - 1] + part + ".")
        }
        language = Language(dialect, functions, containers.reversed(), elsewhere)
        hasDottedNames = containers.count > 1
        for (name, type) in variables { declare(name, type) }
    }

    package var dialect: Dialect { language.dialect }
    package var functions: [String: Function] { language.functions }
    /// CEL's name space in which names are looked up first; Easel's own expressions have none.
    package var containers: [String] { language.containers }
    /// Names that stand for something in other places, with what to tell those who use them here.
    package var elsewhere: [String: String] { language.elsewhere }

    package mutating func declare(_ name: String, _ type: ValueType) {
        variables.declare(name, type)
        hasDottedNames = hasDottedNames || name.utf8.contains(UInt8(ascii: "."))
    }

    package mutating func declare(_ function: Function) {
        var functions = functions
        functions[function.name] = function
        language = Language(dialect, functions, containers, elsewhere)
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
