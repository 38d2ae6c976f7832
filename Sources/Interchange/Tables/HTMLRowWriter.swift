import LocalizationModel

/// Writes the rows of a bilingual page.
struct HTMLRowWriter: Sendable {
    private let title: String
    private let shortTitle: String
    private let words: TableWords
    private let hasScores: Bool
    /// What stands in place of a translation where there is none.
    private let blank: String
    /// The status of a row as people see it, in the order of `TranslationUnit.Status.allCases`.
    private let badges: [String]

    /// - Parameter title: The document's name or path.
    init(title: String, words: TableWords, hasScores: Bool) {
        self.title = title
        shortTitle = title.split(separator: "/").last.map(String.init) ?? title
        self.words = words
        self.hasScores = hasScores
        let word = hasScores ? words["noMatch"] : words["notTranslated"]
        blank = "<p class=\"blank\" lang=\"\(words.language.rawValue)\">\(HTMLText.escape(word))</p>"
        badges = TranslationUnit.Status.allCases.map { status in
            let word = HTMLText.escape(words["status.\(status.rawValue)"])
            return "<span class=\"badge \(Self.level(of: status)) word\">\(word)</span>"
        }
    }

    /// - Parameter number: The row's number in its section, from 1.
    func write(_ row: BilingualTable.Row, number: Int, to page: inout HTMLBuffer) {
        let best = row.matches.first
        page.markup("<tr data-id=\"")
        page.attribute(row.id)
        if hasScores {
            page.markup("\" data-score=\"")
            page.number(best?.score ?? 0)
        }
        page.markup("\" data-status=\"")
        page.markup(row.status.rawValue)
        if !row.findings.isEmpty {
            page.markup("\" data-finding=\"")
            page.markup(row.findings.count == 1 ? row.findings[0].kind.rawValue : kinds(of: row))
        }
        page.markup(
            hasNames(row)
                ? "\" data-names><th scope=\"row\" class=\"number\" title=\""
                : "\"><th scope=\"row\" class=\"number\" title=\"")
        if let location = row.location {
            page.attribute(location.file == title ? shortTitle : location.file)
            page.markup(":")
            page.number(location.line)
            page.markup(" ")
        }
        page.attribute(row.id)
        page.markup("\">")
        page.number(number)
        page.markup("</th><td class=\"source\" lang=\"")
        page.markup(row.direction.source.description)
        page.markup("\"><p>")
        HTMLText.render(row.source, names: row.names, terms: row.terms, to: &page)
        page.markup("</p>")
        if let key = row.resourceID {
            page.markup("<p class=\"key\">")
            page.text(key)
            page.markup("</p>")
        }
        for note in row.notes {
            page.markup("<p class=\"note\" lang=\"")
            page.markup(words.language.rawValue)
            page.markup("\">")
            page.text(note)
            page.markup("</p>")
        }
        page.markup("</td><td class=\"target\" lang=\"")
        page.markup(row.direction.target.description)
        page.markup("\">")
        if let target = row.target {
            page.markup("<p>")
            HTMLText.render(target, to: &page)
            page.markup("</p>")
            if let best { explain(best, for: row.source, row.direction, to: &page) }
        } else {
            page.markup(blank)
        }
        writeFindings(row, to: &page)
        writeFragments(row, to: &page)
        writeRenderings(row, to: &page)
        writeMoreMatches(row, to: &page)
        page.markup("</td><td class=\"score\">")
        if let best { writeBadge(of: best, to: &page) }
        if best == nil || !hasScores {
            page.markup(badges[TranslationUnit.Status.allCases.firstIndex(of: row.status) ?? 0])
        }
        page.markup("</td></tr>\n")
    }

    private static func level(of status: TranslationUnit.Status) -> String {
        switch status {
        case .reviewed, .final, .translated: "ready"
        case .draft, .machine, .aligned: "near"
        case .untranslated, .rejected: "far"
        }
    }

    private static func level(_ score: Int) -> String {
        switch score {
        case 100...: "ready"
        case 95...: "close"
        case 75...: "near"
        default: "far"
        }
    }

    /// `codes names`
    private func kinds(of row: BilingualTable.Row) -> String {
        UnitFinding.Kind.allCases.filter { kind in row.findings.contains { $0.kind == kind } }
            .map(\.rawValue).joined(separator: " ")
    }

    private func writeFindings(_ row: BilingualTable.Row, to page: inout HTMLBuffer) {
        guard !row.findings.isEmpty else { return }
        page.markup("<ul class=\"findings\" lang=\"\(words.language.rawValue)\">")
        for finding in row.findings { page.element("li", text: finding.text) }
        page.markup("</ul>")
    }

