/// The completion script for bash.
struct BashCompletion {
    var text: String {
        var script = """
            # bash completion for tolmach, made by `tolmach generate completions bash`
            _tolmach() {
                local cur prev command word
                cur=${COMP_WORDS[COMP_CWORD]}
                prev=${COMP_WORDS[COMP_CWORD-1]}
                command=
                for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
                    case "$command/$word" in

            """
        for command in CommandTable.visible {
            let parent = command.path.dropLast().joined(separator: " ")
            script += "            '\(parent)/\(command.name)') command='\(command.title)' ;;\n"
        }
        script += """
                    esac
                done
                case "$command $prev" in

            """
        for command in CommandTable.visible {
            for option in command.allOptions {
                guard let value = option.value else { continue }
                let names = ["--" + option.long] + (option.short.map { ["-\($0)"] } ?? [])
                let pattern = names.map { "'\(command.title) \($0)'" }.joined(separator: " | ")
                script += "        \(pattern)) \(reply(value, option.choices)) ;;\n"
            }
        }
        script += """
                esac
                case "$command" in
                    '') COMPREPLY=($(compgen -W '\(words(CommandSpecification(subcommands: CommandTable.commands)))' -- "$cur")) ;;

            """
        for command in CommandTable.visible {
            let onlyWords = command.action == nil || command.operands.isEmpty
            let files = onlyWords ? "" : "; [[ $cur == -* ]] || COMPREPLY+=($(compgen -f -- \"$cur\"))"
            script +=
                "        '\(command.title)') COMPREPLY=($(compgen -W '\(words(command))' -- \"$cur\"))\(files) ;;\n"
        }
        return script + """
                esac
            }
            complete -o filenames -F _tolmach tolmach

            """
    }

    private func words(_ command: CommandSpecification) -> String {
        let names = command.subcommands.filter { !$0.isHidden }.map(\.name)
        let options = command.path.isEmpty ? [CommandOption.help, .version] : command.allOptions
        return (names + options.flatMap { ["--" + $0.long] + ($0.short.map { ["-\($0)"] } ?? []) })
            .joined(separator: " ")
    }

    private func reply(_ value: ValueKind, _ choices: [String]) -> String {
        let words = choices.isEmpty ? value.suggestions : choices
        return words.isEmpty
            ? "COMPREPLY=($(compgen -f -- \"$cur\")); return"
            : "COMPREPLY=($(compgen -W '\(words.joined(separator: " "))' -- \"$cur\")); return"
    }
}

extension ValueKind {
    /// Values worth offering where any will do.
    var suggestions: [String] {
        switch self {
        case .language: ["en", "ru", "uk", "tr"]
        case .encoding: ["utf-8", "utf-16", "windows-1251", "windows-1254", "koi8-r"]
        default: []
        }
    }
}
