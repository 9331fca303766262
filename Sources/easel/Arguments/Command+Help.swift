/// The text of `easel help` and `easel COMMAND --help`.
extension Command {
    var usage: String {
        let words = operands.map { operand in
            let name = operand.name + (operand.isRepeatable ? "…" : "")
            return operand.isOptional ? "[\(name)]" : name
        }
        return (["easel", name] + words + (options.isEmpty ? [] : ["[OPTION…]"])).joined(separator: " ")
    }

    var help: String {
        var sections = ["easel \(name): \(summary)", "Usage: " + usage]
        if !operands.isEmpty { sections.append(Self.table(operands.map { ($0.name, $0.summary) })) }
        sections.append(
            "Options:\n" + Self.table(options.map { ($0.usage, $0.summary) } + [("-h, --help", "this page")]))
        if !examples.isEmpty {
            sections.append(
                "Examples:\n" + examples.map { "  \($0.command)\n      \($0.explanation)" }.joined(separator: "\n"))
        }
        return sections.joined(separator: "\n\n") + "\n"
    }

    static func overview(of commands: [Command]) -> String {
        let width = commands.map(\.name.count).max() ?? 0
        let groups = Group.allCases.compactMap { group -> String? in
            let rows = commands.filter { $0.group == group }.map { ($0.name, $0.summary) }
            return rows.isEmpty ? nil : "\(group.rawValue):\n" + table(rows, width: width)
        }
        return """
            Easel runs generative-media workflows that are declared in YAML.

            Usage: easel [-C DIR] COMMAND [ARGUMENT…]

            \(groups.joined(separator: "\n\n"))

            With -C, a command does what it would do in that folder.
            'easel COMMAND --help' tells more about one of them; 'easel init' makes a project to begin with.

            """
    }

    private static func table(_ rows: [(String, String)], width: Int = 0) -> String {
        let width = max(width, rows.map(\.0.count).max() ?? 0)
        return rows.map { "  " + $0.0 + String(repeating: " ", count: width - $0.0.count + 3) + $0.1 }
            .joined(separator: "\n")
    }
}

extension Command.Option {
    /// As `-q, --quiet` or `--format FORMAT`.
    var usage: String {
        (letter.map { $0 + ", " } ?? "") + name + (value.map { " " + $0 } ?? "")
    }
}
