import LocalizationModel

/// Writes a bilingual table as Markdown, a section for each direction.
///
/// Source: GitHub Flavored Markdown, section 4.10 (tables).
public enum MarkdownTableWriter {
    /// - Returns: the Markdown text.
    public static func write(_ job: TranslationJob, language: TableLanguage = .english) -> String {
        write(BilingualTable(job), language: language)
    }

    /// - Returns: the Markdown text.
    public static func write(_ table: BilingualTable, language: TableLanguage = .english) -> String {
        let words = TableWords(language: language)
        let hasScores = table.rows.contains { !$0.matches.isEmpty }
        var text = "# \(escape(table.shortTitle))\n"
        for direction in table.directions {
            text += "\n## \(words.name(of: direction))\n\n"
            text += row(
                ["number", "source", "target", hasScores ? "score" : "status", "namesAndTerms", "id"].map { words[$0] })
            text += "|--:|---|---|--:|---|---|\n"
            for (index, item) in table.rows(in: direction).enumerated() {
                let standing =
                    hasScores ? item.matches.first.map { String($0.score) } : words["status.\(item.status.rawValue)"]
                text += row([
                    String(index + 1), escape(item.source.display), escape(item.target?.display ?? ""), standing ?? "",
                    (XLIFFNotes.lines(for: item.names + item.terms) + XLIFFNotes.lines(for: item.fragments)
                        + item.findings.map(\.text)).map(escape)
                        .joined(separator: "<br>"),
                    escape(item.id),
                ])
            }
        }
        return text
    }

    private static func row(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |\n"
    }

    /// Makes text stand for itself in a table cell.
    private static func escape(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "|", "\\", "`", "*", "_", "[", "]", "<", ">", "#", "~", "&":
                result.unicodeScalars.append("\\")
                result.unicodeScalars.append(scalar)
            case "\n": result += "<br>"
            case "\r": break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
