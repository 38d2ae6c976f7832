import LocalizationModel

/// Writes a bilingual table as a page for people, row by row; `HTMLRowWriter` writes the rows.
///
///     var page = HTMLPageWriter(title: "page.xlf", program: "Tolmach 0.1.0", language: .english, hasScores: false)
///     try page.add(unit, findings: [])
///     try page.finish { bytes in ... }
///
/// The page begins with what is said of all rows, so these wait, in a temporary file where they are many.
public struct HTMLPageWriter: Sendable {
    /// The rows of one direction.
    private struct Section: Sendable {
        var direction: TranslationDirection
        var count = 0
        let rows = SpilledBytes()
    }

    private let title: String
    private let program: String
    private let words: TableWords
    private let hasScores: Bool
    private var sections: [Section] = []
    /// The section of the last row.
    private var current = 0
    private var facts = TableFacts()
    private let writer: HTMLRowWriter
    private var row = HTMLBuffer()

    /// - Parameters:
    ///   - title: The document's name or path.
    ///   - program: Name and version of the program that writes.
    ///   - hasScores: Whether rows have matches, whose scores are then shown.
    public init(title: String, program: String, language: TableLanguage, hasScores: Bool) {
        self.title = title
        self.program = program
        words = TableWords(language: language)
        self.hasScores = hasScores
        writer = HTMLRowWriter(title: title, words: words, hasScores: hasScores)
    }

    /// Adds a unit of a bilingual file.
    ///
    /// - Throws: `unwritableFile` where there is no room for a temporary file.
    public mutating func add(_ unit: TranslationUnit, findings: [UnitFinding] = []) throws(TolmachError) {
        try add(BilingualTable.Row(unit, number: facts.rows + 1, findings: findings))
    }

    mutating func add(_ row: BilingualTable.Row) throws(TolmachError) {
        facts.add(row)
        if !sections.indices.contains(current) || sections[current].direction != row.direction {
            current = sections.firstIndex { $0.direction == row.direction } ?? sections.count
            if current == sections.count { sections.append(Section(direction: row.direction)) }
        }
        sections[current].count += 1
        self.row.removeAll()
        writer.write(row, number: sections[current].count, to: &self.row)
        try sections[current].rows.append(self.row.bytes)
    }

    /// Gives the whole page, UTF-8, in pieces.
    ///
    /// - Throws: `unwritableFile` where the temporary file can't be read back, and what `write` throws.
    public mutating func finish(_ write: ([UInt8]) throws(TolmachError) -> Void) throws(TolmachError) {
        let values = [
            "lang": words.language.rawValue, "title": HTMLText.escape(shortTitle), "path": HTMLText.attribute(title),
            "summary": facts.summary(words), "scoreFilter": facts.scoreFilter(words),
            "statusFilter": facts.statusFilter(words), "findingFilter": facts.findingFilter(words),
            "statuses": TranslationUnit.Status.allCases.map(\.rawValue).joined(separator: " "),
            "program": HTMLText.escape(program),
        ]
        var rest = DataFile.tablePage[...]
        var text = ""
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            text += rest[..<open.lowerBound]
            let key = String(rest[open.upperBound..<close.lowerBound])
            rest = rest[close.upperBound...]
            guard key == "sections" else {
                text += values[key] ?? HTMLText.attribute(words[key])
                continue
            }
            try write(Array(text.utf8))
            text = ""
            for section in sections {
                try write(Array(beginning(of: section.direction).utf8))
                try section.rows.take(write)
                try write(Array("</tbody>\n</table>\n</section>\n".utf8))
            }
        }
        try write(Array((text + rest).utf8))
        sections = []
    }

    private var shortTitle: String { title.split(separator: "/").last.map(String.init) ?? title }

    private func beginning(of direction: TranslationDirection) -> String {
        func heading(_ word: String, _ key: String, _ sort: String) -> String {
            "<th scope=\"col\" class=\"\(key)\" data-sort=\"\(sort)\">\(HTMLText.escape(words[word]))</th>"
        }
        let name = HTMLText.escape(words.name(of: direction))
        return """
            <section lang="\(words.language.rawValue)" data-from="\(direction.source)" data-to="\(direction.target)">
            <h2>\(name)</h2>
            <table>
            <caption>\(HTMLText.escape(shortTitle)): \(name)</caption>
            <thead><tr>\(heading("number", "number", "number"))\(heading("source", "source", "source"))\
            \(heading("target", "target", "target"))\
            \(hasScores ? heading("score", "score", "score") : heading("status", "score", "status"))</tr></thead>
            <tbody>

            """
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
