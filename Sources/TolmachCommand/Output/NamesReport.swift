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
        var rows: [String: [String: Int]] = [:]
        var missing: [String: Int] = [:]
        var wrong: Set<String> = []
        for finding in findings where finding.verdict != .unknown || finding.lemma != nil {
            if let found = finding.found {
                rows[finding.baseName, default: [:]][found, default: 0] += 1
                if finding.isError { wrong.insert(found) }
            } else {
                rows[finding.baseName, default: [:]].merge([:]) { left, _ in left }
                missing[finding.baseName, default: 0] += 1
            }
        }
        let width = min(rows.keys.map { TextWidth.of($0) }.max() ?? 0, 32)
        return rows.sorted { $0.key < $1.key }.map { name, forms in
            var parts = forms.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { form, count in
                (wrong.contains(form) ? style(.error, form) : form) + style(.faint, " \(count)")
            }
            if let count = missing[name] {
                parts.append(style(.warning, strings["names.verdict.missing"]) + style(.faint, " \(count)"))
            }
            return TextWidth.pad(style(.name, name), to: width) + "  " + parts.joined(separator: ", ") + "\n"
        }
        .joined()
    }
}
