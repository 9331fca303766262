import Reporting
package import Values

/// One line of `easel eval --jsonl`: an expression with its world, in the JSON form of CEL's conformance data.
///
/// It runs standard CEL, in which a map literal is a map; everything else is as in Easel's own files.
package struct ExchangeLine {
    private let expression: String
    private let environment: Environment
    private let variables: ValueMap
    private let isUnchecked: Bool
    private let isCheckOnly: Bool

    /// What an expression came to.
    package enum Answer: Sendable {
        case value(Value, ValueType)
        case type(ValueType)
        case parseError(String)
        case checkError(String)
        case evaluationError(String)

        package var json: Value {
            switch self {
            case .value(let value, let type): ["value": TypedJSON.json(value), "type": TypedJSON.json(type)]
            case .type(let type): ["type": TypedJSON.json(type)]
            case .parseError(let message): ["parse_error": .string(message)]
            case .checkError(let message): ["check_error": .string(message)]
            case .evaluationError(let message): ["eval_error": .string(message)]
            }
        }
    }

    /// A line that is no request, in words.
    package struct Malformed: Error, Sendable { package let message: String }

    /// The answer to a line, with the line's `id` if it has one.
    package static func respond(to line: [UInt8], zones: ZoneDatabase) -> Value {
        let request: Value
        do { request = try Value(json: line) } catch { return ["input_error": .string(error.message)] }
        guard case .map(let fields) = request else { return ["input_error": "a line is a JSON object"] }
        var reply: Value
        do { reply = try ExchangeLine(fields).answer(zones: zones).json } catch {
            reply = ["input_error": .string(error.message)]
        }
        if let id = fields["id"], case .map(var answer) = reply {
            answer["id"] = id
            reply = .map(answer)
        }
        return reply
    }

    package init(_ fields: ValueMap) throws(Malformed) {
        guard case .string(let expression)? = fields["expr"] else { throw Malformed(message: "a line needs an 'expr'") }
        self.expression = expression
        isUnchecked = fields["disable_check"] == .bool(true)
        isCheckOnly = fields["check_only"] == .bool(true)
        var container = ""
        if case .string(let name)? = fields["container"] { container = name }
        do {
            var environment = Environment(container: container, dialect: .cel)
            if case .list(let declarations)? = fields["type_env"] {
                for declaration in declarations { try Self.declare(declaration, in: &environment) }
            }
            variables = try Self.bindings(fields["bindings"])
            if isUnchecked { for (name, _) in variables { environment.declare(name.text, .any) } }
            self.environment = environment
        } catch {
            throw Malformed(message: error.what)
        }
    }

    private static func bindings(_ json: Value?) throws(TypedJSON.Malformed) -> ValueMap {
        var variables: ValueMap = [:]
        guard case .map(let bindings)? = json else { return variables }
        for case (.string(let name), let binding) in bindings {
            guard case .map(let fields) = binding, let value = fields["value"] else {
                throw TypedJSON.Malformed(what: "a binding is {\"value\": …}")
            }
            variables[name] = try TypedJSON.value(value)
        }
        return variables
    }

    private static func declare(_ json: Value, in environment: inout Environment) throws(TypedJSON.Malformed) {
        guard case .map(let fields) = json, case .string(let name)? = fields["name"] else {
            throw TypedJSON.Malformed(what: "a declaration needs a 'name'")
        }
        if let type = fields["type"] {
            environment.declare(name, try TypedJSON.type(type))
        } else if case .list(let declared)? = fields["overloads"] {
            var overloads: [Overload] = []
            for overload in declared { overloads.append(try Self.overload(overload)) }
            environment.declare(
                Function(name, "declared, not implemented", overloads) { (_, _) throws(EvaluationFailure) in
                    throw .unknownFunction(name)
                })
        }
    }

    private static func overload(_ json: Value) throws(TypedJSON.Malformed) -> Overload {
        guard case .map(let fields) = json, case .list(let parameters)? = fields["params"],
            let result = fields["result"]
        else { throw TypedJSON.Malformed(what: "an overload needs 'params' and 'result'") }
        var types: [ValueType] = []
        for parameter in parameters { types.append(try TypedJSON.type(parameter)) }
        return Overload(
            isMember: fields["member"] == .bool(true), parameters: types, result: try TypedJSON.type(result))
    }

    package func answer(zones: ZoneDatabase) -> Answer {
        var sources = Sources()
        let file = sources.add(path: "expr", text: expression)
        var diagnostics = Diagnostics()
        guard let tree = SyntaxTree.parse(SourceText(expression, file: file), into: &diagnostics) else {
            return .parseError(Self.message(diagnostics))
        }
        let compiled: Expression
        if isUnchecked {
            compiled = Expression(unchecked: tree, in: environment)
        } else {
            guard let checked = Expression(checking: tree, in: environment, into: &diagnostics) else {
                return .checkError(Self.message(diagnostics))
            }
            compiled = checked
        }
        if isCheckOnly { return .type(compiled.type) }
        do { return .value(try compiled.evaluate(variables, zones: zones), compiled.type) } catch {
            return .evaluationError(error.failure.message)
        }
    }

    private static func message(_ diagnostics: Diagnostics) -> String {
        diagnostics.sorted.map { "\($0.span.lower): \($0.message)" }.joined(separator: "\n")
    }
}
