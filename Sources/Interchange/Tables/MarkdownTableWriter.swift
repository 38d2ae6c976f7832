import LocalizationModel

/// Writes a job as Markdown tables, a section for each direction.
///
/// Source: GitHub Flavored Markdown, section 4.10 (tables).
public enum MarkdownTableWriter {
    /// - Returns: the Markdown text.
    public static func write(_ job: TranslationJob, language: TableLanguage = .english) -> String {
        let words = TableWords(language: language)
        var text = "# \(escape(job.document.name.split(separator: "/").last.map(String.init) ?? ""))\n"
        for direction in job.directions {
            text += "\n## \(words.name(of: direction))\n\n"
            text += row(["number", "source", "target", "score", "namesAndTerms"].map { words[$0] })
            text += "|--:|---|---|--:|---|\n"
            for (index, segment) in job.segments.lazy.filter({ $0.direction == direction }).enumerated() {
                let best = segment.matches.first
                text += row([
                    String(index + 1), escape(segment.segment.text.display),
                    best.map { escape($0.target(for: segment.segment.text).display) } ?? "",
                    best.map { String($0.score) } ?? "",
                    XLIFFNotes.lines(for: segment).map(escape).joined(separator: "<br>"),
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
