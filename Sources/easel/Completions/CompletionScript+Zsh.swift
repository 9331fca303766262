/// For zsh, as a file in `fpath` or sourced.
extension CompletionScript {
    static func zsh(_ commands: [Command]) -> String {
        """
        #compdef easel
        # Completes calls of easel in zsh: source <(easel completions zsh)
        _easel_names() {
            local -a names=(${(f)"$(easel complete $1 2>/dev/null)"})
            compadd -a names
        }

        _easel() {
            local -a commands=(
        \(commands.map { "        " + quote("\($0.name):\($0.summary)") }.joined(separator: "\n"))
                'help:print how a command is used'
            )
            if ((CURRENT == 2)); then
                _describe command commands
                return
            fi
            local command=$words[2]
            shift words
            ((CURRENT--))
            case $command in
                help) _describe command commands ;;
        \(commands.map(zshCase).joined(separator: "\n"))
            esac
        }

        if [[ ${funcstack[1]} == _easel ]]; then _easel "$@"; else compdef _easel easel; fi

        """
    }

    private static func zshCase(of command: Command) -> String {
        var specs = command.options.flatMap(zshSpecs)
        specs.append("'(-h --help)'{-h,--help}'[print this command'\\''s page]'")
        for (place, operand) in command.operands.enumerated() {
            let lead = operand.isRepeatable ? "*" : "\(place + 1)" + (operand.isOptional ? ":" : "")
            specs.append(quote("\(lead):\(plain(operand.name)):\(zshAction(operand.takes))"))
        }
        return "        \(command.name)) _arguments -s \\\n            "
            + specs.joined(separator: " \\\n            ") + " ;;"
    }

    private static func zshSpecs(of option: Command.Option) -> [String] {
        let value = option.value.map { ":\(plain($0)):\(zshAction(option.takes))" } ?? ""
        let names = [option.letter, option.name].compactMap(\.self)
        let lead = option.isRepeatable ? "*" : names.count > 1 ? "(\(names.joined(separator: " ")))" : ""
        return names.map { name in
            let equals = option.value != nil && name == option.name ? "=" : ""
            return quote("\(lead)\(name)\(equals)[\(plain(option.summary))]\(value)")
        }
    }

    private static func zshAction(_ word: Command.Word) -> String {
        switch word {
        case .anything, .file: "_files"
        case .folder: "_files -/"
        case .choice(let words): "(\(words.joined(separator: " ")))"
        case .name(.workflow): "{_easel_names workflow; _files}"
        case .name(let kind): "_easel_names \(kind.rawValue)"
        }
    }

    /// Without the marks that separate the parts of a specification.
    private static func plain(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("[", with: "\\[").replacing("]", with: "\\]")
            .replacing(":", with: "\\:")
    }
}
