/// The words of the string files that belong to the entries of the table.
struct CommandTexts {
    let strings: InterfaceStrings

    /// One line on what a command does.
    func summary(_ command: CommandSpecification) -> String { strings["\(command.key).summary"] }

    /// More on a command, in paragraphs; empty where the summary says it all.
    func about(_ command: CommandSpecification) -> String { strings.optional("\(command.key).about") ?? "" }

    /// What an example shows; examples count from 1.
    func example(_ number: Int, of command: CommandSpecification) -> String {
        strings["\(command.key).example.\(number)"]
    }

    /// One line on what an option is for.
    func option(_ option: CommandOption, of command: CommandSpecification) -> String {
        strings.optional("\(command.key).option.\(option.long)") ?? strings["option.\(option.long)"]
    }

    /// More on an option, or nil.
    func more(_ option: CommandOption, of command: CommandSpecification) -> String? {
        strings.optional("\(command.key).option.\(option.long).more")
            ?? (strings.optional("\(command.key).option.\(option.long)") == nil
                ? strings.optional("option.\(option.long).more") : nil)
    }

    /// `-o, --output FILE`, with each word handed to `style`.
    func spelling(_ option: CommandOption, style: (String) -> String = { $0 }) -> String {
        let short = option.short.map { style("-\($0)") + ", " } ?? ""
        let value = option.value.map { " " + strings[$0.key] } ?? ""
        return short + style("--" + option.long) + value
    }

    /// `tolmach segment [OPTIONS] FILE...`
    func usage(_ command: CommandSpecification) -> String {
        var words = [CommandTable.program] + command.path
        if command.action == nil {
            words += [strings["value.command"], "…"]
            return words.joined(separator: " ")
        }
        words.append("[\(strings["usage.options"])]")
        for option in command.options where option.isRequired {
            words.append("--\(option.long) \(option.value.map { strings[$0.key] } ?? "")")
        }
        for operand in command.operands {
            let name = operand.choices.isEmpty ? strings[operand.value.key] : operand.choices.joined(separator: "|")
            let several = operand.count.upperBound > 1 ? "..." : ""
            words.append(operand.count.lowerBound == 0 ? "[\(name)\(several)]" : name + several)
        }
        return words.joined(separator: " ")
    }

    /// `[default: 70]` and the like, or nil.
    func facts(_ option: CommandOption) -> String? {
        var facts: [String] = []
        if !option.choices.isEmpty {
            facts.append(strings.text("help.choices", ["choices": option.choices.joined(separator: ", ")]))
        }
        if let value = option.defaultValue { facts.append(strings.text("help.default", ["value": value])) }
        if option.isRepeatable { facts.append(strings["help.repeatable"]) }
        return facts.isEmpty ? nil : facts.joined(separator: "; ")
    }

    /// The exit statuses of a command with what each means.
    func exitStatuses(_ command: CommandSpecification) -> [(status: ExitStatus, meaning: String)] {
        var rows: [(ExitStatus, String)] = [(.success, strings["exit.success"])]
        if command.reportsFindings { rows.append((.findings, strings["exit.findings"])) }
        return rows + [(.failure, strings["exit.failure"])]
    }
}
