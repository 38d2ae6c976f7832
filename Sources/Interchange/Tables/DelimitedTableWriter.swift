import LocalizationModel

/// Writes a job as a table for spreadsheets and scripts: tab-separated or comma-separated values.
///
/// One row a segment, the header in the reader's language, the best match as translation. Inline codes
/// stand as `<1>`, `</1>`, `<2/>`. `DelimitedTableReader` reads it back.
///
/// Source: RFC 4180 for CSV; in TSV a field is quoted the same way, but only where it must be.
public enum DelimitedTableWriter {
    /// What stands between two fields.
    public enum Separator: String, CaseIterable, Sendable {
        case tab = "\t"
        case comma = ","
    }

    /// - Returns: the table, lines ended by `\n` in TSV and by `\r\n` in CSV, as each is used to.
    public static func write(
        _ job: TranslationJob, separator: Separator, language: TableLanguage = .english
    ) -> String {
        let words = TableWords(language: language)
        let header = [
            "file", "line", "block", "segment", "sourceLanguage", "targetLanguage", "source", "target", "score",
            "kind", "memory", "names", "terms", "note", "status",
        ]
        var table = row(header.map { words[$0] }, separator)
        for suggested in job.segments where suggested.direction != nil {
            let segment = suggested.segment
            let best = suggested.matches.first
            table += row(
                [
                    segment.location.file, String(segment.location.line), String(segment.block),
                    String(segment.number), segment.language?.description ?? "",
                    suggested.targetLanguage?.description ?? "", segment.text.display,
                    best?.target(for: segment.text).display ?? "",
                    best.map { String($0.score) } ?? "", best.map { words[$0.kind.rawValue] } ?? "",
                    best?.memory ?? "", list(suggested.names), list(suggested.terms), segment.note ?? "",
                    words["status.\(BilingualTable.status(of: best).rawValue)"],
                ], separator)
        }
        return table
    }

    private static func list(_ renderings: [SuggestedSegment.Rendering]) -> String {
        var seen: Set<String> = []
        return renderings.filter { !$0.targets.isEmpty }
            .map { "\($0.mention.text) → \($0.targets.joined(separator: " / "))" }
            .filter { seen.insert($0).inserted }.joined(separator: "; ")
    }

    static func row(_ fields: [String], _ separator: Separator) -> String {
        fields.map { quote($0, separator) }.joined(separator: separator.rawValue)
            + (separator == .comma ? "\r\n" : "\n")
    }

    private static func quote(_ field: String, _ separator: Separator) -> String {
        let bytes = field.utf8
        let isSpecial = bytes.contains { byte in
            byte == 0x0A || byte == 0x0D || byte == separator.rawValue.utf8.first
                || (separator == .comma && byte == UInt8(ascii: "\""))
        }
        guard isSpecial || bytes.first == UInt8(ascii: "\"") else { return field }
        return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
