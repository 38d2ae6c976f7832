import LocalizationModel

/// Which column of a bilingual table holds what.
struct DelimitedTableColumns {
    var source = 0
    var target: Int? = 1
    var id: Int?
    var note: Int?
    /// Number of the block and of the segment in it, which make an id where there is none.
    var block: Int?
    var segment: Int?
    var status: Int?
    var sourceLanguage: Int?
    var targetLanguage: Int?
    /// The language that the header names for the column.
    var sourceTag: LanguageTag?
    var targetTag: LanguageTag?

    init() {}

    /// - Returns: nil where the row is no header.
    init?(header row: DelimitedFields.Row, from: LanguageTag?, to: LanguageTag?, file: String) throws(TolmachError) {
        var named: [String: Int] = [:]
        var languages: [(column: Int, tag: LanguageTag)] = []
        for (column, field) in row.fields.enumerated() {
            let word = field.filter { !$0.isWhitespace || $0 == " " }
            if let key = Self.key(of: word) {
                if named[key] == nil { named[key] = column }
            } else if word.utf8.count <= 11, let tag = LanguageTag(word), tag.language.utf8.count == 2 {
                languages.append((column, tag))
            }
        }
        id = named["id"]
        note = named["note"]
        block = named["block"]
        segment = named["segment"]
        status = named["status"]
        sourceLanguage = named["sourceLanguage"]
        targetLanguage = named["targetLanguage"]
        if let source = named["source"] {
            self.source = source
            target = named["target"]
        } else if languages.count >= 2 || (languages.count == 1 && row.fields.count == 1) {
            func column(_ wanted: LanguageTag?, else other: Int) throws(TolmachError) -> Int? {
                guard let wanted else { return other < languages.count ? other : nil }
                if let found = languages.firstIndex(where: { $0.tag.sharesLanguage(with: wanted) }) { return found }
                throw TolmachError(
                    .invalidArgument, "the table has no column for \(wanted)",
                    at: SourceLocation(file: file, line: row.line, column: 1),
                    advice: "its columns are \(languages.map(\.tag.description).joined(separator: ", "))")
            }
            // Where one side is asked for, the other is the first column left.
            let wantedTarget = to == nil ? nil : try column(to, else: 1)
            let found = try column(from, else: wantedTarget == 0 ? 1 : 0)
            let source = found ?? 0
            let other = source == 0 ? 1 : 0
            let targetIndex = wantedTarget ?? (other < languages.count ? other : nil)
            self.source = languages[source].column
            sourceTag = languages[source].tag
            target = targetIndex.map { languages[$0].column }
            targetTag = targetIndex.map { languages[$0].tag }
        } else {
            return nil
        }
    }

    /// What a header's word stands for: the words of our own tables, and a few that others write.
    private static func key(of word: String) -> String? {
        switch word.lowercased() {
        case "source", "src", "source text", "исходный текст": "source"
        case "target", "tgt", "target text", "перевод": "target"
        case "id", "key", "ключ": "id"
        case "comment", "комментарий": "note"
        default: TableWords.key(ofWord: word).flatMap { $0.utf8.count > 2 ? $0 : nil }
        }
    }
}
