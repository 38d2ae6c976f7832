import LocalizationModel

/// Writes a bilingual table as a page for people: to read, filter and sort on a screen, and to work with on paper.
///
/// The page is one file and asks nothing of the network. It follows the reader's choice of light or dark.
/// Its looks and behaviour are in the data file `table.html`; here are only the rows.
public enum HTMLTableWriter {
    /// - Returns: the page, UTF-8.
    public static func write(_ job: TranslationJob, language: TableLanguage = .english) -> String {
        write(BilingualTable(job), language: language)
    }

    /// - Returns: the page, UTF-8.
    public static func write(_ table: BilingualTable, language: TableLanguage = .english) -> String {
        let words = TableWords(language: language)
        var sections = ""
        for direction in table.directions { sections += section(table, direction, words) }
        let values = [
            "lang": language.rawValue, "title": HTMLText.escape(table.shortTitle),
            "path": HTMLText.attribute(table.title), "summary": summary(table, words), "sections": sections,
            "scoreFilter": scoreFilter(table, words), "statusFilter": statusFilter(table, words),
            "findingFilter": findingFilter(table, words), "program": HTMLText.escape(table.program),
        ]
        return fill(DataFile.tablePage) { key in values[key] ?? HTMLText.attribute(words[key]) }
    }

    /// Puts values in the places that the page marks as `{{key}}`.
    private static func fill(_ page: String, value: (String) -> String) -> String {
        var result = ""
        var rest = page[...]
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            result += rest[..<open.lowerBound]
            result += value(String(rest[open.upperBound..<close.lowerBound]))
            rest = rest[close.upperBound...]
        }
        return result + rest
    }

    private static func summary(_ table: BilingualTable, _ words: TableWords) -> String {
        let rows = table.rows
        var counts = [(rows.count, "segments")]
        if rows.contains(where: { !$0.matches.isEmpty }) {
            counts.append((rows.count { !$0.matches.isEmpty }, "matched"))
            counts.append((rows.count { ($0.matches.first?.score ?? 0) >= 100 }, "ready"))
        } else {
            counts.append((rows.count { $0.target != nil }, "translatedRows"))
        }
        let found = rows.count { !$0.findings.isEmpty }
        if found > 0 { counts.append((found, "withFindings")) }
        return counts.map { "<span><b>\($0.0)</b> \(HTMLText.escape(words[$0.1]))</span>" }.joined(separator: " ")
    }

    // MARK: Filters, each only where it can tell rows apart

    private static func scoreFilter(_ table: BilingualTable, _ words: TableWords) -> String {
        guard table.rows.contains(where: { !$0.matches.isEmpty }) else { return "" }
        return select("score", "show", ["all", "showReady", "showClose", "showFuzzy", "showNone"], words)
    }

    private static func statusFilter(_ table: BilingualTable, _ words: TableWords) -> String {
        let known = TranslationUnit.Status.allCases.filter { status in table.rows.contains { $0.status == status } }
        guard known.count > 1 else { return "" }
        return select("status", "status", ["all"] + known.map { "status.\($0.rawValue)" }, words)
    }

    private static func findingFilter(_ table: BilingualTable, _ words: TableWords) -> String {
        let hasNames = table.rows.contains { !$0.names.isEmpty || !$0.terms.isEmpty }
        let hasFindings = table.rows.contains { !$0.findings.isEmpty }
        var choices = ["all"]
        if hasFindings { choices += ["withFinding", "withoutFinding"] }
        if hasNames { choices.append("showNames") }
        return choices.count > 1 ? select("finding", "special", choices, words) : ""
    }

    private static func select(_ name: String, _ label: String, _ choices: [String], _ words: TableWords) -> String {
        let options = choices.map { choice in
            "<option value=\"\(choice)\">\(HTMLText.escape(words[choice]))</option>"
        }
        return "<label>\(HTMLText.escape(words[label]))<select name=\"\(name)\">\(options.joined())</select></label>\n"
    }

    // MARK: Rows

    private static func section(
        _ table: BilingualTable, _ direction: TranslationDirection, _ words: TableWords
    ) -> String {
        let hasScores = table.rows.contains { !$0.matches.isEmpty }
        func heading(_ word: String, _ key: String, _ sort: String) -> String {
            "<th scope=\"col\" class=\"\(key)\" data-sort=\"\(sort)\">\(HTMLText.escape(words[word]))</th>"
        }
        let name = HTMLText.escape(words.name(of: direction))
        var html = """
            <section>
            <h2>\(name)</h2>
            <table>
            <caption>\(HTMLText.escape(table.shortTitle)): \(name)</caption>
            <thead><tr>\(heading("number", "number", "number"))\(heading("source", "source", "source"))\
            \(heading("target", "target", "target"))\
            \(hasScores ? heading("score", "score", "score") : heading("status", "score", "status"))</tr></thead>
            <tbody>

            """
        for (index, row) in table.rows(in: direction).enumerated() {
            html += self.row(row, number: index + 1, hasScores: hasScores, words)
        }
        return html + "</tbody>\n</table>\n</section>\n"
    }

    private static func row(_ row: BilingualTable.Row, number: Int, hasScores: Bool, _ words: TableWords) -> String {
        let best = row.matches.first
        let direction = row.direction
        let renderings = renderings(row)
        let order = TranslationUnit.Status.allCases.firstIndex(of: row.status) ?? 0
        var html = "<tr data-score=\"\(best?.score ?? 0)\" data-status=\"status.\(row.status.rawValue)\" "
        html += "data-order=\"\(order)\"\(row.findings.isEmpty ? "" : " data-finding")"
        html += "\(renderings.isEmpty ? "" : " data-names")>"
        let place = row.location.map { "\($0.file):\($0.line)" } ?? row.id
        html +=
            "<th scope=\"row\" class=\"number\" title=\"\(HTMLText.attribute("\(place) \(row.id)"))\">\(number)</th>"
        html += "<td class=\"source\" lang=\"\(direction.source)\">"
        html += "<p>\(HTMLText.render(row.source, names: row.names, terms: row.terms))</p>"
        if let key = row.resourceID { html += "<p class=\"key\">\(HTMLText.escape(key))</p>" }
        for note in row.notes {
            html += "<p class=\"note\" lang=\"\(words.language.rawValue)\">\(HTMLText.escape(note))</p>"
        }
        html += "</td><td class=\"target\" lang=\"\(direction.target)\">"
        if let target = row.target {
            html += "<p>\(HTMLText.render(target))</p>"
            if let best { html += explanation(of: best, for: row.source, direction, words) }
        } else {
            let word = hasScores ? words["noMatch"] : words["notTranslated"]
            html += "<p class=\"blank\" lang=\"\(words.language.rawValue)\">\(HTMLText.escape(word))</p>"
        }
        html += findings(row, words) + fragments(row, words) + renderings + moreMatches(row, words)
        html += "</td><td class=\"score\">"
        if let best { html += badge(best, words) }
        if best == nil || !hasScores { html += status(row, words) }
        return html + "</td></tr>\n"
    }

    private static func status(_ row: BilingualTable.Row, _ words: TableWords) -> String {
        let level =
            switch row.status {
            case .reviewed, .final, .translated: "ready"
            case .draft, .machine, .aligned: "near"
            case .untranslated, .rejected: "far"
            }
        return "<span class=\"badge \(level) word\">\(HTMLText.escape(words["status.\(row.status.rawValue)"]))</span>"
    }

    private static func findings(_ row: BilingualTable.Row, _ words: TableWords) -> String {
        guard !row.findings.isEmpty else { return "" }
        let items = row.findings.map { "<li>\(HTMLText.escape($0))</li>" }.joined()
        return "<ul class=\"findings\" lang=\"\(words.language.rawValue)\">\(items)</ul>"
    }

    private static func badge(_ match: Match, _ words: TableWords) -> String {
        """
        <span class="badge \(level(match.score))">\(match.score)</span>\
        <span class="kind">\(HTMLText.escape(words[match.kind.rawValue]))</span>\
        <span class="memory">\(HTMLText.escape(match.memory))</span>
        """
    }

    private static func level(_ score: Int) -> String {
        switch score {
        case 100...: "ready"
        case 95...: "close"
        case 75...: "near"
        default: "far"
        }
    }

    /// What tells the memory's source from the segment, and what was mended or lowered; nothing for an exact match.
    private static func explanation(
        of match: Match, for source: InlineText, _ direction: TranslationDirection, _ words: TableWords
    ) -> String {
        var html = ""
        if match.source.plain != source.plain {
            let difference = WordDifference.parts(from: match.source.plain, to: source.plain)
            html += "<p class=\"difference\" lang=\"\(direction.source)\">"
            html += "<span class=\"label\" lang=\"\(words.language.rawValue)\">"
            html += "\(HTMLText.escape(words["difference"])):</span> \(HTMLText.render(difference))</p>"
        }
        let repairs = match.repairs.map { repair in
            "<span><del>\(HTMLText.escape(repair.old))</del> → <ins>\(HTMLText.escape(repair.new))</ins></span>"
        }
        let penalties = match.penalties.map { penalty in
            "<span>" + HTMLText.escape(words.penalty(penalty.reason)) + (penalty.deduction.map { " " + $0 } ?? "")
                + (penalty.detail.map { " (\(HTMLText.escape($0)))" } ?? "") + "</span>"
        }
        for (word, items) in [("mended", repairs), ("lowered", penalties)] where !items.isEmpty {
            html += "<p class=\"remark\" lang=\"\(words.language.rawValue)\"><span class=\"label\">"
            html += "\(HTMLText.escape(words[word])):</span> \(items.joined(separator: ", "))</p>"
        }
        return html
    }

    /// The pieces that a memory knows, which never stand in the place of a translation.
    private static func fragments(_ row: BilingualTable.Row, _ words: TableWords) -> String {
        let items = row.fragments.filter { $0.kind != .term }.map { fragment in
            "<li class=\"fragment\"><span lang=\"\(row.direction.source)\">\(HTMLText.escape(fragment.source))</span> → "
                + "<b>\(HTMLText.escape(fragment.target))</b></li>"
        }
        guard !items.isEmpty else { return "" }
        return "<ul class=\"renderings\"><li class=\"label\" lang=\"\(words.language.rawValue)\">"
            + "\(HTMLText.escape(words["fragments"])):</li>\(items.joined())</ul>"
    }

    private static func renderings(_ row: BilingualTable.Row) -> String {
        var seen: Set<String> = []
        var items = ""
        for (kind, list) in [("name", row.names), ("term", row.terms)] {
            for rendering in list where !rendering.targets.isEmpty && seen.insert(rendering.mention.text).inserted {
                items += "<li class=\"\(kind)\"><span lang=\"\(row.direction.source)\">"
                items += "\(HTMLText.escape(rendering.mention.text))</span> → "
                items += "<b>\(HTMLText.escape(rendering.targets.joined(separator: " / ")))</b></li>"
            }
        }
        return items.isEmpty ? "" : "<ul class=\"renderings\">\(items)</ul>"
    }

    private static func moreMatches(_ row: BilingualTable.Row, _ words: TableWords) -> String {
        guard row.matches.count > 1 else { return "" }
        var html = "<details><summary lang=\"\(words.language.rawValue)\">\(HTMLText.escape(words["moreMatches"]))"
        html += " (\(row.matches.count - 1))</summary>"
        for match in row.matches.dropFirst() {
            html +=
                "<div class=\"match\">\(badge(match, words))<p>\(HTMLText.render(match.target(for: row.source)))</p>"
            html += explanation(of: match, for: row.source, row.direction, words) + "</div>"
        }
        return html + "</details>"
    }
}

extension Substring {
    /// Where a short ASCII text stands first.
    fileprivate func firstRange(of text: String) -> Range<Index>? {
        var start = utf8.startIndex
        while let found = utf8[start...].firstIndex(of: text.utf8.first ?? 0) {
            if utf8[found...].starts(with: text.utf8) {
                return found..<utf8.index(found, offsetBy: text.utf8.count)
            }
            start = utf8.index(after: found)
        }
        return nil
    }
}
