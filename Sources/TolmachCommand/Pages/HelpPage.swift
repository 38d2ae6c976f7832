import LocalizationModel

/// What `-h` and `--help` print.
struct HelpPage {
    private let texts: CommandTexts
    private let strings: InterfaceStrings
    private let style: TextStyle
    private let width: Int

    init(_ session: CommandSession) {
        strings = session.strings
        texts = CommandTexts(strings: session.strings)
        style = session.terminal.style
        width = min(session.terminal.width, 100)
    }

    func print(_ command: CommandSpecification, isLong: Bool) throws(TolmachError) {
        let output = OutputSink.standardOutput()
        try output.write(command.path.isEmpty ? program(isLong: isLong) : page(of: command, isLong: isLong))
        try output.finish()
    }

    private func program(isLong: Bool) -> String {
        var page = TextLayout.paragraphs(strings["program.summary"], width: width, indent: 0) + "\n"
        if isLong { page += TextLayout.paragraphs(strings["program.about"], width: width, indent: 0) + "\n" }
        page += usageLine(CommandSpecification()) + "\n"
        page += heading("heading.commands")
        page += table(
            CommandTable.commands.filter { !$0.isHidden }.map { (style(.option, $0.name), texts.summary($0)) })
        page += "\n" + heading("heading.options")
        page += table(
            [CommandOption.help, .version].map {
                (texts.spelling($0, style: { style(.option, $0) }), strings["option.\($0.long)"])
            })
        return page + "\n" + TextLayout.paragraphs(strings["program.more"], width: width, indent: 0)
    }

    private func page(of command: CommandSpecification, isLong: Bool) -> String {
        var page = TextLayout.paragraphs(texts.summary(command), width: width, indent: 0) + "\n"
        page += usageLine(command) + "\n"
        let about = texts.about(command)
        if isLong, !about.isEmpty {
            page += TextLayout.paragraphs(about, width: width, indent: 0) + "\n"
        }
        let below = command.subcommands.filter { !$0.isHidden }
        if !below.isEmpty {
            page += heading("heading.commands")
            page += table(below.map { (style(.option, $0.name), texts.summary($0)) }) + "\n"
        }
        page += heading("heading.options")
        page += isLong ? longOptions(of: command) : shortOptions(of: command)
        if isLong, !command.examples.isEmpty { page += "\n" + examples(of: command) }
        if isLong {
            page += "\n" + heading("heading.exit")
            page += table(texts.exitStatuses(command).map { (String($0.status.rawValue), $0.meaning) })
        } else {
            page += "\n" + style(.faint, strings["help.more"]) + "\n"
        }
        return page
    }

    private func shortOptions(of command: CommandSpecification) -> String {
        table(
            command.allOptions.map { option in
                let facts = option.defaultValue.map { " [" + strings.text("help.default", ["value": $0]) + "]" } ?? ""
                return (spelling(option), texts.option(option, of: command) + style(.faint, facts))
            })
    }

    private func longOptions(of command: CommandSpecification) -> String {
        var page = ""
        for option in command.allOptions {
            page += "  " + spelling(option) + "\n"
            var text = texts.option(option, of: command)
            if let more = texts.more(option, of: command) { text += ". " + more }
            page += TextLayout.paragraphs(text, width: width, indent: 10)
            if let facts = texts.facts(option) {
                page += TextLayout.wrap(facts, width: width - 10).map { "          " + style(.faint, $0) + "\n" }
                    .joined()
            }
        }
        return page
    }

    private func examples(of command: CommandSpecification) -> String {
        var page = heading("heading.examples")
        for (index, line) in command.examples.enumerated() {
            page += TextLayout.paragraphs(texts.example(index + 1, of: command), width: width, indent: 2)
            page += "      " + style(.option, line) + "\n"
        }
        return page
    }

    private func usageLine(_ command: CommandSpecification) -> String {
        style(.heading, strings["heading.usage"]) + " " + texts.usage(command) + "\n"
    }

    private func heading(_ key: String) -> String { style(.heading, strings[key]) + "\n" }

    /// Without a short form the long one stands where it would stand behind a short one.
    private func spelling(_ option: CommandOption) -> String {
        (option.short == nil ? "    " : "") + texts.spelling(option, style: { style(.option, $0) })
    }

    private func table(_ rows: [(left: String, right: String)]) -> String {
        let column = min(rows.map { TextWidth.of($0.left) }.max() ?? 0, 30) + 4
        var result = ""
        for row in rows {
            var left = "  " + row.left
            if TextWidth.of(left) + 2 > column {
                result += left + "\n"
                left = ""
            }
            for line in TextLayout.wrap(row.right, width: max(20, width - column)) {
                result += TextWidth.pad(left, to: column) + line + "\n"
                left = ""
            }
        }
        return result
    }
}
