import Reporting

/// The words of a call, sorted into operands and options by what the command declares.
struct ParsedArguments: Sendable {
    private(set) var operands: [String] = []
    /// By the long names of options.
    private var values: [String: [String]] = [:]

    func has(_ option: String) -> Bool { values[option] != nil }
    func value(of option: String) -> String? { values[option]?.last }

    /// The parts between commas of all that an option is given, however often it is.
    func list(of option: String) -> [String] {
        values[option, default: []].flatMap { $0.split(separator: ",").map(String.init) }
    }

    /// All that an option is given, commas and all.
    func all(of option: String) -> [String] { values[option] ?? [] }

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
        let written = String(parts[0])
        guard let option = command.options.first(where: { $0.name == written || $0.letter == written }) else {
            throw UsageError(
                message: "'\(command.name)' has no option '\(written)'",
                help: Suggestion.help(for: written, among: command.options.map(\.name) + ["--help"]))
        }
        let name = option.name
        guard values[name] == nil || option.isRepeatable else { throw UsageError(message: "'\(name)' is given twice") }
        guard let wanted = option.value else {
            guard parts.count == 1 else { throw UsageError(message: "'\(name)' takes no value") }
            values[name] = [""]
            return
        }
        guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst() else {
            throw UsageError(message: "'\(name)' needs a value", help: "write \(name) \(wanted)")
        }
        for word in option.isRepeatable ? value.split(separator: ",").map(String.init) : [value] {
            try Self.check(word, as: option.takes, called: wanted)
        }
        values[name, default: []].append(value)
    }

    /// Refuses what is none of the choices, if it is a matter of choice.
    private static func check(_ word: String, as wanted: Command.Word, called name: String) throws(UsageError) {
        guard case .choice(let choices) = wanted, !choices.contains(word) else { return }
        let list = choices.dropLast().joined(separator: ", ") + (choices.count > 1 ? " or " : "") + (choices.last ?? "")
        throw UsageError(
            message: "there is no \(name.lowercased()) '\(word)'",
            help: Suggestion.help(for: word, among: choices) ?? "it is \(list)")
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
        for (index, word) in operands.enumerated() {
            guard let operand = command.operands.dropFirst(index).first ?? command.operands.last else { return }
            try Self.check(word, as: operand.takes, called: operand.name)
        }
    }
}
