import Reporting

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The command line: finds the command, parses its arguments, and says what was wrong with them.
enum Easel {
    static let version = "0.1.0"

    static let commands: [Command] = [
        .initialize, .lint, .test, .explain, .models, .graph,
        .plan, .run, .resume, .runs, .show, .cancel, .clear, .simulate, .doctor,
        .eval, .schema, .completions, .version, .complete, .man,
    ]

    static func run(_ words: [String]) -> ExitCode {
        if words.first == "-C" {
            guard words.count > 1 else {
                return refuse(
                    UsageError(message: "'-C' needs DIR", help: "write easel -C DIR COMMAND"), seeing: "easel help")
            }
            guard unsafe chdir(words[1]) == 0 else {
                let reason = unsafe String(cString: strerror(errno))
                return refuse(UsageError(message: "'\(words[1])' cannot be entered: \(reason)"), seeing: "easel help")
            }
            return run(Array(words.dropFirst(2)))
        }
        guard let name = words.first, name != "help", name != "--help", name != "-h" else {
            return help(words.dropFirst())
        }
        let wanted = name == "--version" ? "version" : name
        guard let command = commands.first(where: { $0.name == wanted }) else {
            return refuse(
                UsageError(
                    message: "there is no command '\(name)'",
                    help: Suggestion.help(for: name, among: commands.filter { $0.group != nil }.map(\.name))),
                seeing: "easel help")
        }
        let rest = words.dropFirst()
        if rest.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
            return say(command.help)
        }
        do { return try command.run(try ParsedArguments(rest, for: command)) } catch {
            return refuse(error, seeing: "easel \(command.name) --help")
        }
    }

    private static func help(_ words: ArraySlice<String>) -> ExitCode {
        guard let name = words.first else { return say(Command.overview(of: commands)) }
        return run([name, "--help"])
    }

    private static func say(_ text: String) -> ExitCode {
        var output = Output(.standardOutput)
        output.write(text)
        return .success
    }

    private static func refuse(_ error: UsageError, seeing page: String) -> ExitCode {
        var output = Output(.standardError)
        output.write("error: \(error.message)\n")
        if let help = error.help { output.write("  help: \(help)\n") }
        output.write("  see '\(page)'\n")
        return .usage
    }
}
