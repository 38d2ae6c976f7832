import LocalizationModel

/// The manual page `tolmach(1)`, in the macros of man(7).
struct ManualPage {
    let strings: InterfaceStrings

    var text: String {
        let texts = CommandTexts(strings: strings)
        var page = ".TH TOLMACH 1 \"\" \"tolmach \(ProgramVersion.current)\" \"\(escape(strings["man.section"]))\"\n"
        page += section("man.name") + "tolmach \\- \(escape(strings["program.tagline"]))\n"
        page += section("man.synopsis") + ".B tolmach\n\(escape(strings["value.command"])) "
        page += "[\\fI\(escape(strings["usage.options"]))\\fR] \\fI\(escape(strings["value.file"]))\\fR...\n"
        page += section("man.description") + paragraphs(strings["program.about"])
        page += section("heading.commands")
        for command in CommandTable.visible {
            page += ".SS \"\(escape(texts.usage(command)))\"\n"
            page += escape(texts.summary(command)) + ".\n"
            let about = texts.about(command)
            if !about.isEmpty { page += ".PP\n" + paragraphs(about) }
            guard command.action != nil else { continue }
            for option in command.options { page += entry(option, of: command, texts) }
            for (index, line) in command.examples.enumerated() {
                page += ".PP\n\(escape(texts.example(index + 1, of: command)))\n.RS\n.nf\n\(escape(line))\n.fi\n.RE\n"
            }
            if command.reportsFindings { page += ".PP\n\(escape(strings["man.exits-with-findings"]))\n" }
        }
        page += section("man.common-options")
        for option in CommandOption.universal + [.version] {
            page += entry(option, of: CommandSpecification(), texts)
        }
        page += section("heading.exit")
        for row in texts.exitStatuses(CommandSpecification(reportsFindings: true)) {
            page += ".TP\n.B \(row.status.rawValue)\n\(escape(row.meaning))\n"
        }
        page += section("man.environment")
        for name in ["TOLMACH_DATA", "LC_MESSAGES", "NO_COLOR", "COLUMNS"] {
            page += ".TP\n.B \(name)\n\(escape(strings["environment.\(name)"]))\n"
        }
        return page
    }

    private func section(_ key: String) -> String {
        let title = strings[key].hasSuffix(":") ? String(strings[key].dropLast()) : strings[key]
        return ".SH \"\(escape(title.uppercased()))\"\n"
    }

    private func entry(_ option: CommandOption, of command: CommandSpecification, _ texts: CommandTexts) -> String {
        var entry = ".TP\n\(texts.spelling(option, style: { "\\fB\(escape($0))\\fR" }))\n"
        entry += escape(texts.option(option, of: command)) + ".\n"
        if let more = texts.more(option, of: command) { entry += paragraphs(more) }
        if let facts = texts.facts(option) { entry += "[" + escape(facts) + "]\n" }
        return entry
    }

    private func paragraphs(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.isEmpty ? ".PP\n" : escape(String(line)) + "\n"
        }.joined()
    }

    /// Hyphens that must stay hyphens, backslashes, and a dot or an apostrophe at the start of a line; what stands in
    /// backticks is set bold.
    private func escape(_ text: String) -> String {
        var result = ""
        var isLiteral = false
        for character in text {
            switch character {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "\"": result += "\\(dq"
            case "`":
                isLiteral.toggle()
                result += isLiteral ? "\\fB" : "\\fR"
            default: result.append(character)
            }
        }
        return result.hasPrefix(".") || result.hasPrefix("'") ? "\\&" + result : result
    }
}
