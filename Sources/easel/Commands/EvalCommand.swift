import Expressions
import Reporting
import Values

extension Command {
    /// `easel eval`: an expression tried out, or a conformance suite answered.
    static let eval = Command(
        name: "eval", summary: "evaluate an expression, as it would stand in a workflow",
        operands: [
            .init(name: "EXPRESSION", summary: "a CEL expression, with or without ${ } around it", isOptional: true)
        ],
        options: [
            .init(name: "--with", value: "JSON", summary: "the names it may use, as a JSON object, or @FILE"),
            .init(name: "--type", summary: "print the type that is deduced, and evaluate nothing"),
            .init(name: "--jsonl", summary: "answer requests on standard input, one JSON object a line"),
            .init(name: "--functions", summary: "list the functions that expressions know"),
            .init(name: "--no-color", summary: "no colours in messages"),
        ],
        examples: [
            .init(command: "easel eval '[1, 2, 3].map(n, n * n)'", explanation: "prints [1,4,9]"),
            .init(
                command: #"easel eval 'size(inputs.x) > 2' --with '{"inputs": {"x": "abc"}}'"#,
                explanation: "prints true"),
            .init(
                command: #"easel eval --type '${scenes.map(s, s.id)}' --with '{"scenes": [{"id": "a"}]}'"#,
                explanation: "prints list<string>"),
        ],
        run: { (arguments) throws(UsageError) in try EvalCommand(arguments).run() })
}

private struct EvalCommand {
    private let arguments: ParsedArguments

    init(_ arguments: ParsedArguments) { self.arguments = arguments }

    func run() throws(UsageError) -> ExitCode {
        if arguments.has("--functions") {
            var output = Output(.standardOutput)
            output.write(FunctionListing.text)
            return .success
        }
        if arguments.has("--jsonl") {
            guard arguments.operands.isEmpty else {
                throw UsageError(message: "with --jsonl the expressions come from standard input")
            }
            return answerLines()
        }
        guard let text = arguments.operands.first else { throw UsageError(message: "'eval' needs EXPRESSION") }
        return evaluate(text, with: try variables())
    }

    private func answerLines() -> ExitCode {
        var input = Input()
        var output = Output(.standardOutput)
        let zones = ZoneDatabase.system
        while let line = input.nextLine() {
            if line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }) { continue }
            let reply = ExchangeLine.respond(to: line, zones: zones)
            guard let bytes = try? reply.jsonBytes() else { continue }
            output.write(bytes + [UInt8(ascii: "\n")])
        }
        return .success
    }

    private func variables() throws(UsageError) -> ValueMap {
        guard let given = arguments.value(of: "--with") else { return ValueMap() }
        var bytes = Array(given.utf8)
        if given.hasPrefix("@") {
            let path = String(given.dropFirst())
            guard var file = Input(path: path), let content = file.readAll() else {
                throw UsageError(
                    message: "cannot read '\(path)'", help: "--with takes a JSON object, or @ and a file's path")
            }
            bytes = content
        }
        let value: Value
        do throws(JSONDecodingError) { value = try Value(json: bytes) } catch {
            throw UsageError(
                message: "--with is no JSON, in line \(error.line), column \(error.column): \(error.message)")
        }
        guard case .map(let map) = value else {
            throw UsageError(
                message: "--with takes a JSON object", help: #"for example --with '{"inputs": {"count": 3}}'"#)
        }
        return map
    }

    private func evaluate(_ text: String, with variables: ValueMap) -> ExitCode {
        var sources = Sources()
        let source = SourceText(text, file: sources.add(path: "expression", text: text))
        var environment = Environment()
        var values: ValueMap = [:]
        for case (.string(let name), let value) in variables {
            environment.declare(name, ValueType(of: value))
            values[name] = value
        }
        var diagnostics = Diagnostics()
        guard let syntax = Self.syntax(source, into: &diagnostics),
            let template = Template(syntax, in: environment, into: &diagnostics)
        else { return report(diagnostics, in: sources) }
        var output = Output(.standardOutput)
        if arguments.has("--type") {
            output.write(template.type.declaration + "\n")
            return .success
        }
        do throws(EvaluationError) {
            output.write(try Self.json(of: try template.evaluate(values, zones: .system), at: source) + "\n")
            return .success
        } catch {
            diagnostics.report(Diagnostic(.evaluation, error.failure.message, at: error.span))
            return report(diagnostics, in: sources)
        }
    }

    private static func json(of value: Value, at source: SourceText) throws(EvaluationError) -> String {
        do throws(JSONEncodingError) { return try value.json() } catch {
            throw EvaluationError(failure: .invalid("the value is not JSON: \(error.message)"), span: source.span)
        }
    }

    /// A text with `${ … }` in it is a template, anything else one expression.
    private static func syntax(_ source: SourceText, into diagnostics: inout Diagnostics) -> TemplateSyntax? {
        source.text.contains("${")
            ? TemplateSyntax.parse(source, into: &diagnostics)
            : SyntaxTree.parse(source, into: &diagnostics).map(TemplateSyntax.init)
    }

    private func report(_ diagnostics: Diagnostics, in sources: Sources) -> ExitCode {
        let isColored = Output.isColored(.standardError) && !arguments.has("--no-color")
        var output = Output(.standardError)
        output.write(HumanRenderer(isColored: isColored).render(diagnostics.sorted, in: sources))
        return .failure
    }
}

extension Check {
    fileprivate static let evaluation = Check(
        "evaluation-failed", .error, "an expression that has no value",
        explanation: """
            The expression can be read and its types agree, and with these values it still has no result: a division by \
            zero, an element that is not there, a text that is no number.
            """)
}
