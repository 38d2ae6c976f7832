import LocalizationModel

/// Writes a job as a page for people: to read, filter and sort on a screen, and to work with on paper.
///
/// The page is one file and asks nothing of the network. It follows the reader's choice of light or dark.
/// Its looks and behaviour are in the data file `table.html`; here are only the rows.
public enum HTMLTableWriter {
    /// - Returns: the page, UTF-8.
    public static func write(_ job: TranslationJob, language: TableLanguage = .english) -> String {
        let words = TableWords(language: language)
        var sections = ""
        for direction in job.directions { sections += section(job, direction, words) }
        let values = [
            "lang": language.rawValue, "title": HTMLText.escape(job.document.name.split(separator: "/").last ?? ""),
            "path": HTMLText.attribute(job.document.name),
            "summary": summary(job, words), "sections": sections,
            "program": HTMLText.escape("\(job.program) \(job.programVersion)"),
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

    private static func summary(_ job: TranslationJob, _ words: TableWords) -> String {
        let rows = job.segments.filter { $0.direction != nil }
        let matched = rows.count { !$0.matches.isEmpty }
        let ready = rows.count { ($0.matches.first?.score ?? 0) >= 100 }
        return [(rows.count, "segments"), (matched, "matched"), (ready, "ready")]
            .map { "<span><b>\($0.0)</b> \(HTMLText.escape(words[$0.1]))</span>" }.joined(separator: " ")
    }

    private static func section(
        _ job: TranslationJob, _ direction: TranslationDirection, _ words: TableWords
    ) -> String {
        var html = """
            <section>
            <h2>\(HTMLText.escape(words.name(of: direction)))</h2>
            <table>
            <thead><tr><th scope="col" class="number">\(HTMLText.escape(words["number"]))</th>\
            <th scope="col">\(HTMLText.escape(words["source"]))</th>\
            <th scope="col">\(HTMLText.escape(words["target"]))</th>\
            <th scope="col" class="score">\(HTMLText.escape(words["score"]))</th></tr></thead>
            <tbody>

            """
        for (index, segment) in job.segments.lazy.filter({ $0.direction == direction }).enumerated() {
            html += row(segment, number: index + 1, direction, words)
        }
        return html + "</tbody>\n</table>\n</section>\n"
    }

    private static func row(
        _ suggested: SuggestedSegment, number: Int, _ direction: TranslationDirection, _ words: TableWords
    ) -> String {
        let segment = suggested.segment
        let best = suggested.matches.first
        let notes = renderings(suggested, direction)
        var html = "<tr data-score=\"\(best?.score ?? 0)\"\(notes.isEmpty ? "" : " data-names")>"
        let place = HTMLText.attribute("\(segment.location.file):\(segment.location.line)")
        html += "<td class=\"number\" title=\"\(place)\">\(number)</td>"
        html += "<td class=\"source\" lang=\"\(direction.source)\">"
        html += "<p>\(HTMLText.render(segment.text, names: suggested.names, terms: suggested.terms))</p>"
        if let key = segment.resourceID { html += "<p class=\"key\">\(HTMLText.escape(key))</p>" }
        if let note = segment.note {
            html += "<p class=\"note\" lang=\"\(words.language.rawValue)\">\(HTMLText.escape(note))</p>"
        }
        html += "</td><td class=\"target\" lang=\"\(direction.target)\">"
        if let best {
            html +=
                "<p>\(HTMLText.render(best.target(for: segment.text)))</p>"
                + explanation(of: best, for: segment, direction, words)
        } else {
            html += "<p class=\"blank\" lang=\"\(words.language.rawValue)\">\(HTMLText.escape(words["noMatch"]))</p>"
        }
        html += notes + moreMatches(suggested, direction, words)
        html += "</td><td class=\"score\">"
        if let best { html += badge(best, words) }
        return html + "</td></tr>\n"
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
        of match: Match, for segment: Segment, _ direction: TranslationDirection, _ words: TableWords
    ) -> String {
        var html = ""
        if match.source.plain != segment.text.plain {
            let difference = WordDifference.parts(from: match.source.plain, to: segment.text.plain)
            html += "<p class=\"difference\" lang=\"\(direction.source)\">"
            html += "<span class=\"label\" lang=\"\(words.language.rawValue)\">"
            html += "\(HTMLText.escape(words["difference"])):</span> \(HTMLText.render(difference))</p>"
        }
        let repairs = match.repairs.map { repair in
            "<span><del>\(HTMLText.escape(repair.old))</del> → <ins>\(HTMLText.escape(repair.new))</ins></span>"
        }
        let penalties = match.penalties.map { penalty in
            "<span>\(HTMLText.escape(words.penalty(penalty.reason))) −\(penalty.points)"
                + (penalty.detail.map { " (\(HTMLText.escape($0)))" } ?? "") + "</span>"
        }
        for (word, items) in [("mended", repairs), ("lowered", penalties)] where !items.isEmpty {
            html += "<p class=\"remark\" lang=\"\(words.language.rawValue)\"><span class=\"label\">"
            html += "\(HTMLText.escape(words[word])):</span> \(items.joined(separator: ", "))</p>"
        }
        return html
    }

    private static func renderings(_ segment: SuggestedSegment, _ direction: TranslationDirection) -> String {
        var seen: Set<String> = []
        var items = ""
        for (kind, list) in [("name", segment.names), ("term", segment.terms)] {
            for rendering in list where !rendering.targets.isEmpty && seen.insert(rendering.mention.text).inserted {
                items += "<li class=\"\(kind)\"><span lang=\"\(direction.source)\">"
                items += "\(HTMLText.escape(rendering.mention.text))</span> → "
                items += "<b>\(HTMLText.escape(rendering.targets.joined(separator: " / ")))</b></li>"
            }
        }
        return items.isEmpty ? "" : "<ul class=\"renderings\">\(items)</ul>"
    }

    private static func moreMatches(
        _ segment: SuggestedSegment, _ direction: TranslationDirection, _ words: TableWords
    ) -> String {
        guard segment.matches.count > 1 else { return "" }
        var html = "<details><summary lang=\"\(words.language.rawValue)\">\(HTMLText.escape(words["moreMatches"]))"
        html += " (\(segment.matches.count - 1))</summary>"
        for match in segment.matches.dropFirst() {
            html +=
                "<div class=\"match\">\(badge(match, words))<p>\(HTMLText.render(match.target(for: segment.segment.text)))</p>"
            html += explanation(of: match, for: segment.segment, direction, words) + "</div>"
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
