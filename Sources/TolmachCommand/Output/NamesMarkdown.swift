import Names

/// The names' report as Markdown: what is flagged with its place, then a table of all names with their renderings.
struct NamesMarkdown {
    private let strings: InterfaceStrings

    init(_ session: CommandSession) { strings = session.strings }

    func text(of findings: [NameFinding]) -> String {
        let errors = findings.filter(\.isError)
        var text = "# \(strings["names.report.title"])\n\n"
        text += strings.count("count.name-mentions", findings.count) + ", "
        text += strings.count("count.name-errors", errors.count) + "\n\n"
        if !errors.isEmpty {
            text += "## \(strings["names.report.errors"])\n\n"
            text += row(["place", "name", "found", "expected"].map { strings["names.report.\($0)"] })
            text += row(["---", "---", "---", "---"])
            for error in errors {
                text += row([
                    "\(escape(error.location.file)):\(error.location.line)", escape(error.name),
                    "**\(escape(error.found ?? ""))**", escape(error.expected.first ?? ""),
                ])
            }
            text += "\n"
        }
        text += "## \(strings["names.report.names"])\n\n"
        text +=
            row(["name", "renderings", "places"].map { strings["names.report.\($0)"] }) + row(["---", "---", "---"])
        let names = RenderedName.all(in: findings)
        for (name, label) in zip(names, names.labels) {
            let missing = name.missing.isEmpty ? [] : ["*\(strings["names.verdict.missing"])* \(name.missing.count)"]
            let undecided =
                name.undecidedCount > 1 ? ["*\(strings.count("count.undecided-spellings", name.undecidedCount))*"] : []
            let renderings = name.renderings.map { rendering in
                let forms = rendering.forms.map { "\(escape($0.text)) \($0.count)" }.joined(separator: ", ")
                let systems = rendering.systems.isEmpty ? "" : " (\(rendering.systems.joined(separator: ", ")))"
                return (rendering.isError ? "**\(forms)**" : forms) + escape(systems)
            }
            let places = PlaceList(name.renderings.flatMap(\.places) + name.missing).text
            text += row([escape(label), (renderings + missing + undecided).joined(separator: "; "), escape(places)])
        }
        return text
    }

    private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

    /// What Markdown would read as a mark of its own, and the table as a cell's end.
    private func escape(_ text: String) -> String {
        var result = ""
        for character in text {
            if "\\|*_`<>[]".contains(character) { result.append("\\") }
            result.append(character == "\n" ? " " : character)
        }
        return result
    }
}
