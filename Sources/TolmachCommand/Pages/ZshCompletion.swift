/// The completion script for zsh.
struct ZshCompletion {
    let strings: InterfaceStrings

    var text: String {
        let top = CommandSpecification(subcommands: CommandTable.commands)
        var script = "#compdef tolmach\n# made by `tolmach generate completions zsh`\n\n"
        script += function(for: top)
        for command in CommandTable.visible { script += function(for: command) }
        return script + "_tolmach \"$@\"\n"
    }

    private func function(for command: CommandSpecification) -> String {
        let texts = CommandTexts(strings: strings)
        var arguments: [String] = []
        let options = command.path.isEmpty ? [CommandOption.help, .version] : command.allOptions
        for option in options {
            let names = (option.short.map { ["-\($0)"] } ?? []) + ["--" + option.long]
            let text = quote(
                command.path.isEmpty ? strings["option.\(option.long)"] : texts.option(option, of: command))
            let value = option.value.map { ":\(strings[$0.key]):\(completion($0, option.choices))" } ?? ""
            let repeats = option.isRepeatable ? "*" : ""
            for name in names { arguments.append("'\(repeats)\(name)[\(text)]\(value)'") }
        }
        let below = command.subcommands.filter { !$0.isHidden }
        var script = "\(name(command.path))() {\n"
        if below.isEmpty {
            for operand in command.operands {
                arguments.append("'*:\(strings[operand.value.key]):\(completion(operand.value, operand.choices))'")
            }
            return script + "    _arguments -s \(arguments.joined(separator: " \\\n        "))\n}\n\n"
        }
        script += "    local line state\n    local -a commands\n    commands=(\n"
        for command in below { script += "        '\(command.name):\(quote(texts.summary(command)))'\n" }
        script += "    )\n    _arguments -C -s \(arguments.joined(separator: " \\\n        ")) \\\n"
        script += "        '1: :->command' '*:: :->rest'\n    case $state in\n"
        script +=
            "        command) _describe -t commands command commands\(command.action == nil ? "" : "; _files") ;;\n"
        script += "        rest)\n            case $line[1] in\n"
        for command in below { script += "                \(command.name)) \(name(command.path)) ;;\n" }
        return script + "                *) _files ;;\n            esac ;;\n    esac\n}\n\n"
    }

    private func name(_ path: [String]) -> String { (["_tolmach"] + path).joined(separator: "_") }

    private func completion(_ value: ValueKind, _ choices: [String]) -> String {
        let words = choices.isEmpty ? value.suggestions : choices
        return words.isEmpty ? "_files" : "(\(words.joined(separator: " ")))"
    }

    private func quote(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "'": result += "'\\''"
            case "[", "]", ":": result += "\\\(character)"
            default: result.append(character)
            }
        }
        return result
    }
}
