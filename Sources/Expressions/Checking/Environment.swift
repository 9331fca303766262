/// What the names in an expression can mean: the variables in scope, the functions, and how literals are typed.
package struct Environment: Sendable {
    package enum MapLiterals: Sendable {
        /// `{'a': 1}` is a `map<int>`, as standard CEL has it.
        case maps
        /// `{'a': 1}` is an object with the field `a`, so that a misspelled field of one's own is found.
        case objects
    }

    package private(set) var variables: [String: ValueType] = [:]
    package private(set) var functions: [String: Function]
    package var mapLiterals: MapLiterals
    /// CEL's name space in which names are looked up first; Easel's own expressions have none.
    package let containers: [String]
    /// Whether a selection could be a dotted name; where none is declared, nobody looks for one.
    private(set) var hasDottedNames: Bool

    package init(
        variables: [String: ValueType] = [:], functions: [String: Function] = Function.library, container: String = "",
        mapLiterals: MapLiterals = .objects
    ) {
        self.functions = functions
        self.mapLiterals = mapLiterals
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

    /// The types that have names of their own, as values.
    static let types: [String: ValueType] = [
        "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string, "bytes": .bytes,
        "null_type": .null, "list": .list(.any), "map": .map(.any, .any), "type": .type(.any),
        "optional_type": .optional(.any), "timestamp": .timestamp, "duration": .duration, "media": .media(nil),
        "google.protobuf.Timestamp": .timestamp, "google.protobuf.Duration": .duration,
    ]
}
