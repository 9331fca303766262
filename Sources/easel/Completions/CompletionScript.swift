/// The script that teaches a shell to complete calls, written from the table of commands.
struct CompletionScript {
    enum Shell: String, CaseIterable { case bash, zsh, fish }

    let text: String

    init(of commands: [Command], for shell: Shell) {
        let shown = commands.filter { $0.group != nil }
        text =
            switch shell {
            case .bash: Self.bash(shown)
            case .zsh: Self.zsh(shown)
            case .fish: Self.fish(shown)
            }
    }

    /// In single quotes, which bash and zsh take as it is.
    static func quote(_ text: String) -> String { "'" + text.replacing("'", with: #"'\''"#) + "'" }
}

extension Command {
    /// Options by every way to write them, that of help included.
    var spellings: [String] { options.flatMap { [$0.letter, $0.name].compactMap(\.self) } + ["-h", "--help"] }
}
