import Blueprint
import Expressions
import Reporting
import Values

/// What a workflow is given on the command line, read and held against what it declares, before anything is spent.
///
/// A word is `name=value`, `name=@file` or `@file.json`; a later one wins. All mistakes are told at once.
struct RunInputs {
    struct Mistake: Equatable {
        let message: String
        var help: String?
    }

    private(set) var values = ValueMap()
    private(set) var mistakes: [Mistake] = []
    private let members: [Member]
    /// Where the files of `from:` are looked for.
    private let root: String

    init(_ words: [String], for members: [Member], root: String) {
        self.members = members
        self.root = root
        for word in words { take(word) }
        fill()
    }

    /// Values that stand in a file of the project; paths begin at its folder.
    init(_ given: ValueMap, for members: [Member], root: String) {
        self.members = members
        self.root = root
        for (key, value) in given {
            guard let declaration = declaration(of: key.text) else { continue }
            var reader = InputReader(key.text, below: root)
            settle(key.text, reader.read(value, as: declaration), reader)
        }
        fill()
    }

    private mutating func take(_ word: String) {
        if word.hasPrefix("@") { return takeAll(from: String(word.dropFirst())) }
        guard let sign = word.firstIndex(of: "="), sign > word.startIndex else {
            return fail("'\(word)' is no input", "write name=value, name=@file or @file.json")
        }
        let name = String(word[..<sign])
        let text = String(word[word.index(after: sign)...])
        guard let declaration = declaration(of: name) else { return }
        var reader = InputReader(name)
        let value =
            text.hasPrefix("@") && !declaration.type.isMedia
            ? reader.read(file: String(text.dropFirst()), as: declaration)
            : reader.read(text: text, as: declaration)
        settle(name, value, reader)
    }

    /// The inputs that a JSON file has, by their names.
    private mutating func takeAll(from path: String) {
        var file = InputFile(path)
        guard let value = file.json() else { return fail(file.complaint, nil) }
        guard case .map(let map) = value else {
            return fail("'\(path)' must hold an object with the inputs by their names", nil)
        }
        for (key, value) in map {
            guard let declaration = declaration(of: key.text) else { continue }
            var reader = InputReader(key.text)
            settle(key.text, reader.read(value, as: declaration), reader)
        }
    }

    /// Files and defaults in the place of what was not given.
    private mutating func fill() {
        var missing: [Member] = []
        for member in members where values[member.name] == nil {
            let declaration = member.declaration
            // What is wrong with it has been said.
            if mistakes.contains(where: { $0.message.hasPrefix("the input '\(member.name)'") }) { continue }
            if let source = declaration.source {
                var reader = InputReader(member.name)
                settle(member.name, reader.read(source: source, below: root, as: declaration), reader)
            } else if let standard = declaration.standard {
                var reader = InputReader(member.name, below: root)
                settle(member.name, reader.read(standard, as: declaration), reader)
            } else if declaration.isRequired {
                missing.append(member)
            }
        }
        for member in missing {
            let hint = "give it with -i \(member.name)=\(member.declaration.type.example)"
            let description = member.declaration.description.map { " (\($0))" } ?? ""
            fail("the input '\(member.name)' is missing\(description)", hint)
        }
    }

    private mutating func declaration(of name: String) -> TypeDeclaration? {
        if let declaration = members[name] { return declaration }
        let names = members.map(\.name)
        let all = names.isEmpty ? "it takes none" : "it takes \(names.joined(separator: ", "))"
        fail("the workflow has no input '\(name)'", Suggestion.help(for: name, among: names) ?? all)
        return nil
    }

    private mutating func settle(_ name: String, _ value: Value?, _ reader: InputReader) {
        mistakes += reader.mistakes
        if reader.mistakes.isEmpty { values[name] = value }
    }

    private mutating func fail(_ message: String, _ help: String?) {
        mistakes.append(Mistake(message: message, help: help))
    }
}

extension RunInputs {
    /// Tells all mistakes.
    func refuse() -> ExitCode {
        var output = Output(.standardError)
        for mistake in mistakes {
            output.write("error: \(mistake.message)\n")
            if let help = mistake.help { output.write("  help: \(help)\n") }
        }
        return .failure
    }
}

extension ValueType {
    var isMedia: Bool {
        switch self {
        case .media, .inspected: true
        default: false
        }
    }

    /// What may stand for a value of it in advice.
    fileprivate var example: String {
        switch self {
        case .int, .uint: "1"
        case .double: "1.5"
        case .bool: "true"
        case .duration: "10s"
        case .string: "…"
        case .media, .inspected: "FILE"
        default: "@file.json"
        }
    }
}
