import Reporting

/// The words of a call, sorted into operands and options by what the command declares.
struct ParsedArguments: Sendable {
    private(set) var operands: [String] = []
    private var values: [String: String] = [:]

    func has(_ option: String) -> Bool { values[option] != nil }
    func value(of option: String) -> String? { values[option] }

    init(_ words: ArraySlice<String>, for command: Command) throws(UsageError) {
        var rest = words
        var isAfterDashes = false
        while let word = rest.popFirst() {
            guard word.hasPrefix("-"), word != "-", !isAfterDashes else {
                operands.append(word)
                continue
            }
            if word == "--" {
                isAfterDashes = true
                continue
            }
            try take(word, from: &rest, for: command)
        }
        try checkOperands(command)
    }

    private mutating func take(
        _ word: String, from rest: inout ArraySlice<String>, for command: Command
    ) throws(UsageError) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        guard let option = command.options.first(where: { $0.name == name }) else {
            throw UsageError(
                message: "'\(command.name)' has no option '\(name)'",
                help: Suggestion.help(for: name, among: command.options.map(\.name) + ["--help"]))
        }
        guard values[name] == nil else { throw UsageError(message: "'\(name)' is given twice") }
        guard let wanted = option.value else {
            guard parts.count == 1 else { throw UsageError(message: "'\(name)' takes no value") }
            values[name] = ""
            return
        }
        guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst() else {
            throw UsageError(message: "'\(name)' needs a value", help: "write \(name) \(wanted)")
        }
        values[name] = value
    }

    private func checkOperands(_ command: Command) throws(UsageError) {
        let needed = command.operands.filter { !$0.isOptional }.count
        if operands.count < needed {
            throw UsageError(message: "'\(command.name)' needs \(command.operands[operands.count].name)")
        }
        if operands.count > command.operands.count, command.operands.last?.isRepeatable != true {
            throw UsageError(
                message: "'\(command.name)' takes no '\(operands[command.operands.count])'",
                help: "quote an argument that has spaces in it")
        }
    }
}
