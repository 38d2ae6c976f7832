import LocalizationModel

/// Writes a bilingual table as a page for people: to read, filter and sort on a screen, and to work with on paper.
///
/// The page is one file and asks nothing of the network. It follows the reader's choice of light or dark.
/// Its looks and behaviour are in the data file `table.html`; here are only the rows.
public enum HTMLTableWriter {
    /// - Returns: the page, UTF-8.
    /// - Throws: as `write(_:language:)` of a table.
    public static func write(
        _ job: TranslationJob, language: TableLanguage = .english
    ) throws(TolmachError) -> String {
        try write(BilingualTable(job), language: language)
    }

    /// - Returns: the page, UTF-8.
    /// - Throws: `unwritableFile` where the table is large and there is no room for a temporary file.
    public static func write(
        _ table: BilingualTable, language: TableLanguage = .english
    ) throws(TolmachError) -> String {
        var page = HTMLPageWriter(
            title: table.title, program: table.program, language: language,
            hasScores: table.rows.contains { !$0.matches.isEmpty })
        var bytes: [UInt8] = []
        for row in table.rows { try page.add(row) }
        try page.finish { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: Rows

    static func row(_ row: BilingualTable.Row, number: Int, hasScores: Bool, _ words: TableWords) -> String {
        let best = row.matches.first
        let direction = row.direction
        let renderings = renderings(row)
        let order = TranslationUnit.Status.allCases.firstIndex(of: row.status) ?? 0
        var html =
            "<tr data-id=\"\(HTMLText.attribute(row.id))\" data-score=\"\(best?.score ?? 0)\" data-status=\"status.\(row.status.rawValue)\" "
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