    private func writeBadge(of match: Match, to page: inout HTMLBuffer) {
        page.markup("<span class=\"badge \(Self.level(match.score))\">\(match.score)</span><span class=\"kind\">")
        page.text(words[match.kind.rawValue])
        page.markup("</span><span class=\"memory\">")
        page.text(match.memory)
        page.markup("</span>")
    }

    /// What tells the memory's source from the segment, and what was mended or lowered; nothing for an exact match.
    private func explain(
        _ match: Match, for source: InlineText, _ direction: TranslationDirection, to page: inout HTMLBuffer
    ) {
        if match.source.plain != source.plain {
            page.markup("<p class=\"difference\" lang=\"\(direction.source)\">")
            page.markup("<span class=\"label\" lang=\"\(words.language.rawValue)\">")
            page.text(words["difference"])
            page.markup(":</span> ")
            HTMLText.render(WordDifference.parts(from: match.source.plain, to: source.plain), to: &page)
            page.markup("</p>")
        }
        remark("mended", of: match.repairs, to: &page) { repair, page in
            if !repair.old.isEmpty { page.element("del", text: repair.old) }
            if !repair.old.isEmpty && !repair.new.isEmpty { page.markup(" → ") }
            if !repair.new.isEmpty { page.element("ins", text: repair.new) }
        }
        remark("lowered", of: match.penalties, to: &page) { penalty, page in
            let wording = PenaltyWording(penalty)
            page.text(words.penalty(wording.key))
            if let deduction = penalty.deduction { page.text(" " + deduction) }
            if let detail = wording.detail { page.text(" (\(detail))") }
        }
    }

    /// A list of things behind a word.
    private func remark<Item>(
        _ word: String, of items: [Item], to page: inout HTMLBuffer, _ write: (Item, inout HTMLBuffer) -> Void
    ) {
        for (index, item) in items.enumerated() {
            if index == 0 {
                page.markup("<p class=\"remark\" lang=\"\(words.language.rawValue)\"><span class=\"label\">")
                page.text(words[word])
                page.markup(":</span> ")
            } else {
                page.markup(", ")
            }
            page.markup("<span>")
            write(item, &page)
            page.markup("</span>")
        }
        if !items.isEmpty { page.markup("</p>") }
    }

    /// The pieces that a memory knows, which never stand in the place of a translation.
    private func writeFragments(_ row: BilingualTable.Row, to page: inout HTMLBuffer) {
        let fragments = row.fragments.filter { $0.kind != .term }
        guard !fragments.isEmpty else { return }
        page.markup("<ul class=\"renderings\"><li class=\"label\" lang=\"\(words.language.rawValue)\">")
        page.text(words["fragments"])
        page.markup(":</li>")
        for fragment in fragments {
            item("fragment", fragment.source, fragment.target, in: row.direction.source, to: &page)
        }
        page.markup("</ul>")
    }

    private func hasNames(_ row: BilingualTable.Row) -> Bool {
        row.names.contains { !$0.targets.isEmpty } || row.terms.contains { !$0.targets.isEmpty }
    }

    private func writeRenderings(_ row: BilingualTable.Row, to page: inout HTMLBuffer) {
        guard hasNames(row) else { return }
        var seen: Set<String> = []
        page.markup("<ul class=\"renderings\">")
        for (kind, list) in [("name", row.names), ("term", row.terms)] {
            for rendering in list where !rendering.targets.isEmpty && seen.insert(rendering.mention.text).inserted {
                item(
                    kind, rendering.mention.text, rendering.targets.joined(separator: " / "), in: row.direction.source,
                    to: &page)
            }
        }
        page.markup("</ul>")
    }

    /// What stands in the source, and what to call it.
    private func item(
        _ kind: String, _ source: String, _ target: String, in language: LanguageTag, to page: inout HTMLBuffer
    ) {
        page.markup("<li class=\"\(kind)\"><span lang=\"\(language)\">")
        page.text(source)
        page.markup("</span> → ")
        page.element("b", text: target)
        page.markup("</li>")
    }

    private func writeMoreMatches(_ row: BilingualTable.Row, to page: inout HTMLBuffer) {
        guard row.matches.count > 1 else { return }
        page.markup("<details><summary lang=\"\(words.language.rawValue)\">")
        page.text(words["moreMatches"])
        page.markup(" (\(row.matches.count - 1))</summary>")
        for match in row.matches.dropFirst() {
            page.markup("<div class=\"match\">")
            writeBadge(of: match, to: &page)
            page.markup("<p>")
            HTMLText.render(match.target(for: row.source), to: &page)
            page.markup("</p>")
            explain(match, for: row.source, row.direction, to: &page)
            page.markup("</div>")
        }
        page.markup("</details>")
    }
}
