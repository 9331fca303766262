/// For fish, as a file of its completions folder.
extension CompletionScript {
    static func fish(_ commands: [Command]) -> String {
        var lines = [
            "# Completes calls of easel in fish: easel completions fish > ~/.config/fish/completions/easel.fish",
            "complete -c easel -e",
        ]
        for command in commands {
            lines.append("complete -c easel -n __fish_use_subcommand -f -a \(command.name) -d \(fish(command.summary))")
        }
        lines.append("complete -c easel -n __fish_use_subcommand -f -a help -d 'print how a command is used'")
        let names = commands.map(\.name).joined(separator: " ")
        lines.append("complete -c easel -n '__fish_seen_subcommand_from help' -f -a \(fish(names))")
        for command in commands {
            let lead = "complete -c easel -n '__fish_seen_subcommand_from \(command.name)'"
            for option in command.options {
                let letter = option.letter.map { " -s \($0.drop { $0 == "-" })" } ?? ""
                let value = option.value == nil ? "" : " -r " + fishAction(option.takes)
                lines.append(
                    "\(lead)\(letter) -l \(option.name.drop { $0 == "-" })\(value) -d \(fish(option.summary))")
            }
            lines.append("\(lead) -s h -l help -d 'print the page of \(command.name)'")
            for operand in command.operands { lines.append("\(lead) \(fishAction(operand.takes))") }
            if command.operands.isEmpty { lines.append("\(lead) -f") }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func fishAction(_ word: Command.Word) -> String {
        switch word {
        case .anything, .file: "-F"
        case .folder: "-f -a '(__fish_complete_directories)'"
        case .choice(let words): "-f -a \(fish(words.joined(separator: " ")))"
        case .name(let kind): "\(kind == .workflow ? "-F" : "-f") -a '(easel complete \(kind.rawValue) 2>/dev/null)'"
        }
    }

    private static func fish(_ text: String) -> String {
        "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }
}
