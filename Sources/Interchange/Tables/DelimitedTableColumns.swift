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
    /// Columns of further languages, which are targets too.
    var others: [(column: Int, tag: LanguageTag)] = []
    /// Whether the source must be of this column. Where nobody asked for it, a row that has no text there is translated
    /// from the first language that it has.
    private var isSourceAsked = false

    init() {}

    /// A source text and a translation of it in a row.
    struct Pair {
        var source: String
        var sourceTag: LanguageTag?
        var target: String?
        var targetTag: LanguageTag?
    }

    /// The source of a row with each of its translations; without a translation where there is none, and nothing where
    /// there is no source.
    ///
    /// - Parameter field: What stands in a column; nil where nothing does.
    func pairs(_ field: (Int) -> String?) -> [Pair] {
        let all = [(source, sourceTag)] + (target.map { [($0, targetTag)] } ?? []) + others.map { ($0.column, $0.tag) }
        if !others.isEmpty {
            let texts = all.compactMap { column, tag in field(column).map { (text: $0, tag: tag) } }
            if let first = texts.first, !isSourceAsked || field(source) != nil {
                let translations = texts.dropFirst().filter { $0.tag != first.tag }
                if !translations.isEmpty {
                    return translations.map {
                        Pair(source: first.text, sourceTag: first.tag, target: $0.text, targetTag: $0.tag)
                    }
                }
            }
        }
        guard let source = field(source) else { return [] }
        return [Pair(source: source, sourceTag: sourceTag, target: target.flatMap(field), targetTag: targetTag)]
    }

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
            if wantedTarget == nil {
                others = languages.indices.filter { $0 != source && $0 != targetIndex }.map { languages[$0] }
            }
            isSourceAsked = from != nil
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
