import Names

/// Shows the consistency check's findings to people: first what is wrong, then each name with its renderings.
///
///     Examples/translated.tsv:18  Cavusoglu  Кавусоглу → Чавушоглу
///
///     Kuleba   Кулеба 5, Кулебой 2, Кулебу 1
struct NamesReport {
    private let style: TextStyle
    private let strings: InterfaceStrings

    init(_ session: CommandSession) {
        style = session.terminal.style
        strings = session.strings
    }

    func text(of findings: [NameFinding]) -> String {
        let errors = findings.filter(\.isError)
        var text = errors.map { error(for: $0) }.joined()
        if !errors.isEmpty { text += "\n" }
        text += renderings(of: findings)
        text += "\n" + strings.count("count.name-mentions", findings.count) + ", "
        text += style(errors.isEmpty ? .good : .error, strings.count("count.name-errors", errors.count)) + "\n"
        return text
    }

    private func error(for finding: NameFinding) -> String {
        let place = style(.heading, "\(finding.location.file):\(finding.location.line):")
        let found = style(.deleted, finding.found ?? "")
        let expected = style(.inserted, finding.expected.first ?? "")
        let verdict = style(.error, strings["names.verdict.\(finding.verdict.rawValue)"])
        return "\(place) \(verdict) \(style(.name, finding.name))  \(found) → \(expected)\n"
    }

    /// A line for each name in the order of the alphabet: its forms with their counts, and how often it is missing.
    private func renderings(of findings: [NameFinding]) -> String {
        let names = RenderedName.all(in: findings)
        let labels = names.labels
        let width = min(labels.map { TextWidth.of($0) }.max() ?? 0, 32)
        return zip(names, labels).map { name, label in
            var counts: [String: (count: Int, isError: Bool)] = [:]
            for rendering in name.renderings {
                for form in rendering.forms {
                    let known = counts[form.text] ?? (0, false)
                    counts[form.text] = (known.count + form.count, known.isError || rendering.isError)
                }
            }
            var parts = counts.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { form, entry in
                (entry.isError ? style(.error, form) : form) + style(.faint, " \(entry.count)")
            }
            if !name.missing.isEmpty {
                parts.append(
                    style(.warning, strings["names.verdict.missing"]) + style(.faint, " \(name.missing.count)"))
            }
            let note =
                name.undecidedCount > 1
                ? "  " + style(.warning, strings.count("count.undecided-spellings", name.undecidedCount)) : ""
            return TextWidth.pad(style(.name, label), to: width) + "  " + parts.joined(separator: ", ") + note + "\n"
        }
        .joined()
    }
}

extension [RenderedName] {
    /// What a report calls each: its name, with its languages where there are several pairs.
    var labels: [String] {
        let hasSeveral = Set(map(\.languages)).count > 1
        return map { hasSeveral ? "\($0.name) (\($0.languages))" : $0.name }
    }
}
