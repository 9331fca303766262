extension Command {
    /// `easel completions`: a shell that knows the commands, their options, and the project's names.
    static let completions = Command(
        name: "completions", summary: "print a script that makes a shell complete calls of easel", group: .easel,
        operands: [
            .init(
                name: "SHELL", summary: "bash, zsh or fish",
                takes: .choice(CompletionScript.Shell.allCases.map(\.rawValue)))
        ],
        options: [],
        examples: [
            .init(command: "source <(easel completions bash)", explanation: "in ~/.bashrc"),
            .init(command: "source <(easel completions zsh)", explanation: "in ~/.zshrc, after compinit"),
            .init(
                command: "easel completions fish > ~/.config/fish/completions/easel.fish",
                explanation: "once; again after an update"),
        ],
        run: { arguments in
            guard let shell = arguments.operands.first.flatMap(CompletionScript.Shell.init) else { return .usage }
            var output = Output(.standardOutput)
            output.write(CompletionScript(of: Easel.commands, for: shell).text)
            return .success
        })
}
