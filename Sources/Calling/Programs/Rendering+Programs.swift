import Blueprint
import Exchanges
import Expressions
import Values

extension Rendering {
    /// The run of a program. There is no shell, and every argument stays one.
    mutating func run(_ execution: Execution, in folder: String) throws(Trouble) -> ProgramRun {
        var run = ProgramRun(program: execution.program, arguments: [], folder: folder)
        for argument in execution.arguments {
            guard let value = try evaluate(argument, "an argument") else { continue }
            try add(value, to: &run.arguments)
        }
        for entry in execution.files {
            guard let value = try evaluate(entry.value, "'\(entry.key)'"), !value.isMissing else { continue }
            run.files[entry.key] = try written(value, "'\(entry.key)'")
        }
        if let input = execution.input, let value = try evaluate(input, "'stdin'"), !value.isMissing {
            if case .media(let media) = value {
                let known = luggage[media].media
                if let content = known.content { run.input = content } else { needs.insert(known.need) }
            } else if case .bytes(let bytes)? = try written(value, "'stdin'") {
                run.input = bytes
            }
        }
        names["secret"] = .map(subject.key.secrets)
        for entry in execution.environment {
            guard let value = try evaluate(entry.value, "'\(entry.key)'"), let text = value.plainText else { continue }
            run.environment[entry.key] = text
        }
        if let timeout = subject.timeout { run.timeout = timeout }
        return run
    }

    private mutating func add(_ value: Value, to arguments: inout [String]) throws(Trouble) {
        switch value.unwrapped {
        case .null, .optional: break
        case .list(let elements): for element in elements { try add(element, to: &arguments) }
        case .media(let given):
            let media = luggage[given].media
            if let path = media.path { return arguments.append(path) }
            needs.insert(media.need)
            if isPreview { arguments.append("‹\(media.title)›") }
        case let value:
            guard let text = value.plainText else { throw Trouble(.invalid, "an argument has no form as text") }
            guard !text.utf8.contains(0) else { throw Trouble(.invalid, "an argument has a zero byte in it") }
            arguments.append(text)
        }
    }

    private mutating func written(_ value: Value, _ what: String) throws(Trouble) -> HTTPRequest.Content? {
        switch value {
        case .media, .bytes: return try content(value, what)
        default:
            if let text = value.plainText { return .bytes(Array(text.utf8)) }
            do throws(JSONEncodingError) { return .bytes(try value.jsonBytes()) } catch {
                throw Trouble(.invalid, "\(what) cannot be written as JSON: \(error.message)")
            }
        }
    }
}
