/// The completion script for fish.
struct FishCompletion {
    let strings: InterfaceStrings

    var text: String {
        let texts = CommandTexts(strings: strings)
        var script = """
            # fish completion for tolmach, made by `tolmach generate completions fish`
            # Whether the words so far call just this command.
            function __tolmach_at
                set -l words (commandline -opc | string match -v -- '-*')
                set -e words[1]
                set -l wanted $argv
                test (count $words) -ge (count $wanted); or return 1
                for i in (seq (count $wanted))
                    test "$words[$i]" = "$wanted[$i]"; or return 1
                end
            end
            function __tolmach_bare
                test (count (commandline -opc | string match -v -- '-*')) -eq (math 1 + (count $argv))
                and __tolmach_at $argv
            end

            """
        for option in [CommandOption.help, .version] {
            script += line("-n __tolmach_bare", option, strings["option.\(option.long)"])
        }
        for command in CommandTable.commands where !command.isHidden {
            script += subcommand(command, texts)
        }
        return script
    }

    private func subcommand(_ command: CommandSpecification, _ texts: CommandTexts) -> String {
        let parent = command.path.dropLast().joined(separator: " ")
        let condition = parent.isEmpty ? "__tolmach_bare" : "'__tolmach_bare \(parent)'"
        var script = "complete -c tolmach -f -n \(condition) -a \(command.name) -d '\(quote(texts.summary(command)))'\n"
        for option in command.allOptions {
            script += line("-n '__tolmach_at \(command.title)'", option, texts.option(option, of: command))
        }
        if command.operands.contains(where: { $0.value == .file }) {
            script += "complete -c tolmach -F -n '__tolmach_at \(command.title)'\n"
        }
        return script + command.subcommands.map { subcommand($0, texts) }.joined()
    }

    private func line(_ condition: String, _ option: CommandOption, _ text: String) -> String {
        var line = "complete -c tolmach \(condition) -l \(option.long)"
        if let short = option.short { line += " -s \(short)" }
        if let value = option.value {
            let words = option.choices.isEmpty ? value.suggestions : option.choices
            line += words.isEmpty ? " -r -F" : " -x -a '\(words.joined(separator: " "))'"
        }
        return line + " -d '\(quote(text))'\n"
    }

    private func quote(_ text: String) -> String {
        var result = ""
        for character in text {
            if character == "'" || character == "\\" { result += "\\" }
            result.append(character)
        }
        return result
    }
}
