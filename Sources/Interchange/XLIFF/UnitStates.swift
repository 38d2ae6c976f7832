import LocalizationModel

/// What the state words of formats mean.
enum UnitStates {
    /// Whose words they are, as in the data file.
    enum Vocabulary: String, CaseIterable {
        case xliff12 = "xliff-1.2"
        case qualifier
        case xliff2 = "xliff-2"
        case trados, memoq, phrase
    }

    private static let tables: [Vocabulary: [String: TranslationUnit.Status]] = Dictionary(
        uniqueKeysWithValues: Vocabulary.allCases.map { vocabulary in
            let rows = DataFile.unitStates.filter { $0.count == 3 && $0[0] == vocabulary.rawValue }
            let words = rows.compactMap { row in TranslationUnit.Status(rawValue: row[2]).map { (row[1], $0) } }
            return (vocabulary, Dictionary(words, uniquingKeysWith: { first, _ in first }))
        })

    /// - Returns: nil for an unknown word or none.
    static func status(_ word: String?, _ vocabulary: Vocabulary) -> TranslationUnit.Status? {
        word.flatMap { tables[vocabulary]?[$0] }
    }

    /// The word that a vocabulary has for a status: the first in the data file; for what it has no word for, that for
    /// a draft.
    static func word(for status: TranslationUnit.Status, _ vocabulary: Vocabulary) -> String? {
        let rows = DataFile.unitStates.filter { $0.count == 3 && $0[0] == vocabulary.rawValue }
        return (rows.first { $0[2] == status.rawValue } ?? rows.first { $0[2] == "draft" }).map { $0[1] }
    }
}
