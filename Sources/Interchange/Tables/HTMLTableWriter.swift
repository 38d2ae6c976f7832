import LocalizationModel

/// Writes a bilingual table as a page for people: to read, filter and sort on a screen, and to work with on paper.
///
/// The page is one file and asks nothing of the network. It follows the reader's choice of light or dark.
/// Its looks and behaviour are in the data file `table.html`; the rows are `HTMLRowWriter`'s.
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
}
