import LocalizationModel

/// The words of a table in one language, from the data file.
struct TableWords {
    private static let table: [String: [String]] = Dictionary(
        DataFile.tableWords.filter { $0.count == 3 }.map { ($0[0], Array($0[1...])) },
        uniquingKeysWith: { first, _ in first })

    /// The keys by their words in any language and by themselves, in lower case. Of several keys with one word the first
    /// in the file counts.
    private static let keys: [String: String] = Dictionary(
        DataFile.tableWords.filter { $0.count == 3 }.flatMap { row in row.map { ($0.lowercased(), row[0]) } },
        uniquingKeysWith: { first, _ in first })

    let language: TableLanguage

    /// The word for a key of the data file, or the key itself.
    subscript(key: String) -> String {
        Self.table[key]?[language == .english ? 0 : 1] ?? key
    }

    /// The word for what lowers a score, or the program's own word where there is none.
    func penalty(_ reason: String) -> String {
        Self.table["penalty." + reason]?[language == .english ? 0 : 1] ?? reason
    }

    /// The language's name, or its tag where the table has no name for it.
    func name(of tag: LanguageTag) -> String {
        let name = Self.table[tag.language]?[language == .english ? 0 : 1]
        guard let name else { return tag.description }
        return tag.description == tag.language ? name : "\(name) (\(tag))"
    }

    func name(of direction: TranslationDirection) -> String {
        "\(name(of: direction.source)) → \(name(of: direction.target))"
    }

    /// The language of a name in any language, or of a tag, as `name(of:)` writes them.
    private static func language(named text: some StringProtocol) -> LanguageTag? {
        let words = text.split(separator: " ")
        guard let last = words.last else { return nil }
        // The name of a tag with a region stands before it: `Ukrainian (uk-UA)`.
        if last.hasPrefix("("), last.hasSuffix(")") { return LanguageTag(last.dropFirst().dropLast()) }
        let name = words.joined(separator: " ")
        return LanguageTag(key(ofWord: name) ?? name)
    }

    /// The languages of a heading, `English → Russian`, as `name(of:)` writes it.
    static func languages(ofHeading text: some StringProtocol) -> (source: LanguageTag?, target: LanguageTag?) {
        let sides = text.split(separator: "→", omittingEmptySubsequences: false)
        return sides.count == 2 ? (language(named: sides[0]), language(named: sides[1])) : (nil, nil)
    }

    /// The status whose word, in any language, a cell holds.
    static func status(ofWord word: String) -> TranslationUnit.Status? {
        let word = word.lowercased()
        return TranslationUnit.Status.allCases.first { status in
            table["status." + status.rawValue]?.contains { $0.lowercased() == word } == true
        }
    }

    /// The key whose word, in any language, a cell holds; letter case doesn't matter.
    static func key(ofWord word: String) -> String? {
        // No word of the table is longer, and fields can be.
        word.utf8.count > 100 ? nil : keys[word.lowercased()]
    }
}
