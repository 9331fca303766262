import Blueprint
import Expressions
import Reporting
import Values

/// What a run is given on the command line, read as its workflow declares it.
enum RunInputs {
    static func read(_ words: [String], for workflow: Workflow) throws(UsageError) -> ValueMap {
        var inputs = ValueMap()
        for word in words {
            if word.hasPrefix("@") {
                guard case .map(let map) = try json(String(word.dropFirst())) else {
                    throw UsageError(message: "'\(word.dropFirst())' holds no JSON object")
                }
                for (key, value) in map.entries { inputs[key] = value }
                continue
            }
            guard let equals = word.firstIndex(of: "=") else {
                throw UsageError(message: "'\(word)' has no value", help: "write -i name=value, or -i @file.json")
            }
            let name = String(word[..<equals])
            let text = String(word[word.index(after: equals)...])
            guard let declaration = workflow.inputs[name] else {
                throw UsageError(
                    message: "'\(workflow.name)' has no input '\(name)'",
                    help: Suggestion.help(for: name, among: workflow.inputs.map(\.name)))
            }
            inputs[name] =
                text.hasPrefix("@") ? try json(String(text.dropFirst())) : value(text, as: declaration)
        }
        for member in workflow.inputs where inputs[member.name] == nil {
            inputs[member.name] = member.declaration.standard
        }
        return inputs
    }

    private static func value(_ text: String, as declaration: TypeDeclaration) -> Value {
        if case .string = declaration.type { return .string(text) }
        return (try? Value(json: text)) ?? .string(text)
    }

    private static func json(_ path: String) throws(UsageError) -> Value {
        guard var file = Input(path: path), let bytes = file.readAll() else {
            throw UsageError(message: "cannot read '\(path)'")
        }
        do { return try Value(json: bytes) } catch { throw UsageError(message: "'\(path)' is no JSON") }
    }
}
