/// The reference page of the documentation catalogue, in Markdown.
struct ReferencePage {
    let strings: InterfaceStrings

    var text: String {
        let texts = CommandTexts(strings: strings)
        var page = "# \(strings["reference.title"])\n\n\(strings["reference.abstract"])\n\n"
        page += "## \(strings["reference.overview"])\n\n\(strings["program.about"])\n\n"
        page += "\(strings["reference.made"])\n\n"
        page += "### \(strings["man.common-options"])\n\n"
        for option in CommandOption.universal + [.version] { page += entry(option, of: CommandSpecification(), texts) }
        page += "\n### \(trimmed("heading.exit"))\n\n"
        for row in texts.exitStatuses(CommandSpecification(reportsFindings: true)) {
            page += "- `\(row.status.rawValue)`: \(row.meaning)\n"
        }
        page += "\n### \(strings["man.environment"])\n\n"
        for name in ["TOLMACH_DATA", "LC_MESSAGES", "NO_COLOR", "COLUMNS"] {
            page += "- `\(name)`: \(strings["environment.\(name)"])\n"
        }
        for command in CommandTable.visible {
            page += "\n## \(command.title)\n\n\(texts.summary(command)).\n\n"
            page += "```\n\(texts.usage(command))\n```\n"
            let about = texts.about(command)
            if !about.isEmpty { page += "\n\(about)\n" }
            guard command.action != nil else { continue }
            if !command.options.isEmpty {
                page += "\n"
                for option in command.options { page += entry(option, of: command, texts) }
            }
            for (index, line) in command.examples.enumerated() {
                page += "\n\(texts.example(index + 1, of: command)):\n\n```\n\(line)\n```\n"
            }
            if command.reportsFindings { page += "\n\(strings["man.exits-with-findings"])\n" }
        }
        return page
    }

    private func trimmed(_ key: String) -> String {
        strings[key].hasSuffix(":") ? String(strings[key].dropLast()) : strings[key]
    }

    private func entry(_ option: CommandOption, of command: CommandSpecification, _ texts: CommandTexts) -> String {
        var entry = "- `\(texts.spelling(option))`: \(texts.option(option, of: command))."
        if let more = texts.more(option, of: command) {
            entry += " " + more.split(separator: "\n").joined(separator: " ")
            if !entry.hasSuffix(".") { entry += "." }
        }
        if let facts = texts.facts(option) { entry += " (\(facts))" }
        return entry + "\n"
    }
}
