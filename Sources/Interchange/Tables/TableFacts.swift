import LocalizationModel

/// What can be said of all rows of a table, and the filters by which they can be told apart.
struct TableFacts: Sendable {
    private(set) var rows = 0
    private var matched = 0
    private var ready = 0
    private var translated = 0
    private var withFindings = 0
    private var kinds: Set<UnitFinding.Kind> = []
    private var hasNames = false
    private var statuses: Set<TranslationUnit.Status> = []

    mutating func add(_ row: BilingualTable.Row) {
        rows += 1
        if let best = row.matches.first {
            matched += 1
            if best.score >= 100 { ready += 1 }
        }
        if row.target != nil { translated += 1 }
        if !row.findings.isEmpty {
            withFindings += 1
            kinds.formUnion(row.findings.lazy.map(\.kind))
        }
        if !row.names.isEmpty || !row.terms.isEmpty { hasNames = true }
        statuses.insert(row.status)
    }

    func summary(_ words: TableWords) -> String {
        var counts = [(rows, "segments")]
        counts += matched > 0 ? [(matched, "matched"), (ready, "ready")] : [(translated, "translatedRows")]
        if withFindings > 0 { counts.append((withFindings, "withFindings")) }
        return counts.map { "<span><b>\($0.0)</b> \(HTMLText.escape(words[$0.1]))</span>" }.joined(separator: " ")
    }

    // MARK: Filters, each only where it can tell rows apart

    func scoreFilter(_ words: TableWords) -> String {
        guard matched > 0 else { return "" }
        return select("score", "show", ["all", "showReady", "showClose", "showFuzzy", "showNone"], words)
    }

    func statusFilter(_ words: TableWords) -> String {
        let known = TranslationUnit.Status.allCases.filter(statuses.contains)
        guard known.count > 1 else { return "" }
        return select("status", "status", ["all"] + known.map { "status.\($0.rawValue)" }, words)
    }

    func findingFilter(_ words: TableWords) -> String {
        var choices = ["all"]
        if withFindings > 0 { choices += ["withFinding", "withoutFinding"] }
        if kinds.count > 1 {
            choices += UnitFinding.Kind.allCases.filter(kinds.contains).map { "finding.\($0.rawValue)" }
        }
        if hasNames { choices.append("showNames") }
        return choices.count > 1 ? select("finding", "special", choices, words) : ""
    }

    private func select(_ name: String, _ label: String, _ choices: [String], _ words: TableWords) -> String {
        let options = choices.map { choice in
            "<option value=\"\(choice)\">\(HTMLText.escape(words[choice]))</option>"
        }
        return "<label>\(HTMLText.escape(words[label]))<select name=\"\(name)\">\(options.joined())</select></label>\n"
    }
}
