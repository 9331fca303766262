/// For bash from 3.2 on, which is macOS's.
extension CompletionScript {
    static func bash(_ commands: [Command]) -> String {
        let names = commands.map(\.name) + ["help"]
        return """
            # Completes calls of easel in bash: source <(easel completions bash)
            _easel_words() { COMPREPLY=($(compgen -W "$1" -- "$word")); }
            _easel_names() { _easel_words "$("${COMP_WORDS[0]}" complete "$1" 2>/dev/null)"; }
            _easel_files() { compopt -o filenames 2>/dev/null; COMPREPLY+=($(compgen "$1" -- "$word")); }

            _easel() {
                local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}
                local IFS=$' \\t\\n' place=0 index
                COMPREPLY=()
                if ((COMP_CWORD == 1)); then
                    _easel_words \(quote(names.joined(separator: " ")))
                    return
                fi
                # bash takes --format=json for three words.
                [[ $before == = ]] && before=${COMP_WORDS[COMP_CWORD - 2]}
                [[ $word == = ]] && word=
                case "$command $before" in
            \(commands.flatMap(bashValues).joined(separator: "\n"))
                esac
                if [[ $word == -* ]]; then
                    case $command in
            \(commands.map { "            \($0.name)) _easel_words \(quote($0.spellings.joined(separator: " "))) ;;" }
                .joined(separator: "\n"))
                    esac
                    return
                fi
                # Which operand it is: neither options nor their values count.
                for ((index = 2; index < COMP_CWORD; index++)); do
                    case "$command ${COMP_WORDS[index]}" in
            \(bashSkipped(commands))            *' -'?*) ;;
                        *) ((place++)) ;;
                    esac
                done
                case "$command $place" in
                    help' '0) _easel_words \(quote(commands.map(\.name).joined(separator: " "))) ;;
            \(commands.flatMap(bashOperands).joined(separator: "\n"))
                esac
            }
            complete -o default -F _easel easel

            """
    }

    private static func bashValues(of command: Command) -> [String] {
        command.options.filter { $0.value != nil }.flatMap { option in
            [option.letter, option.name].compactMap(\.self).map { name in
                "        '\(command.name) \(name)') \(bashAction(option.takes)) return ;;"
            }
        }
    }

    /// Options whose value is the next word, which is passed over with them.
    private static func bashSkipped(_ commands: [Command]) -> String {
        let words = commands.flatMap { command in
            command.options.filter { $0.value != nil }.flatMap { [$0.letter, $0.name].compactMap(\.self) }.map {
                "'\(command.name) \($0)'"
            }
        }
        return words.isEmpty
            ? ""
            : "            \(words.joined(separator: "|"))) [[ ${COMP_WORDS[index + 1]} == = ]] && ((index++)); ((index++)) ;;\n"
    }

    private static func bashOperands(of command: Command) -> [String] {
        command.operands.enumerated().map { place, operand in
            let pattern = operand.isRepeatable ? "'\(command.name) '*" : "'\(command.name) \(place)'"
            return "        \(pattern)) \(bashAction(operand.takes)) ;;"
        }
    }

    private static func bashAction(_ word: Command.Word) -> String {
        switch word {
        case .anything: ":;"
        case .file: "_easel_files -f;"
        case .folder: "_easel_files -d;"
        case .choice(let words): "_easel_words \(quote(words.joined(separator: " ")));"
        case .name(let kind): "_easel_names \(kind.rawValue);"
        }
    }
}
