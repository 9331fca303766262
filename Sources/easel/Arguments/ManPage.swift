/// The manual page, in the language of `man`, written from the table of commands.
enum ManPage {
    static func text(of commands: [Command]) -> String {
        var lines = [
            ".TH EASEL 1 \"\" \"easel \(Easel.version)\" \"Easel Manual\"",
            ".SH NAME", "easel \\- run generative\\-media workflows that are declared in YAML",
            ".SH SYNOPSIS", ".B easel", ".RB [ \\-C", ".IR DIR ]", ".I COMMAND", ".RI [ ARGUMENT ]...",
            ".SH DESCRIPTION",
            "Providers, models, prices, limits, retries and workflows are YAML files. Easel checks them before anything is",
            "spent, and executes them without paying twice. A project is the folder that holds",
            ".IR easel.yaml ,", ".I providers/", "or", ".IR workflows/ ,",
            "the current one or the nearest above it;", "with", ".BR \\-C ,", "that of the given folder.",
            ".SH COMMANDS",
        ]
        for command in commands { lines += section(command) }
        lines += [
            ".SH EXIT STATUS", ".TP", "0", "Success.", ".TP", "1", "Something failed, or was found.", ".TP", "2",
            "The call could not be understood.", ".TP", "3", "A file could not be read.", ".TP", "4",
            "A run is partial: something failed that was allowed to.", ".TP", "130",
            "A run was interrupted or cancelled.",
            ".SH ENVIRONMENT", ".TP", ".B NO_COLOR", "Where it is set, nothing is coloured.",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func section(_ command: Command) -> [String] {
        var lines = [".SS \(escape(command.usage))", escape(command.summary.sentence)]
        for operand in command.operands { lines += [".TP", ".I \(escape(operand.name))", escape(operand.summary)] }
        for option in command.options { lines += [".TP", ".B \(escape(option.usage))", escape(option.summary)] }
        for example in command.examples {
            lines += [".PP", ".EX", escape(example.command), ".EE", ".RS 4", escape(example.explanation), ".RE"]
        }
        return lines
    }

    /// Text that begins no request and holds no escape; what is not ASCII is named by its number.
    private static func escape(_ text: String) -> String {
        let body = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\\": "\\e"
            case "-": "\\-"
            case "'": "\\(aq"
            case "^": "\\(ha"
            case "~": "\\(ti"
            case "`": "\\(ga"
            case _ where scalar.isASCII: String(scalar)
            default: "\\[u" + hex(scalar.value) + "]"
            }
        }.joined()
        return body.hasPrefix(".") ? "\\&" + body : body
    }

    private static func hex(_ number: UInt32) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(4 - digits.count, 0)) + digits
    }
}

extension String {
    fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
